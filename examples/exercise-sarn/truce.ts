import type { Words } from '#core/words.ts';
import { inTurn, type Tale } from './tale.ts';

const KIND = 'truce';

const TEXT: Words = {
  en: 'For 48 hours from midnight nobody fires on, across or over the Sarn, and no boat crosses its middle.',
  ur: 'آدھی رات سے 48 گھنٹے تک کوئی سارن پر، اس کے پار یا اس کے اوپر گولی نہیں چلائے گا، اور کوئی کشتی اس کے وسط سے آگے نہیں جائے گی۔',
};

/** Extended twice: at the end of the first round, and again at the end of the second. */
const EXTENSIONS = {
  first: {
    until: 15,
    text: {
      en: 'The truce on the Sarn is extended to the end of the fourteenth day.',
      ur: 'سارن کی جنگ بندی چودھویں دن کے آخر تک بڑھائی جاتی ہے۔',
    },
  },
  second: {
    until: 71,
    text: {
      en: 'The truce on the Sarn is extended to the end of the seventieth day, unless an agreement takes its place sooner.',
      ur: 'سارن کی جنگ بندی سترویں دن کے آخر تک بڑھائی جاتی ہے، اگر اس سے پہلے کوئی سمجھوتہ اس کی جگہ نہ لے لے۔',
    },
  },
} as const satisfies Record<string, { until: number; text: Words }>;

/** The hash of its terms, which an obligation that reads them names. */
export const truceHash = ({ stage }: Tale): string => stage.hash(TEXT);

/** Agreed by both heads, then declared by each for its own forces: 48 hours from the midnight after day 1. */
export async function agreeTruce(tale: Tale): Promise<void> {
  const { stage } = tale;
  const start = stage.moment(2, '00:00');
  const hash = stage.hash(TEXT);
  tale.truce = await tale.act('m1/k1', 'truce.table', {
    kind: KIND,
    forces: { en: 'all armed forces of both sides', ur: 'دونوں فریقوں کی تمام مسلح افواج' },
    area: {
      en: 'from the Grey Pass to the Ford of Teld, a day’s walk on each bank',
      ur: 'سرمئی درے سے ٹیلڈ کے گھاٹ تک، ہر کنارے پر ایک دن کی مسافت',
    },
    prohibited: [
      { en: 'firing of any kind', ur: 'ہر طرح کی فائرنگ' },
      { en: 'crossing the middle of the river', ur: 'دریا کے وسط سے آگے جانا' },
    ],
    permitted: [{ en: 'care of the wounded', ur: 'زخمیوں کی دیکھ بھال' }],
    selfDefence: { en: 'against an attack under way', ur: 'جاری حملے کے خلاف' },
    start,
    term: 48 * 60,
    orders: {
      en: 'Each side says when its units have their orders.',
      ur: 'ہر فریق بتائے گا کہ اس کے دستوں کو حکم کب ملا۔',
    },
    notice: 720,
    text: TEXT,
    hash,
  });
  const until = stage.moment(4, '00:00');
  const terms = { truce: tale.truce, kind: KIND, start, hash, until };
  for (const side of inTurn(1)) await tale.act(`${side}/k1`, 'truce.agree', terms);
  for (const side of inTurn(0)) await tale.act(`${side}/k1`, 'truce.declare', terms);
}

/** Agreed by both before the term is reached. */
export async function agreeExtension(tale: Tale, which: keyof typeof EXTENSIONS): Promise<void> {
  const { stage, truce } = tale;
  const { until: day, text } = EXTENSIONS[which];
  const until = stage.moment(day, '00:00');
  const hash = stage.hash(text);
  const extension = await tale.act('m1/k1', 'truce.propose-extension', {
    truce,
    until,
    text,
    hash,
  });
  const start = stage.moment(2, '00:00');
  for (const side of inTurn(which === 'first' ? 0 : 1))
    await tale.act(`${side}/k1`, 'truce.agree-extension', {
      truce,
      kind: KIND,
      start,
      extension,
      hash,
      until,
    });
}

/** One allegation by each side, in its own words. It names nobody and ends nothing. */
export async function allegations(tale: Tale): Promise<void> {
  const { stage, truce } = tale;
  await tale.act('p1/k1', 'truce.allege-breach', {
    truce,
    occurred: stage.occurred(4, '21:30'),
    place: { en: 'the Ford of Teld', ur: 'ٹیلڈ کا گھاٹ' },
    what: {
      en: 'Shots over the water after dark.',
      ur: 'اندھیرے کے بعد پانی کے اوپر گولیاں چلیں۔',
    },
  });
  await tale.act('p2/k1', 'truce.allege-breach', {
    truce,
    occurred: stage.occurred(4, '22:10'),
    place: { en: 'below the Long Bridge', ur: 'لمبے پل کے نیچے' },
    what: { en: 'A boat past the middle of the river.', ur: 'ایک کشتی دریا کے وسط سے آگے آئی۔' },
  });
}
