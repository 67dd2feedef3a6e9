import { nodeId } from '#core/text/draft.ts';
import { hashWording } from '#core/text/hashes.ts';
import { rules } from '#core/rules.ts';
import { plain } from '#core/text/segments.ts';
import type { Words } from '#core/words.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { hashText } from '#core/text/whole.ts';
import { digestWith } from '#record/digest.ts';
import type { ExerciseRoom } from './exercise-room.ts';
import { worded } from './text-history.ts';

/** Obligations of the Sarn river in every standing, with a joint commission, an allegation that is found, a report that is certified late, and coverage. */
export interface ObligationHistory {
  text: string;
  /** Paragraphs: in force; whose words have changed since; proposed; that nothing reads. */
  paragraphs: Record<'fire' | 'ferry' | 'guns' | 'free', string>;
  obligations: Record<'fire' | 'ferry' | 'guns' | 'withdrawal' | 'truce' | 'meetings', string>;
  truce: string;
  allegation: string;
  finding: string;
  performance: string;
  /** By the east bank, of the reading that is proposed. */
  uncertified: string;
}

/** 2026-03-02, 06:00 UTC. */
export const BEGINS = Date.UTC(2026, 2, 2, 6);
const DAY = 24 * 3_600_000;

export const LABELS = {
  fire: { en: 'No firing across the river', ur: 'دریا پار فائرنگ نہیں' },
  ferry: { en: 'The ferry runs every day', ur: 'کشتی ہر روز چلتی ہے' },
  guns: { en: 'No more than twelve guns', ur: 'بارہ سے زیادہ توپیں نہیں' },
  withdrawal: { en: 'Guns leave the bridgehead', ur: 'توپیں پل کے سرے سے ہٹتی ہیں' },
  truce: { en: 'The truce is kept at the mill', ur: 'چکی پر جنگ بندی' },
  meetings: { en: 'The commission meets weekly', ur: 'کمیشن ہر ہفتے ملتا ہے' },
} as const;

const NAMES: Readonly<Record<string, Words>> = {
  m1: { en: 'The Sarn mediators', ur: 'سارن کے ثالث' },
  p1: { en: 'East bank', ur: 'مشرقی کنارہ' },
  p2: { en: 'West bank', ur: 'مغربی کنارہ' },
  s1: { en: 'The secretariat', ur: 'سیکرٹریٹ' },
};

const moment = (ms: number) => ({
  at: `${new Date(ms).toISOString().slice(0, 19)}Z`,
  offset: 300,
  zone: 'Asia/Karachi',
});
const instant = (ms: number): string => moment(ms).at;
const sha256 = digestWith(nodeProvider);

const TERMS = {
  addressees: ['p1', 'p2'],
  rule: { pattern: 'forbid' },
  act: { classes: ['small-arms-fire', 'heavy-weapons-fire'] },
  zone: 'everywhere',
  window: { from: moment(BEGINS), until: moment(BEGINS + 30 * DAY) },
  lag: 1440,
};

export async function obligationHistory(room: ExerciseRoom): Promise<ObligationHistory> {
  for (const [party, name] of Object.entries(NAMES)) {
    const enclosure = room.enclose(JSON.stringify(name));
    const body = { party, name: { ...enclosure.ref } };
    await room.act('m1/k1', 'party.describe', body, { enclosures: [enclosure] });
  }
  await constituted(room);
  const { text, paragraphs, instrument } = await textInForce(room);
  const zone = await room.act('m1/k1', 'zone.define', {
    label: { en: 'Along the Sarn', ur: 'سارن کے ساتھ' },
    polygons: [[square(12_000_000, 4_000_000, 200_000)]],
    source: { en: 'annex 1', ur: 'ضمیمہ 1' },
    version: { en: 'first' },
  });
  await room.act('p1/k1', 'layer.supply', {
    label: { en: 'Claimed line', ur: 'دعویٰ شدہ لکیر' },
    supplier: NAMES['p1'],
    version: { en: 'sheet 4' },
    lines: [
      [
        [12_000_000, 4_000_000],
        [12_100_000, 4_150_000],
      ],
    ],
    source: { en: 'Its own survey.' },
  });
  const truce = await truceInBeing(room);

  const propose = async (name: keyof typeof LABELS, clause: object, terms: object = {}) =>
    await room.act('m1/k1', 'obligation.propose', {
      clause,
      terms: { ...TERMS, label: LABELS[name], ...terms },
    });
  /** Exactly these terms: it does not say until when reports count. */
  const proposeBare = async (name: keyof typeof LABELS, clause: object, terms: object) =>
    await room.act('m1/k1', 'obligation.propose', {
      clause,
      terms: { ...terms, label: LABELS[name] },
    });
  const about = (obligation: string, name: keyof typeof LABELS) => ({
    obligation,
    label: LABELS[name],
  });
  const agree = async (obligation: string, name: keyof typeof LABELS, ...sides: string[]) => {
    for (const side of sides)
      await room.act(`${side}/k1`, 'obligation.agree', about(obligation, name));
  };
  const declare = async (obligation: string, name: keyof typeof LABELS, more: object = {}) => {
    await agree(obligation, name, 'p1', 'p2');
    const body = { ...about(obligation, name), since: moment(BEGINS), ...more };
    await room.act('m1/k1', 'obligation.in-force', body);
  };
  const on = (paragraph: string, said: string, words: Words) => ({
    paragraph,
    hash: hashWording(sha256, plain(said)),
    words,
  });
  const elsewhere = (n: number) => ({
    hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    words: { en: `mechanism, article ${n}`, ur: `طریقۂ کار، آرٹیکل ${n}` },
  });

  const fire = await propose(
    'fire',
    on(paragraphs.fire, FIRE, { en: 'article 1, paragraph 1', ur: 'آرٹیکل 1، پیراگراف 1' }),
    {
      zone,
      verifier: { party: 's1', words: { en: 'Joint patrols', ur: 'مشترکہ گشت' } },
      method: { en: 'patrols by day', ur: 'دن میں گشت' },
    },
  );
  await declare(fire, 'fire', { instrument });
  const withdrawal = await propose('withdrawal', elsewhere(10), {
    addressees: ['p2'],
    rule: { pattern: 'deadline', due: instant(BEGINS + DAY) },
    act: { classes: ['withdrawal'] },
    completion: { words: { en: 'When the last gun has left.' }, certifier: 's1' },
  });
  await declare(withdrawal, 'withdrawal');
  const meetings = await propose('meetings', elsewhere(2), {
    rule: { pattern: 'periodic', gap: 7 * 1440 },
    act: { classes: ['meeting'] },
  });
  await agree(meetings, 'meetings', 'p1', 'p2');
  const { hash } = truce;
  const kept = await propose('truce', {
    truce: truce.id,
    hash,
    words: { en: 'the truce, first term', ur: 'جنگ بندی، پہلی شرط' },
  });
  await declare(kept, 'truce');
  const ferry = await propose(
    'ferry',
    on(paragraphs.ferry, FERRY, { en: 'article 1, paragraph 2', ur: 'آرٹیکل 1، پیراگراف 2' }),
  );
  const { lag: _, ...noLag } = TERMS;
  const guns = await proposeBare(
    'guns',
    on(paragraphs.guns, GUNS, { en: 'article 1, paragraph 3', ur: 'آرٹیکل 1، پیراگراف 3' }),
    {
      ...noLag,
      rule: { pattern: 'cap', most: 12, over: 'stock' },
    },
  );
  await otherWords(room, text, paragraphs.ferry);

  await room.goTo(BEGINS + 1.5 * DAY);
  const performance = await room.act('p2/k1', 'performance.report', {
    about: [withdrawal],
    class: 'withdrawal',
    of: ['p2'],
    occurred: occurred(BEGINS + DAY + 2 * 3_600_000),
    quantity: 12,
    what: { en: 'Twelve guns left by the mill road.', ur: 'بارہ توپیں چکی کے راستے سے نکلیں۔' },
  });
  // Of a reading that is not in force: no state is of it.
  const uncertified = await room.act('p1/k1', 'performance.report', {
    about: [guns],
    class: 'withdrawal',
    of: ['p1'],
    place: { words: { en: 'The mill road', ur: 'چکی کا راستہ' } },
    key: 'battery-2',
    occurred: occurred(BEGINS + DAY),
  });
  await room.act('s1/k1', 'performance.certify', { performance, class: 'withdrawal' });
  await room.goTo(BEGINS + 2.5 * DAY);
  const allegation = await room.act('p1/k1', 'incident.allege', {
    class: 'small-arms-fire',
    occurred: occurred(BEGINS + 2.4 * DAY),
    place: {
      words: { en: 'the ford', ur: 'گھاٹ' },
      box: { west: 12_050_000, south: 4_050_000, east: 12_060_000, north: 4_060_000 },
    },
    what: { en: 'Shots were heard at the ford.', ur: 'گھاٹ پر گولیوں کی آواز آئی۔' },
    about: [fire],
    evidence: [],
  });
  await room.act('s1/k1', 'coverage.report', {
    where: { en: 'The east bank', ur: 'مشرقی کنارہ' },
    zone,
    from: instant(BEGINS),
    to: instant(BEGINS + 2 * DAY),
    means: ['patrol'],
    share: 'part',
  });
  await room.goTo(BEGINS + 3.5 * DAY);
  const finding = await found(room, allegation, fire);
  await room.goTo(BEGINS + 4.5 * DAY);
  const obligations = { fire, ferry, guns, withdrawal, truce: kept, meetings };
  return {
    text,
    paragraphs,
    obligations,
    truce: truce.id,
    allegation,
    finding,
    performance,
    uncertified,
  };
}

const FREE = 'The East bank shall open the bridge by 06:00 UTC on 5 May 2026.';
const FIRE = 'Neither side fires across the river.';
const FERRY = 'The ferry runs every day.';
const GUNS = 'Each side keeps no more than twelve guns.';

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];

const occurred = (ms: number) => ({
  from: instant(ms),
  precision: 'minute',
  certainty: 'stated',
  offset: 300,
  zone: 'Asia/Karachi',
});

const example = (type: string): Record<string, unknown> =>
  rules(4)?.type(type, 1)?.example as Record<string, unknown>;

async function constituted(room: ExerciseRoom): Promise<void> {
  for (const type of ['terms.propose', 'ground-rules.propose', 'agenda.propose']) {
    const body = {
      ...example(type),
      ...(type.startsWith('ground') ? { nothingUntilEverything: false } : {}),
    };
    const proposal = await room.act('m1/k1', type, body);
    const what = type.slice(0, type.indexOf('.'));
    for (const side of ['p1', 'p2'])
      await room.act(`${side}/k1`, 'procedure.accept', { proposal, what });
  }
  const terms = { ...example('commission.propose-terms'), chairs: ['m1'] };
  const hash = room.hash((terms as unknown as { text: Words }).text);
  const proposal = await room.act('m1/k1', 'commission.propose-terms', { ...terms, hash });
  for (const side of ['p1', 'p2'])
    await room.act(`${side}/k1`, 'commission.agree-terms', { proposal, hash });
}

/** A text with four paragraphs, in force by an instrument that both sides signed. */
async function textInForce(room: ExerciseRoom) {
  for (const side of ['p1', 'p2']) {
    const person = room.enclose(`{"en":"The minister of ${side}"}`);
    const body = {
      key: room.talks.ref(`${side}/k1`),
      person: { ...person.ref },
      office: 'foreign-minister',
      acts: ['adopt', 'authenticate', 'sign', 'consent-to-be-bound'],
      scope: 'all',
    };
    await room.act(`${side}/k1`, 'powers.notify', body, { enclosures: [person] });
  }
  const title = { en: 'Agreement on the Sarn', ur: 'سارن پر معاہدہ' };
  const text = await room.act('m1/k1', 'text.table', {
    title,
    tier: 'joint',
    working: 'en',
    authentic: ['en'],
    pen: 'm1',
    nodes: [
      { kind: 'article', words: worded({ en: 'Cessation' }) },
      ...[FIRE, FERRY, GUNS, FREE].map((en) => ({
        kind: 'paragraph',
        in: 1,
        words: worded({ en }),
      })),
    ],
  });
  const instrument = await room.act('m1/k1', 'instrument.draw-up', {
    form: 'joint-instrument',
    text,
    title,
    parties: ['p1', 'p2'],
    depositary: 'm1',
    bound: 'signature',
    entry: { on: 'signature' },
    originals: 2,
    digital: true,
  });
  const { state } = room.talks.room;
  if (!state) throw new Error('not open');
  const signed = { instrument, hash: hashText(digestWith(nodeProvider), state, text) };
  await room.act(['p1/k1', 'p2/k1'], 'instrument.sign', signed);
  await room.act('m1/k1', 'instrument.enter-into-force', {
    ...example('instrument.enter-into-force'),
    ...signed,
  });
  const [fire, ferry, guns, free] = [2, 3, 4, 5].map((n) => nodeId(text, n)) as [
    string,
    string,
    string,
    string,
  ];
  return { text, instrument, paragraphs: { fire, ferry, guns, free } };
}

/** Other words come to stand on a paragraph. */
async function otherWords(room: ExerciseRoom, text: string, node: string): Promise<void> {
  const en = 'The ferry runs every day but one.';
  const words = await room.act('m1/k1', 'text.bridge', {
    text,
    on: [{ node, base: text, words: worded({ en }) }],
  });
  const on = [{ node, words, hashes: { en: hashWording(sha256, plain(en)) } }];
  for (const side of ['p1', 'p2'])
    await room.act(`${side}/k1`, 'text.consent', { text, on, as: 'definitive' });
  await room.act('m1/k1', 'text.settle', { text, on });
}

async function truceInBeing(room: ExerciseRoom): Promise<{ id: string; hash: string }> {
  const text = { en: 'The sides cease fire at the mill.', ur: 'فریقین چکی پر جنگ بند کرتے ہیں۔' };
  const hash = room.hash(text);
  const start = moment(BEGINS);
  const term = 20 * 1440;
  const id = await room.act('m1/k1', 'truce.table', {
    ...example('truce.table'),
    kind: 'truce',
    start,
    term,
    text,
    hash,
  });
  const joining = { truce: id, kind: 'truce', start, hash, until: moment(BEGINS + term * 60_000) };
  for (const type of ['truce.agree', 'truce.declare'])
    for (const side of ['p1', 'p2']) await room.act(`${side}/k1`, type, joining);
  return { id, hash };
}

/** The commission finds, in case 3, that the shots were fired by the west bank's forces under the clause. */
async function found(room: ExerciseRoom, entry: string, obligation: string): Promise<string> {
  const number = 3;
  const label = { en: 'The shots at the ford' };
  const opened = await room.act('m1/k1', 'commission.case', { number, label, level: 'local' });
  const standard = 'reasonable-grounds';
  const text = { en: 'Shots were fired at the ford.' };
  const about = {
    case: opened,
    number,
    entries: [entry],
    answers: {
      happened: { answer: 'confirmed', standard },
      who: { answer: 'party-forces', party: 'p2', standard },
      clauses: [{ obligation, label: LABELS.fire, answer: 'breach-by-act', standard }],
    },
    text,
    hash: room.hash(text),
  };
  const until = instant(BEGINS + 4 * DAY);
  const draft = await room.act('m1/k1', 'incident.draft-finding', { ...about, until });
  for (const side of ['p1', 'p2'])
    await room.act(`${side}/k1`, 'incident.reply', { draft, text: { en: 'We have read it.' } });
  const present = [
    { party: 'p1', number: 2 },
    { party: 'p2', number: 2 },
  ];
  const meeting = await room.act('m1/k1', 'commission.meet', { level: 'local', present });
  return await room.act('m1/k1', 'incident.find', { ...about, meeting, draft, aside: [] });
}
