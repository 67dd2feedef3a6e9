import type { WordedIn } from '#core/text/flat.ts';
import { nodeId } from '#core/text/draft.ts';
import { hashTree } from '#core/text/hashes.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Words } from '#core/words.ts';
import mechanism from '../clauses/mechanism-final.json' with { type: 'json' };
import { known } from '../known.ts';
import { inTurn, type Tale } from '../tale.ts';
import { said } from '../text/passage.ts';
import { worded } from '../text/worded.ts';
import { MECHANISM } from './promises.ts';

/**
 * Two short texts in the commission's room, in English and Urdu. The paragraph on the mechanism is tabled as a joint statement would have it, and a bridge puts the
 * words in its place that say what, where, when and how known; both sides accept it, and the mediators announce so. Two weeks later one sentence of the agreement is
 * amended in the same way.
 */

/** As in clauses/mechanism-first.md: it promises a mechanism and a penalty, and leaves everything else open. */
const FIRST: Words = {
  en: 'Both banks have agreed to put in place a monitoring and verification mechanism, which will keep the calm along the Sarn and will see to it that the bank that violates it bears a penalty. The leaderships will discuss how this is to be done when they next meet at the toll house.',
  ur: 'دونوں کنارے ایک نگرانی اور تصدیق کا طریقۂ کار قائم کرنے پر متفق ہوئے ہیں، جو سارن پر سکون قائم رکھے گا اور یہ یقینی بنائے گا کہ جو کنارہ اس کی خلاف ورزی کرے وہ تاوان اٹھائے۔ یہ کیسے ہوگا، اس پر قیادتیں محصول گھر میں اپنی اگلی ملاقات میں بات کریں گی۔',
};

const AMENDED: Words = {
  en: 'In Article 27, paragraph 1, of the Agreement the words “once a day” are replaced by “twice a week”.',
  ur: 'سمجھوتے کے آرٹیکل 27، پیراگراف 1 میں ”دن میں ایک بار“ کی جگہ ”ہفتے میں دو بار“ ہوگا۔',
};

/** The months of the calendar that the clause keeps to, as it writes them. */
const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  ur: 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'.split(' '),
} as const;

/** The final words of the clause, with the days of this exercise in the place of the file's. */
function finalWords(tale: Tale): Words {
  const days = [MECHANISM.day, MECHANISM.day + 365].map((day) => tale.stage.day(day));
  const dated = (language: 'en' | 'ur'): string =>
    ['2031', '2032'].reduce((words, year, n) => {
      const [of, month, day] = known(days[n], year).split('-').map(Number) as [
        number,
        number,
        number,
      ];
      const written = `${day} ${MONTHS[language][month - 1]} ${of}`;
      return words.replaceAll(`5 ${MONTHS[language][4]} ${year}`, written);
    }, mechanism.clause[language]);
  return { en: dated('en'), ur: dated('ur') };
}

/** The words of one paragraph in the two languages of the commission. */
function inBoth(words: Words, languages: readonly ('en' | 'ur')[] = ['en', 'ur']): WordedIn {
  return worded(said(known(words.en, 'en'), known(words.ur, 'ur'), ''), languages);
}

interface Paragraph {
  text: string;
  /** Of its one paragraph. */
  node: string;
}

/** The words that stand on a paragraph: the act that brought them, and their hash in English. */
export interface Standing extends Paragraph {
  title: Words;
  act: string;
  hash: string;
  words: Words;
}

const hashOf = (words: Words): string => known(inBoth(words).en, 'en').hash;

async function table(tale: Tale, title: Words, words: Words): Promise<Standing> {
  const text = await tale.act('m1/k1', 'text.table', {
    title,
    tier: 'joint',
    working: 'en',
    authentic: ['en', 'ur'],
    pen: 'm1',
    nodes: [{ kind: 'paragraph', words: inBoth(words) }],
  });
  return { text, title, node: nodeId(text, 1), act: text, hash: hashOf(words), words };
}

/** The morning: the paragraph as it is tabled first. */
export async function tableMechanism(tale: Tale): Promise<Standing> {
  return await table(tale, { en: 'The mechanism', ur: 'طریقۂ کار' }, FIRST);
}

/** The bridge that says it all, by the mediator who does not hold the pen; both agree, and it is settled. */
export async function settleMechanism(tale: Tale, tabled: Standing): Promise<Standing> {
  const { text, node } = tabled;
  const final = finalWords(tale);
  const act = await tale.act('m2/k1', 'text.bridge', {
    text,
    on: [{ node, base: tabled.act, words: inBoth(final) }],
    says: {
      en: 'Who looks, where, by when, and what follows: all in one paragraph.',
      ur: 'کون دیکھے گا، کہاں، کب تک، اور اس کے بعد کیا: سب ایک پیراگراف میں۔',
    },
  });
  const standing = { ...tabled, act, hash: hashOf(final), words: final };
  await agreeTo(tale, standing, 1);
  const on = [{ node, words: act, hashes: { en: standing.hash } }];
  await tale.act('m1/k1', 'text.settle', { text, on });
  await conform(tale, standing, 0);
  return standing;
}

export async function amendment(tale: Tale): Promise<Standing> {
  const tabled = await table(
    tale,
    { en: 'Amendment to Article 27', ur: 'آرٹیکل 27 کی ترمیم' },
    AMENDED,
  );
  await agreeTo(tale, tabled, 0);
  await conform(tale, tabled, 1);
  return tabled;
}

const consents = new WeakMap<Tale, Map<string, string>>();

async function agreeTo(
  tale: Tale,
  { text, node, act, hash }: Standing,
  turn: number,
): Promise<void> {
  const given = consents.get(tale) ?? new Map<string, string>();
  consents.set(tale, given);
  const on = [{ node, words: act, hashes: { en: hash } }];
  for (const side of inTurn(turn))
    given.set(
      `${side} ${node}`,
      await tale.act(`${side}/k1`, 'text.consent', { text, on, as: 'definitive' }),
    );
}

/** Agreed to in Urdu as well. */
async function conform(tale: Tale, { text, node, words }: Standing, turn: number): Promise<void> {
  const hashes = { ur: known(inBoth(words).ur, 'ur').hash };
  for (const side of inTurn(turn)) {
    const consent = known(consents.get(tale)?.get(`${side} ${node}`), node);
    await tale.act(`${side}/k1`, 'text.conform', {
      text,
      on: [{ consent: `${consent}.1`, hashes }],
    });
  }
}

/** The hash of a text of one paragraph as it stands (IN1). The room is sealed, and its server has none. */
function wholeHash({ title, node, hash, words }: Standing): string {
  const hashes = { en: hash, ur: known(inBoth(words).ur, 'ur').hash };
  return hashTree(digestWith(nodeProvider), {
    title,
    working: 'en',
    authentic: ['en', 'ur'],
    nodes: [{ id: node, kind: 'paragraph', words: hashes, children: [] }],
  });
}

/** Both adopt the text and the mediator who keeps it announces that both accept: from then on it is in force. Returns the instrument. */
export async function announce(tale: Tale, standing: Standing, turn: number): Promise<string> {
  const instrument = await tale.act('m1/k1', 'instrument.draw-up', {
    form: 'mediators-announcement',
    text: standing.text,
    title: standing.title,
    parties: ['p1', 'p2'],
    depositary: 'm2',
    bound: 'signature',
    entry: { on: 'adoption' },
  });
  const whole = { instrument, hash: wholeHash(standing) };
  for (const side of inTurn(turn)) await tale.act(`${side}/k1`, 'instrument.adopt', whole);
  await tale.act('m2/k1', 'instrument.enter-into-force', whole);
  return instrument;
}
