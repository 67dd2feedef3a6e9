import type { Language } from '#core/words.ts';
import type { FlagKind, ReturnedFlag } from './returned.ts';

const SENTENCES: Readonly<Record<FlagKind, Readonly<Record<Language, string>>>> = {
  'text-box': {
    en: 'Words in a text box are not in the draft.',
    ur: 'ٹیکسٹ باکس کے الفاظ مسودے میں نہیں ہیں۔',
  },
  picture: { en: 'A picture is not in the draft.', ur: 'ایک تصویر مسودے میں نہیں ہے۔' },
  formula: {
    en: 'A formula stands here; look at what was read of it.',
    ur: 'یہاں ایک فارمولا ہے؛ دیکھ لیں کہ اس میں سے کیا پڑھا گیا۔',
  },
  field: {
    en: 'Word fills in some of these words itself (a date, a reference); they are read as they were last shown.',
    ur: 'ان میں سے کچھ الفاظ Word خود بھرتا ہے (تاریخ، حوالہ)؛ وہ جیسے آخری بار دکھے ویسے پڑھے گئے۔',
  },
  symbol: {
    en: 'A character of a symbol font stands here; look at what was read of it.',
    ur: 'یہاں علامتی فونٹ کا ایک حرف ہے؛ دیکھ لیں کہ وہ کیسے پڑھا گیا۔',
  },
  hidden: {
    en: 'Hidden words are in the file; they are read like all others.',
    ur: 'فائل میں چھپے ہوئے الفاظ ہیں؛ وہ باقی الفاظ کی طرح پڑھے گئے۔',
  },
  header: {
    en: 'Words at the head or foot of the pages are not in the draft.',
    ur: 'صفحوں کے اوپر یا نیچے کے الفاظ مسودے میں نہیں ہیں۔',
  },
  embedded: {
    en: 'Another file or a macro is in this file; it was not opened.',
    ur: 'اس فائل میں کوئی اور فائل یا میکرو ہے؛ اسے کھولا نہیں گیا۔',
  },
  formatting: {
    en: 'A tracked change of formatting was passed over.',
    ur: 'وضع قطع کی ایک نشان زد تبدیلی نظر انداز کی گئی۔',
  },
  'table-change': {
    en: 'A tracked change of a table was passed over.',
    ur: 'جدول کی ایک نشان زد تبدیلی نظر انداز کی گئی۔',
  },
  ruby: {
    en: 'Words stand over other words here; look at what was read of them.',
    ur: 'یہاں الفاظ کے اوپر الفاظ ہیں؛ دیکھ لیں کہ وہ کیسے پڑھے گئے۔',
  },
  'automatic-number': {
    en: 'Word counts some numbers of paragraphs itself; those are not in the draft, in which numbers follow from the place. Compare them.',
    ur: 'پیراگرافوں کے کچھ نمبر Word خود گنتا ہے؛ وہ مسودے میں نہیں، جہاں نمبر جگہ سے نکلتے ہیں۔ انہیں ملا کر دیکھیں۔',
  },
  'unknown-note': {
    en: 'A footnote is named here that the file does not have.',
    ur: 'یہاں ایک ایسا حاشیہ درج ہے جو فائل میں نہیں۔',
  },
};

/** What in a Word file is not surely words of a text, in one sentence with its place. */
export function docxFlagSentence({ what, where }: ReturnedFlag, language: Language): string {
  const place = language === 'ur' ? where.replace(/^paragraph /, 'پیراگراف ') : where;
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${SENTENCES[what][language]}`;
}
