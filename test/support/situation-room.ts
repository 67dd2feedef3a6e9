import type { Role } from '#core/state.ts';
import type { Words } from '#core/words.ts';
import { decide, draftOut } from './situation-cases.ts';
import { instant, occurred, OFFSET } from './situation-days.ts';
import { hash, LABEL, Play, type Player } from './situation-play.ts';

/**
 * The room of a joint commission, played over two days of the zone UTC+05:00, with one of everything that a situation report tells. Played with signatures, or without
 * cryptography, by whoever enters the acts.
 */

export const SITUATION_PARTIES: Readonly<Record<string, Role>> = {
  m1: 'mediator',
  p1: 'party',
  p2: 'party',
  s1: 'secretariat',
  o1: 'monitor',
};

/** Words that a page, a spreadsheet, a typesetter or a reader's eye could take for something else. */
export const HOSTILE: Words = {
  en: '=HYPERLINK("http://x.invalid","#12") <script>alert(1)</script> #panic() $x$ *b* \u200f@SUM(A1) "; \' & </td>',
  ur: '=1+1 <b>دھوکا</b> #eval("1") \u200eabc',
};

const BOXES = {
  bridge: { west: 12_002_000, south: 41_002_000, east: 12_006_000, north: 41_006_000 },
  ford: { west: 12_041_000, south: 41_001_000, east: 12_049_000, north: 41_009_000 },
  edge: { west: 12_015_000, south: 41_002_000, east: 12_025_000, north: 41_004_000 },
};
const square = (west: number): [number, number][][] => [
  [
    [west, 41_000_000],
    [west + 20_000, 41_000_000],
    [west + 20_000, 41_020_000],
    [west, 41_020_000],
  ],
];
/** What was entered, by what it is. */
export interface Situation {
  zones: { bridge: string; ford: string };
  /** In force: no firing; a withdrawal by a time. Proposed, and no more. */
  clauses: { firing: string; withdrawal: string; proposed: string };
  /** Of the first day. */
  alleged: { ford: string; bridge: string; repeats: string; hostile: string };
  retracted: string;
  files: { ford: string; superseded: string; again: string };
  finding: string;
  visits: { ford: string; denied: string };
  coverage: string[];
  performances: { certified: string; claimed: string };
  call: string;
  draft: string;
  remedy: string;
  /** Entered on the second day: of the first, and of the second. */
  late: string;
  second: string;
  rule?: string;
  proposals?: string[];
}

/** Before the first day: the commission, zones, clauses. */
async function prepare(play: Play): Promise<Pick<Situation, 'zones' | 'clauses'>> {
  const text = { en: 'The sides establish a joint commission for the river line.' };
  const terms = { proposal: '', hash: hash(text) };
  terms.proposal = await play.do('m1', 'commission.propose-terms', { text, hash: terms.hash });
  for (const side of ['p1', 'p2']) await play.do(side, 'commission.agree-terms', terms);
  const zone = async (label: Words, west: number): Promise<string> =>
    await play.do('m1', 'zone.define', { label, polygons: [square(west)] });
  const zones = {
    bridge: await zone({ en: 'The bridge', ur: 'پل' }, 12_000_000),
    ford: await zone({ en: 'The ford and the mill', ur: 'گھاٹ اور چکی' }, 12_040_000),
  };
  const window = {
    from: { at: instant(-6), offset: OFFSET, zone: 'Asia/Karachi' },
    until: { at: instant(96), offset: OFFSET, zone: 'Asia/Karachi' },
  };
  const firing = await play.inForce(
    { label: LABEL, window },
    { en: 'article 3, paragraph 1', ur: 'آرٹیکل ۳، پیرا ۱' },
  );
  const withdrawal = await play.inForce(
    {
      label: { en: 'Guns leave the bridgehead', ur: 'توپیں پل سے ہٹائی جائیں' },
      addressees: ['p1'],
      rule: { pattern: 'deadline', due: instant(15) },
      act: { classes: ['withdrawal'] },
      zone: zones.bridge,
      window,
      completion: { words: { en: 'Counted at the bridge.' }, certifier: 'o1' },
    },
    { en: 'article 4' },
  );
  const proposed = await play.do('m1', 'obligation.propose', {
    clause: { hash: hash({ en: 'article 5' }), words: { en: 'article 5' } },
    terms: {
      ...(play.example('obligation.propose') as { terms: object }).terms,
      // A label is somebody's own words, and may well name a side.
      label: { en: 'The east bank takes its boats back', ur: 'The east bank اپنی کشتیاں واپس لے' },
    },
  });
  return { zones, clauses: { firing, withdrawal, proposed } };
}

/** @param signed whether the sides sign one counting rule; else each proposes its own */
export async function playSituation(player: Player, signed = true): Promise<Situation> {
  const play = new Play(player);
  const { zones, clauses } = await prepare(play);
  const counting = await proposeRules(play, signed);
  const about = [clauses.firing];

  play.at(1);
  const call = await play.do('p1', 'hotline.call', { at: instant(0.75), from: 'p1', to: 'p2' });
  await play.do('p2', 'hotline.acknowledge', { call, at: instant(0.8) });
  await play.do('p2', 'hotline.outcome', { call });
  const fordBody = {
    class: 'small-arms-fire',
    occurred: occurred(0.5),
    place: { words: { en: 'near the ford', ur: 'گھاٹ کے قریب' }, box: BOXES.ford },
    quantity: 4,
    about,
    says: ['p2'],
  };
  const ford = await play.do('p1', 'incident.allege', fordBody);
  const bridge = await play.do('p2', 'incident.allege', {
    class: 'heavy-weapons-fire',
    occurred: occurred(1.5),
    place: { words: { en: 'east of the bridge', ur: 'پل کے مشرق میں' } },
    about: [],
    what: { en: 'Two shells fell east of the bridge.', ur: 'پل کے مشرق میں دو گولے گرے۔' },
  });
  play.at(2);
  const repeats = await play.do('p2', 'incident.allege', { ...fordBody, says: ['p1'] });
  const hostile = await play.do('p1', 'incident.allege', {
    class: 'overflight',
    occurred: occurred(1.75),
    place: { words: { en: '+SUM(A1) <i>', ur: '@حد' }, box: BOXES.edge },
    about: [],
    what: HOSTILE,
  });
  const retracted = await play.do('p1', 'incident.allege', { ...fordBody, about: [] });
  await play.do('p1', 'act.retract', { reason: { en: 'Heard wrongly.' } }, [retracted]);
  await play.do('m1', 'incident.relate', { entry: repeats, of: ford, as: 'duplicate' });

  play.at(5);
  const file = { class: 'small-arms-fire', occurred: occurred(0.5), about };
  const box = { words: { en: 'the ford', ur: 'گھاٹ' }, box: BOXES.ford };
  const first = await play.do('o1', 'incident.case-file', { ...file, number: 1, place: box });
  const superseded = await play.do('o1', 'incident.case-file', {
    class: 'explosion',
    occurred: occurred(3),
    number: 2,
    place: {},
  });
  const again = await play.do('o1', 'incident.case-file', {
    class: 'explosion',
    occurred: occurred(3),
    number: 3,
    supersedes: superseded,
    assessed: ['p2'],
    place: { words: { en: 'the mill', ur: 'چکی' }, box: BOXES.bridge },
  });
  const visits = await visited(play, ford, bridge);
  await observed(play);
  const coverage = await covered(play, zones);
  const performances = await performed(play, clauses.withdrawal);
  const decided = await decide(play, first, ford, clauses.firing);
  const draft = await draftOut(play, again);

  play.at(25);
  const late = await play.do('p2', 'incident.allege', {
    ...fordBody,
    occurred: occurred(2),
    says: ['p1'],
  });
  const second = await play.do('p2', 'incident.allege', {
    ...fordBody,
    occurred: occurred(24.5),
    says: ['p1'],
    what: { en: 'A burst from over the water.', ur: 'پانی کے پار سے ایک برسٹ۔' },
  });
  return {
    zones,
    clauses,
    alleged: { ford, bridge, repeats, hostile },
    retracted,
    files: { ford: first, superseded, again },
    visits,
    coverage,
    performances,
    call,
    draft,
    late,
    second,
    ...decided,
    ...counting,
  };
}

async function proposeRules(
  play: Play,
  signed: boolean,
): Promise<Pick<Situation, 'rule' | 'proposals'>> {
  const periods = [instant(0), instant(24), instant(48)];
  const rule = async (who: string, words: Words, more: object = {}) => {
    const body = { periods, words, hash: hash(words), ...more };
    return { proposal: await play.do(who, 'counting.propose', body), hash: hash(words) };
  };
  const zones = [{ key: 'river', label: { en: 'The river', ur: 'دریا' }, where: 'everywhere' }];
  if (signed) {
    const about = await rule('m1', { en: 'An episode ends with an hour of quiet.' }, { zones });
    for (const side of ['p1', 'p2']) await play.do(side, 'counting.agree', about);
    return { rule: about.proposal };
  }
  const each = { unit: { count: 'each' }, zones };
  const own = [
    await rule('p1', { en: 'Each explosion is one.' }, each),
    await rule('p2', { en: 'An hour of quiet ends an episode.' }, { zones }),
  ];
  return { proposals: own.map(({ proposal }) => proposal) };
}

async function observed(play: Play): Promise<void> {
  const { observations: [example] = [] } = play.example('observation.enter') as {
    observations?: object[];
  };
  const row = (from: number, more: object): object => ({
    ...example,
    from: instant(from),
    to: instant(from + 0.1),
    means: ['heard'],
    ...more,
  });
  play.at(10);
  await play.do('o1', 'observation.enter', {
    observations: [
      row(3, { number: 3 }),
      row(3.5, { number: 2 }),
      row(9, { number: 4, means: ['declared'] }),
    ],
  });
}

async function visited(play: Play, ford: string, bridge: string): Promise<Situation['visits']> {
  play.at(6);
  const seen = await play.do('o1', 'verification.visit', {
    entries: [ford],
    where: { en: 'the ford', ur: 'گھاٹ' },
    occurred: occurred(5),
    outcome: 'seen',
    deniedBy: undefined,
    reason: undefined,
  });
  play.at(9);
  const denied = await play.do('o1', 'verification.visit', {
    entries: [bridge],
    where: { en: 'the east end of the bridge', ur: 'پل کا مشرقی سرا' },
    occurred: occurred(8),
    outcome: 'denied',
    deniedBy: 'p2',
    reason: { en: 'The road was said to be mined.', ur: 'بتایا گیا کہ سڑک پر بارودی سرنگیں ہیں۔' },
  });
  await play.do('p2', 'verification.reply', { visit: denied });
  return { ford: seen, denied };
}

async function covered(play: Play, zones: Situation['zones']): Promise<string[]> {
  play.at(12);
  const report = (zone: string | undefined, more: object): Promise<string> =>
    play.do('o1', 'coverage.report', { zone, from: instant(0), to: instant(12), ...more });
  return [
    await report(zones.bridge, {
      where: { en: 'both ends', ur: 'دونوں سرے' },
      share: 'whole',
      means: ['patrol', 'post'],
      why: undefined,
    }),
    await report(zones.ford, { where: { en: 'the near bank', ur: 'قریبی کنارہ' }, share: 'part' }),
    await report(undefined, { where: { en: 'the road', ur: 'سڑک' }, share: 'most' }),
  ];
}

async function performed(play: Play, withdrawal: string): Promise<Situation['performances']> {
  play.at(13);
  const body = { about: [withdrawal], occurred: occurred(12), of: ['p1'] };
  const certified = await play.do('p1', 'performance.report', {
    ...body,
    place: { box: BOXES.bridge },
  });
  await play.do('o1', 'performance.certify', { performance: certified });
  const claimed = await play.do('p1', 'performance.report', { ...body, occurred: occurred(12.5) });
  return { certified, claimed };
}
