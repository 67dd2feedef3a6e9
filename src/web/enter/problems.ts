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
  'delays nothing, or ends half': [
    'Both are 0 to end the delay, and neither is 0 to begin one.',
    'تاخیر ختم کرنے کے لیے دونوں 0 ہوں، اور شروع کرنے کے لیے کوئی بھی 0 نہ ہو۔',
  ],
  'goes into 90 unevenly': [
    'Squares have to fill 90 degrees without a rest: 10000, 20000, 50000 or 100000, say.',
    'خانے 90 ڈگری کو پورا پورا بھریں: مثلاً 10000، 20000، 50000 یا 100000۔',
  ],
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
  'reads two things at once': [
    'Choose a paragraph or a truce, not both.',
    'پیراگراف یا جنگ بندی میں سے ایک چنیں، دونوں نہیں۔',
  ],
  'names an obligation twice': ['An obligation is named twice.', 'ایک ذمہ داری کا نام دو بار ہے۔'],
  'says who denied access if, and only if, it was denied': [
    'Say who denied access if it was denied, and only then.',
    'رسائی سے انکار ہوا ہو تو، اور صرف تب، بتائیں کہ کس نے کیا۔',
  ],
  'relates an entry to itself': ['Choose two different entries.', 'دو مختلف اندراج چنیں۔'],
  'relates a report to itself': ['Choose two different reports.', 'دو مختلف اطلاعات چنیں۔'],
  'names another report if, and only if, it repeats it or is merged with it': [
    'Name the other report if this one repeats it or is merged with it, and only then.',
    'دوسری اطلاع صرف تب، اور تب لازماً، بتائیں جب یہ اس کی تکرار ہو یا اس میں ضم ہو۔',
  ],
  'sets aside without saying why': ['Say why it is set aside.', 'بتائیں کہ الگ کیوں رکھی گئی۔'],
  'names a report twice': ['A report is named twice.', 'ایک اطلاع کا نام دو بار ہے۔'],
  'name an entry twice': ['An entry is named twice.', 'ایک اندراج کا نام دو بار ہے۔'],
  'names an enclosure twice': [
    'An enclosure is named twice.',
    'ایک منسلک دستاویز کا نام دو بار ہے۔',
  ],
  'names a side twice': ['A side is named twice.', 'ایک فریق کا نام دو بار ہے۔'],
  'answers a clause twice': ['A clause is answered twice.', 'ایک شق کا جواب دو بار ہے۔'],
  'names a side if, and only if, it is its forces or a group that it controls': [
    'Name a side if it is its forces or a group that it controls, and only then.',
    'فریق کا نام صرف تب، اور تب لازماً، دیں جب اس کی فورسز یا اس کے زیرِ اختیار گروہ کا عمل ہو۔',
  ],
  'says whose act it was if, and only if, it is confirmed': [
    'Say whose act it was if it is confirmed, and only then.',
    'کس کا عمل تھا، یہ صرف تصدیق کی صورت میں، اور تب لازماً، بتائیں۔',
  ],
  'finds a breach in what is not confirmed': [
    'What is not confirmed is no breach.',
    'جس کی تصدیق نہیں ہوئی وہ خلاف ورزی نہیں۔',
  ],
  'has too many vertices': [
    'This has more corners than a zone may have: at most 1,000.',
    'ایک علاقے میں زیادہ سے زیادہ 1,000 کونے ہو سکتے ہیں۔',
  ],
  'is too long': [
    'These lines have too many points: at most 2,000.',
    'ان خطوط میں نقطے بہت زیادہ ہیں: زیادہ سے زیادہ 2,000۔',
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
  /** Of each of several things that could be said. */
  errors?: Issue[][];
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
  for (const issue of (result.error.issues as Issue[]).flatMap(meantOf)) {
    const path = placeOf(issue.path);
    // A hash is missing where its words are, and nobody types one.
    if (path in (type.hashes ?? {})) continue;
    if (!found.has(within + path)) found.set(within + path, said(issue, body, say, language));
  }
  return found;
}

/** Of several things to say, what is wrong with the one that was chosen: the one whose fixed part is as it should be, and of two such the one with less amiss. */
function meantOf(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [meant] = (issue.errors ?? [])
    .filter((wrong) => !wrong.some(isOther))
    .toSorted((a, b) => a.length - b.length);
  if (!meant) return [issue];
  return meant.flatMap((one) => meantOf({ ...one, path: [...issue.path, ...one.path] }));
}

/** It is not this kind of thing at all. */
function isOther({ code, path }: Issue): boolean {
  return code === 'invalid_value' || path.length === 0;
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
