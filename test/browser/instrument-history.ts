import { nodeId } from '#core/text/draft.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { hashText } from '#core/text/whole.ts';
import { digestWith } from '#record/digest.ts';
import type { ExerciseRoom } from './exercise-room.ts';
import { worded } from './text-history.ts';

/** Texts that are ready to be signed, with full powers of both sides, and an instrument that is half signed in ink. */
export interface InstrumentHistory {
  /** In two languages that differ in one number; nothing is drawn up from it yet. */
  text: string;
  /** Its third paragraph, on the hours. */
  hours: string;
  /** Drawn up from another text: ratification, a day's wait after the last deposit. */
  inked: string;
  /** A side letter from the same. */
  letter: string;
}

const PARAGRAPHS = [
  ['article', undefined, { en: 'Cessation', ur: 'جنگ کی بندش' }],
  [
    'paragraph',
    1,
    { en: 'The Parties cease fire along the river.', ur: 'فریقین دریا پر جنگ بند کرتے ہیں۔' },
  ],
  ['paragraph', 1, { en: 'The truce lasts 48 hours.', ur: 'جنگ بندی 72 گھنٹے رہے گی۔' }],
  ['article', undefined, { en: 'Final clauses', ur: 'اختتامی شقیں' }],
  ['paragraph', 4, { en: 'Each side keeps one original.', ur: 'ہر فریق ایک اصل نسخہ رکھے گا۔' }],
] as const;

/** @param room where nobody's seat is disputed */
export async function instrumentHistory(room: ExerciseRoom): Promise<InstrumentHistory> {
  for (const side of ['p1', 'p2']) {
    const person = room.enclose(`{"en":"The minister of ${side}","ur":"${side} کے وزیر"}`);
    await room.act(
      `${side}/k1`,
      'powers.notify',
      {
        key: room.talks.ref(`${side}/k1`),
        person: { ...person.ref },
        office: 'foreign-minister',
        acts: ['adopt', 'authenticate', 'sign', 'consent-to-be-bound'],
        scope: 'all',
      },
      { enclosures: [person] },
    );
  }
  const table = async (title: { en: string; ur: string }): Promise<string> =>
    await room.act('m1/k1', 'text.table', {
      title,
      tier: 'joint',
      working: 'en',
      authentic: ['en', 'ur'],
      pen: 'm1',
      nodes: PARAGRAPHS.map(([kind, inner, words]) => ({
        kind,
        ...(inner === undefined ? {} : { in: inner }),
        words: worded(words),
      })),
    });
  const earlier = await table({ en: 'Agreement on the ferry', ur: 'کشتی پر معاہدہ' });
  const drawn = {
    form: 'joint-instrument',
    text: earlier,
    title: { en: 'Agreement on the ferry', ur: 'کشتی پر معاہدہ' },
    parties: ['p1', 'p2'],
    depositary: 'm1',
    bound: 'ratification',
    entry: { on: 'deposits', days: 1 },
    originals: 2,
  };
  const inked = await room.act('m1/k1', 'instrument.draw-up', drawn);
  const letter = await room.act('m1/k1', 'instrument.draw-up', {
    ...drawn,
    form: 'side-letter',
    title: { en: 'Letter on the toll', ur: 'محصول پر خط' },
    bound: 'signature',
    entry: { on: 'signature' },
    digital: true,
  });
  const about = () => {
    const { state } = room.talks.room;
    if (!state) throw new Error('not open');
    return { instrument: inked, hash: hashText(digestWith(nodeProvider), state, earlier) };
  };
  await room.act('p1/k1', 'instrument.adopt', about());
  await room.act('p2/k1', 'instrument.adopt', about());
  await room.act('p2/k1', 'instrument.initial', about());
  await room.act('p1/k1', 'instrument.settle-languages', {
    ...about(),
    as: 'prevailing',
    language: 'en',
    says: { en: 'Article 1, the hours.', ur: 'آرٹیکل 1، گھنٹے۔' },
  });
  const scan = room.enclose('scan of the signed pages', 'application/pdf');
  const person = room.enclose('{"en":"The minister of the north bank","ur":"شمالی کنارے کے وزیر"}');
  const from = `${new Date(Date.now() - 7_200_000).toISOString().slice(0, 16)}:00Z`;
  await room.act(
    'm1/k1',
    'instrument.signed-in-ink',
    {
      ...about(),
      signatories: [
        { party: 'p1', person: { ...person.ref } },
        { party: 'p2', adReferendum: true },
      ],
      place: { en: 'The old customs house', ur: 'پرانا کسٹم ہاؤس' },
      originals: 2,
      languages: ['en', 'ur'],
      alternat: true,
      scan: { ...scan.ref },
      occurred: {
        from,
        precision: 'minute',
        certainty: 'stated',
        offset: 300,
        zone: 'Asia/Karachi',
      },
    },
    { enclosures: [scan, person] },
  );
  const text = await table({ en: 'Agreement on the truce', ur: 'جنگ بندی پر معاہدہ' });
  return { text, hours: nodeId(text, 3), inked, letter };
}
