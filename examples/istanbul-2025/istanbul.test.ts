import { describe, expect, test } from 'vitest';
import type { Act, ActRef } from '#core/act.ts';
import type { Reported } from '#core/reports.ts';
import { EXAMPLE_KEYS } from '#core/rooms.ts';
import { rules } from '#core/rules.ts';
import type { RoomState } from '#core/state.ts';
import type { Enclosed, Handle } from '#examples/chronicle.ts';
import { resolve } from '#examples/chronicle.ts';
import { istanbul2025, PARTIES } from './index.ts';

/** Rows of the table of facts, in its order, and the entries that carry each. */
const ROWS = {
  '11–12 October: fighting, who began, explosions of 9 October': [
    'before.fighting',
    'before.kabulOnBeginning',
    'before.pakistanOnBeginning',
    'before.explosions',
  ],
  '15 October, morning: Spin Boldak and Kurram, Kandahar and Kabul': [
    'before.spinBoldakAndKurram',
    'before.kandaharAndKabul',
  ],
  '15 October, 13:00 UTC: the truce, who asked, the other date': [
    'before.truce',
    'before.pakistanOnTruce',
    'before.kabulOnTruce',
    'before.anotherDay',
  ],
  '17 October: extension, and the article that dates it to Doha': [
    'before.extended',
    'firstRound.extendedInDoha',
  ],
  '17 October, late: strikes in Paktika': [
    'before.strikes',
    'before.breachAlleged',
    'before.players',
    'before.target',
  ],
  '18–19 October: the Doha round': [
    'firstRound.round',
    'firstRound.delegations',
    'firstRound.ceasefire',
    'firstRound.pakistanOnDoha',
    'firstRound.kabulOnDoha',
    'firstRound.reconvene',
    'firstRound.qatarStatement',
  ],
  '19–20 October: its length, an agreement said to be signed, the statement reissued': [
    'firstRound.thirteenHours',
    'firstRound.fourteenHours',
    'firstRound.bilateral',
    'firstRound.qatarReissued',
  ],
  '24–25 October: clashes': ['between.clashes'],
  '25 October: the Istanbul round opens': ['secondRound.round'],
  '26 October: nine hours, the final position': [
    'secondRound.secondDay',
    'secondRound.finalPosition',
  ],
  '27 October: 18 hours, progress, the open point, deadlock, two voices': [
    'secondRound.thirdDay',
    'secondRound.encouraging',
    'secondRound.mostPoints',
    'secondRound.openPoint',
    'secondRound.deadlock',
    'secondRound.delegate',
    'secondRound.mediator',
  ],
  '28 October: a demand accepted and a position changed': ['secondRound.changedPosition'],
  '28 October, evening: the defence minister on Geo News': [
    'secondRound.fiveTimes',
    'secondRound.compliment',
    'secondRound.thirdState',
    'secondRound.retaliation',
  ],
  '28 October: a last effort': ['secondRound.lastEffort'],
  '28 October: TOLOnews as relayed': [
    'secondRound.pakistaniDelegationLeft',
    'secondRound.afghanDelegationLeft',
    'secondRound.kabulOnSoil',
    'secondRound.airspace',
    'secondRound.likePledge',
  ],
  'night of 28–29 October: the talks failed': ['secondRound.failed'],
  '30 October: why they failed, who asked to resume': [
    'joint.unreasonable',
    'joint.kabulAsked',
    'joint.hostsAsked',
  ],
  '30 October: the joint statement': [
    'joint.statement',
    'joint.ceasefireContinues',
    'joint.reconvene',
  ],
  '30 October: whether anything was signed': ['joint.saidToBeSigned', 'joint.statementOnly'],
  '30–31 October: the talks concluded': ['joint.kabulOnOutcome'],
  '30–31 October: the penalty clause by language': [
    'rendered.penalty',
    'rendered.fine',
    'rendered.ceza',
    'rendered.yaptirim',
    'rendered.saza',
    'rendered.jurmana',
    'rendered.principalLevel',
    'rendered.ustDuzey',
  ],
  '6–7 November: the third round': [
    'third.round',
    'third.noAgreement',
    'third.kabulOnThirdRound',
    'third.pakistanOnThirdRound',
    'third.ceasefireStands',
  ],
} as const;

/** The contradictions that the facts call worth showing, with the matter each is. */
const CONTRADICTIONS = {
  'who asked for the truce': 'whoAskedForTruce',
  '15 or 16 October': 'whichDay',
  'most points agreed, or positions changed': 'howFarAgreed',
  'who refused what in writing': 'inWriting',
  'which delegation left': 'whoLeft',
  'who asked to resume': 'whoAskedToResume',
  'whether anything was signed': 'signed',
  'what the outcome was': 'outcome',
  'the penalty by language': 'penaltyWord',
} as const;

const { entries, handles } = istanbul2025();

/** Handles by name, `before.truce`. */
const named = new Map<string, Handle>(
  Object.entries(handles).flatMap(([period, group]) =>
    Object.entries(group).map(([name, handle]): [string, Handle] => [`${period}.${name}`, handle]),
  ),
);
const nameOf = (entry: number) =>
  [...named].find(([, handle]) => handle.entry === entry)?.[0] ?? `entry ${entry}`;

const idOf = ({ entry }: Handle) => (entry + 1).toString(16).padStart(64, '0');
const acts = [
  ...resolve(entries, idOf, ({ media, bytes }) => ({
    enclosure: `${'A'.repeat(43)}=`,
    media,
    size: bytes.length,
  })),
];

const isReport = (body: unknown): body is Reported =>
  typeof body === 'object' && body !== null && 'attribution' in body;
const reports = acts.flatMap(({ body, type }, entry) =>
  isReport(body) ? [{ name: nameOf(entry), type, body }] : [],
);

describe('RC14 the reconstruction is admissible and holds reports only', () => {
  const book = rules(1);
  if (book === undefined) throw new Error('no rules 1');
  const BASE64 = EXAMPLE_KEYS.m1.slice('m1/k1+00000001+'.length);
  const CHRONICLER = 'c1/k1+00000009';
  const TIME = Date.UTC(2026, 0, 5) / 1000;
  const room = EXAMPLE_KEYS.log.slice('parley/'.length, 'parley/'.length + 26);

  const act = (index: number, type: string, body: unknown, after: ActRef[] = []): Act => ({
    id: index.toString(16).padStart(64, '0'),
    index,
    room,
    type,
    version: 1,
    seen: index,
    time: TIME + index,
    admitted: (TIME + index) * 1000,
    by: [CHRONICLER],
    body,
    after: after.map((cited) => ({ id: cited.id, act: cited })),
    rests: [],
    sealed: false,
  });
  const opening = act(0, 'room.open', {
    process: room,
    kind: 'reconstruction',
    grade: 'solemn',
    setting: 'plenary',
    sealed: false,
    readers: 'public',
    rules: 1,
    log: EXAMPLE_KEYS.log,
    parties: PARTIES.map((party) =>
      party.id === 'c1' ? { ...party, head: { key: `${CHRONICLER}+${BASE64}` } } : party,
    ),
    witnesses: [],
  });

  test('every entry is admitted in its turn', () => {
    expect(book.decide(undefined, opening)).toBeUndefined();
    let state: RoomState = book.reduce(undefined, opening);
    const admitted = new Map<string, ActRef>();
    const refused: unknown[] = [];
    for (const [entry, one] of acts.entries()) {
      const after = one.after.flatMap((id) => admitted.get(id) ?? []);
      const next = act(entry + 1, one.type, one.body, after);
      const refusal = book.decide(state, next);
      if (refusal === undefined) {
        state = book.reduce(state, next);
        admitted.set(next.id, next);
      } else {
        refused.push([nameOf(entry), refusal]);
      }
    }
    expect(refused).toEqual([]);
    expect(admitted.size).toBe(entries.length);
  });

  test('every entry is reported or clerical', () => {
    for (const { type, version } of acts) {
      expect(['reported', 'clerical']).toContain(book.type(type, version)?.nature);
    }
  });

  test('a body is small enough and reads back as it was written', () => {
    for (const { body } of acts) {
      const text = JSON.stringify(body);
      expect(JSON.parse(text)).toEqual(body);
      expect(text.length).toBeLessThan(20_000);
    }
  });
});

describe('the reconstruction is whole', () => {
  test('every row of the facts is carried, and nothing stands here without a row', () => {
    const carried = Object.values(ROWS).flat();
    expect(new Set(carried).size).toBe(carried.length);
    const told = [...named.keys()].filter((name) => !/^(opening|matters)\./.test(name));
    expect(carried.toSorted()).toEqual(told.toSorted());
    expect(named.size).toBe(entries.length);
  });

  test('every contradiction is a matter, and every matter has at least two accounts', () => {
    expect(Object.keys(handles.matters)).toEqual(
      expect.arrayContaining(Object.values(CONTRADICTIONS)),
    );
    const lone = Object.entries(handles.matters).filter(
      ([, matter]) => reports.filter(({ body }) => body.matters.includes(idOf(matter))).length < 2,
    );
    expect(lone).toEqual([]);
  });

  test('the reports are those of the days told, published by 9 November 2025', () => {
    const astray = reports.filter(({ body }) => {
      const { from, to = from } = body.occurred;
      return (
        from < '2025-10-08T19:00:00Z' ||
        to >= '2025-11-10' ||
        body.sources.some(({ published: day }) => day < '2025-10-12' || day > '2025-11-09')
      );
    });
    expect(astray).toEqual([]);
  });
});

describe('the balance rule', () => {
  const hasAccount = (side: string, report: Reported) =>
    reports.some(
      ({ body }) =>
        body !== report &&
        body.attribution.for === side &&
        body.matters.some((matter) => report.matters.includes(matter)),
    );

  test('a claim about a side stands beside its account, or says that no answer was found', () => {
    const unbalanced = reports.flatMap(({ name, body }) =>
      body.about
        .filter((side) => hasAccount(side, body) === body.noAnswer.includes(side))
        .map((side) => `${name}, ${side}`),
    );
    expect(unbalanced).toEqual([]);
  });

  test('no side is its own subject', () => {
    const own = reports.filter(({ body }) => body.about.includes(body.attribution.for ?? ''));
    expect(own).toEqual([]);
  });

  test('what a speaker claims reads as a claim', () => {
    const plain = reports.filter(({ name, type, body }) => {
      if (type !== 'statement.report' || name === 'secondRound.compliment') return false;
      const { says } = body as Reported & { says: { en: string; ur: string } };
      return !says.en.startsWith('that ') || !says.ur.startsWith('کہ ');
    });
    expect(plain).toEqual([]);
  });
});

describe('the words', () => {
  /** Every run of words in a body: an object with an `en` or a `ur`. */
  function* wordsIn(value: unknown): Generator<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value || 'ur' in value) yield value as Record<string, unknown>;
    else for (const one of Object.values(value)) yield* wordsIn(one);
  }

  /** Names of the entries in whose body the pattern is found. */
  const holding = (pattern: RegExp) =>
    acts.flatMap(({ body }, entry) => (pattern.test(JSON.stringify(body)) ? [nameOf(entry)] : []));

  test('are in English and in Urdu everywhere', () => {
    const all = acts.flatMap(({ body }) => [...wordsIn(body)]);
    expect(all.length).toBeGreaterThan(entries.length);
    const lacking = all.filter(
      ({ en, ur, ...others }) =>
        Object.keys(others).length > 0 ||
        !/[a-z]/.test(String(en)) ||
        !/[\u0600-\u06ff]/.test(String(ur)),
    );
    expect(lacking).toEqual([]);
  });

  test('so are the names of the parties, in canonical JSON', () => {
    const names = entries.flatMap(({ body }) =>
      'name' in body ? [new TextDecoder().decode((body.name as Enclosed).bytes)] : [],
    );
    expect(names).toHaveLength(PARTIES.length);
    for (const name of names) {
      expect(JSON.stringify(JSON.parse(name))).toBe(name);
      expect(Object.keys(JSON.parse(name) as object)).toEqual(['en', 'ur']);
    }
  });

  test('hold none that is a position on the line between the two, unless it is the fact', () => {
    expect(holding(/border|durand|سرحد|ڈیورنڈ/i)).toEqual(['firstRound.qatarReissued']);
  });

  test('hold none by which one side calls the other', () => {
    expect(
      holding(
        /terror|regime|taliban|emirate|aggress|khawarij|proxy|martyr|دہشت|طالبان|امارت|جارحیت|خوارج|شہید/i,
      ),
    ).toEqual([]);
  });
});
