import * as z from 'zod/mini';
import type { ActType } from '#core/declare.ts';
import type { Language } from '#core/words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { InWords } from '../words/use-words.ts';

/** What is still wrong with a body, by place, in words for whoever fills it in. The declaration decides; this only says it. */

type Pair = readonly [en: string, ur: string];

/** What the checks of declarations say beyond form, in the language of the interface. */
const SAID: Readonly<Record<string, Pair>> = {
  'ask for more than there are': [
    'This asks for more than there are.',
    'یہ تعداد موجود سے زیادہ ہے۔',
  ],
  'calls itself': ['A call has two ends.', 'کال کے دو سرے ہوتے ہیں۔'],
  'do not ascend': ['The levels go from local to national.', 'سطحیں مقامی سے قومی کی طرف ہوں۔'],
  'does not say what is passed, with its hash': [
    'Say what is passed, in full.',
    'جو پہنچایا جا رہا ہے پورا لکھیں۔',
  ],
  'does not say which part': ['Say which part.', 'بتائیں کون سا حصہ۔'],
  'ends before it begins': ['It ends before it begins.', 'یہ شروع ہونے سے پہلے ختم ہوتا ہے۔'],
  'gives a status that this category does not have': [
    'This category has no such status.',
    'اس زمرے کی ایسی حالت نہیں ہوتی۔',
  ],
  'gives no number': ['Give a number.', 'نمبر دیں۔'],
  'has words and an enclosure': [
    'Give either words or a file, not both.',
    'الفاظ یا فائل میں سے ایک دیں، دونوں نہیں۔',
  ],
  'holds a control character or a line feed': [
    'This has to be one line, without control characters.',
    'یہ ایک سطر ہونی چاہیے، کنٹرول حروف کے بغیر۔',
  ],
  'holds a control or direction-changing character': [
    'This holds a hidden character that changes direction. Type it again.',
    'اس میں سمت بدلنے والا پوشیدہ حرف ہے۔ دوبارہ لکھیں۔',
  ],
  'is in no language': ['Fill this in.', 'یہ بھریں۔'],
  'is not a day': [
    'There is no such day. Write it as 2031-03-05.',
    'ایسا کوئی دن نہیں۔ یوں لکھیں: 2031-03-05',
  ],
  'is not an instant': ['There is no such time.', 'ایسا کوئی وقت نہیں۔'],
  'keeps, and says more': [
    'What is kept is passed to nobody: no other condition goes with it.',
    'جو اپنے پاس رکھا جائے وہ کسی کو نہیں پہنچتا: اس کے ساتھ کوئی اور شرط نہیں ہوتی۔',
  ],
  'name a side twice': ['A side is named twice.', 'ایک فریق کا نام دو بار ہے۔'],
  'name one twice': ['One is named twice.', 'ایک کا نام دو بار ہے۔'],
  'names a condition twice': ['A condition is named twice.', 'ایک شرط دو بار ہے۔'],
  'names one point twice': ['Choose two different points.', 'دو مختلف نکات چنیں۔'],
  'names somebody twice': ['Somebody is named twice.', 'کسی کا نام دو بار ہے۔'],
  'names what replaces the truce where it was replaced, and only there': [
    'Name the terms that take its place if it was replaced, and only then.',
    'متبادل شرائط صرف تبدیلی کی صورت میں، اور تب لازماً، بتائیں۔',
  ],
  'needs words with their hash, or an enclosure': ['Give words, or a file.', 'الفاظ دیں، یا فائل۔'],
  'says nothing of start, end or terms': [
    'Say something of the start, the end or the terms.',
    'آغاز، اختتام یا شرائط کے بارے میں کچھ لکھیں۔',
  ],
};

interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
  origin?: string;
  maximum?: number | bigint;
  minimum?: number | bigint;
}

/**
 * @param within where the body stands in the whole form: `body.`
 * @returns by place, such as `items.0`; empty where the body is as the act takes it
 */
export function problemsOf(
  type: ActType,
  body: unknown,
  { say, language }: Pick<InWords, 'say' | 'language'>,
  within = '',
): Map<string, string> {
  const found = new Map<string, string>();
  const result = z.safeParse(type.body, body);
  if (result.success) return found;
  for (const issue of result.error.issues as Issue[]) {
    const path = placeOf(issue.path);
    // A hash is missing where its words are, and nobody types one.
    if (path in (type.hashes ?? {})) continue;
    if (!found.has(within + path)) found.set(within + path, said(issue, body, say, language));
  }
  return found;
}

/** Words are one place, whatever the language. */
function placeOf(path: readonly PropertyKey[]): string {
  const parts = path.map(String);
  const last = parts.at(-1);
  if (parts.length > 1 && WORD_LANGUAGES.some((one) => one === last)) parts.pop();
  return parts.join('.');
}

function said(issue: Issue, body: unknown, say: InWords['say'], language: Language): string {
  if (isMissing(body, issue.path)) return say('enter.problem.missing');
  const { code, origin } = issue;
  if (code === 'too_big') {
    const max = Number(issue.maximum);
    if (origin === 'string') return say('enter.problem.long', { max });
    return say(origin === 'array' ? 'enter.problem.many' : 'enter.problem.most', { max });
  }
  if (code === 'too_small') {
    const min = Number(issue.minimum);
    if (origin === 'string') return say('enter.problem.missing');
    return say(origin === 'array' ? 'enter.problem.few' : 'enter.problem.least', { min });
  }
  if (code === 'custom') {
    const pair = SAID[issue.message];
    if (pair) return pair[language === 'ur' ? 1 : 0];
  }
  return say('enter.problem.form');
}

function isMissing(body: unknown, path: readonly PropertyKey[]): boolean {
  let at = body;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return true;
    at = (at as Record<PropertyKey, unknown>)[part];
  }
  return at === undefined || at === null;
}
