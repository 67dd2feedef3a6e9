import type { Language } from '#core/words.ts';
import type { BlockKind } from './blocks.ts';
import type { FileType } from './file-type.ts';
import type { Look } from './look.ts';

type Said = Readonly<Record<Language, string>>;

const TYPE_WORDS: Readonly<Record<FileType, Said>> = {
  jpeg: { en: 'a JPEG picture', ur: 'جے پی ای جی تصویر' },
  png: { en: 'a PNG picture', ur: 'پی این جی تصویر' },
  heic: { en: 'an HEIC picture', ur: 'ایچ ای آئی سی تصویر' },
  mp4: { en: 'a film or sound', ur: 'ویڈیو یا آواز' },
  pdf: { en: 'a PDF document', ur: 'پی ڈی ایف دستاویز' },
  text: { en: 'plain text', ur: 'سادہ متن' },
  other: {
    en: 'a file of a kind that is not known here',
    ur: 'ایسی قسم کی فائل جو یہاں معلوم نہیں',
  },
};

const BLOCK_WORDS: Readonly<Record<BlockKind, Said>> = {
  exif: { en: 'Exif: camera, time, often the place', ur: 'ایگزف: کیمرا، وقت، اکثر جگہ بھی' },
  xmp: { en: 'XMP: programs, times, often names', ur: 'ایکس ایم پی: پروگرام، اوقات، اکثر نام بھی' },
  iptc: { en: 'IPTC: captions and names', ur: 'آئی پی ٹی سی: عنوانات اور نام' },
  icc: { en: 'a colour profile', ur: 'رنگوں کا پروفائل' },
  c2pa: { en: 'a C2PA manifest', ur: 'سی ٹو پی اے مینی فیسٹ' },
  thumbnail: { en: 'a small picture beside the picture', ur: 'تصویر کے ساتھ ایک چھوٹی تصویر' },
  comment: { en: 'a comment', ur: 'تبصرہ' },
  text: { en: 'text', ur: 'متن' },
  time: { en: 'a time', ur: 'وقت' },
  maker: {
    en: 'data of the device or program that made it',
    ur: 'بنانے والے آلے یا پروگرام کا ڈیٹا',
  },
  trailing: {
    en: 'data after the end of the picture, which may be another file',
    ur: 'تصویر کے اختتام کے بعد ڈیٹا، جو کوئی اور فائل ہو سکتا ہے',
  },
  other: { en: 'something else', ur: 'کچھ اور' },
};

const LINES = {
  type: { en: 'It is ', ur: 'یہ ہے: ' },
  none: { en: 'Beside the content nothing was found.', ur: 'مواد کے علاوہ کچھ نہیں ملا۔' },
  'not-looked': {
    en: 'This kind of file is not looked into. It may hold anything.',
    ur: 'اس قسم کی فائل کے اندر نہیں دیکھا جاتا۔ اس میں کچھ بھی ہو سکتا ہے۔',
  },
  beside: { en: 'Beside the content it holds:', ur: 'مواد کے علاوہ اس میں ہے:' },
  bytes: { en: 'bytes', ur: 'بائٹ' },
  fault: {
    en: 'It is not whole or not well formed; what comes after was not looked at.',
    ur: 'یہ مکمل یا درست ساخت کی نہیں ہے؛ اس کے بعد کا حصہ نہیں دیکھا گیا۔',
  },
  c2pa: {
    en: 'A C2PA manifest is present. Its signature was not checked: whoever made the file may have written all of it.',
    ur: 'سی ٹو پی اے مینی فیسٹ موجود ہے۔ اس کے دستخط کی جانچ نہیں کی گئی: ہو سکتا ہے سب کچھ فائل بنانے والے ہی نے لکھا ہو۔',
  },
  damaged: { en: 'Parts of it cannot be read.', ur: 'اس کے کچھ حصے پڑھے نہیں جا سکتے۔' },
  claims: { en: 'It says that it was made by: ', ur: 'اس کے مطابق بنانے والا: ' },
  asserts: { en: 'It states: ', ur: 'اس میں درج ہے: ' },
} as const satisfies Readonly<Record<string, Said>>;

/** What was seen of a file, line by line, for those who may see the original. Nothing that a block says is among it; what a manifest says of itself is. */
export function lookLines(look: Look, language: Language): string[] {
  const say = (line: keyof typeof LINES): string => LINES[line][language];
  const stop = language === 'ur' ? '' : '.';
  const lines = [`${say('type')}${TYPE_WORDS[look.type][language]}${stop}`];
  if (!look.lookedInto) lines.push(say('not-looked'));
  else if (look.blocks.length > 0) lines.push(say('beside'));
  else if (look.fault === undefined) lines.push(say('none'));
  for (const { kind, length } of look.blocks)
    lines.push(`  ${BLOCK_WORDS[kind][language]} (${length} ${say('bytes')})`);
  if (look.fault !== undefined) lines.push(`${say('fault')} (${look.fault.code})`);
  if (look.c2pa === undefined) return lines;
  lines.push(say('c2pa'));
  if (look.c2pa.damaged) lines.push(say('damaged'));
  for (const { generator, assertions } of look.c2pa.manifests) {
    if (generator !== undefined) lines.push(`  ${say('claims')}${generator}`);
    if (assertions.length > 0) lines.push(`  ${say('asserts')}${assertions.join(', ')}`);
  }
  return lines;
}
