import type { tableWords as en } from '../en/table.ts';

export const tableWords: Readonly<Record<keyof typeof en, string>> = {
  'table.title': 'متن پیش کریں',
  'table.lead':
    'فائل اسی آلے پر پڑھی جاتی ہے۔ جب تک آپ ایک مکمل جملہ پڑھ کر دستخط نہ کریں، کچھ بھی اس آلے سے باہر نہیں جاتا۔',
  'table.file': 'فائل سے',
  'table.file.help':
    'Word (.docx)، Markdown، سادہ متن، Akoma Ntoso، یا Parley کا لکھا ہوا مسودہ۔ قوسین جوں کے توں رہتے ہیں، اور جو بند نہ ہوں یا کچھ بند نہ کریں ان کی نشان دہی ہوتی ہے۔',
  'table.file.choose': 'فائل چنیں',
  'table.paste': 'یا الفاظ چسپاں کریں',
  'table.paste.help':
    '”آرٹیکل 1“ یا ”Article 1“ والی سطر سے آرٹیکل شروع ہوتا ہے، ”1.“ سے پیراگراف، ”(a)“ سے شق۔ متبادل الفاظ مربع قوسین میں ہوتے ہیں: [لازماً][ممکن ہو تو]۔',
  'table.paste.read': 'چسپاں کیا ہوا متن پڑھیں',
  'table.cannot': 'اسے متن کے طور پر نہیں لیا جا سکتا:',
  'table.too-large': 'فائل کسی بھی پڑھے جانے والے مسودے سے بڑی ہے۔',
  'table.tracked': 'فائل میں نشان زدہ تبدیلیاں ہیں۔ کیا وہ متن کا حصہ ہیں؟',
  'table.tracked.accept': 'تبدیلیاں شامل کریں',
  'table.tracked.reject': 'تبدیلیاں چھوڑ دیں',
  'table.read': '{file} پڑھی گئی:',
  'table.read.pasted': 'جو چسپاں کیا گیا وہ پڑھا گیا:',
  'table.read.what':
    '{parts, plural, one {# حصہ} other {# حصے}}، {words, plural, one {# لفظ} other {# الفاظ}}، {brackets, plural, one {# قوس} other {# قوسین}}؛ {languages}۔',
  'table.language': 'الفاظ کی زبان',
  'table.language.guessed': 'حروف سے اندازہ لگایا گیا۔ غلط ہو تو دوسری چنیں۔',
  'table.flags':
    '{count, plural, one {ایک جگہ دیکھنے کی ضرورت ہے۔ وہ جوں کی توں رکھی گئی ہے۔} other {# جگہیں دیکھنے کی ضرورت ہے۔ وہ جوں کی توں رکھی گئی ہیں۔}}',
  'table.name': 'عنوان',
  'table.authentic.none': 'کم از کم ایک زبان چنیں۔',
  'table.keep': 'خود فائل بھی منسلک کریں، بائٹ بہ بائٹ۔',
  'table.keep.help': 'کمرہ پڑھنے والا ہر شخص پھر یہی فائل حاصل کر سکتا ہے۔',
  'table.keep.word':
    'Word فائل میں نام، اوقات اور پہلے کے الفاظ ہو سکتے ہیں۔ صرف تب منسلک کریں جب اس کا سب کچھ یہاں پڑھا جا سکتا ہو۔',
  'table.other': 'کچھ اور لیں',
  'table.preview': 'جو پڑھا گیا',
  'table.preview.more':
    '{count, plural, one {ایک مزید حصہ} other {# مزید حصے}} یہاں نہیں دکھائے گئے، مگر پیش کیے جائیں گے۔',
  'table.step': 'عمل {step} از {steps}۔',
  'table.step.first':
    'متن ایک عمل کے لیے بہت طویل ہے، اس لیے کئی میں پیش ہوتا ہے۔ ہر ایک پر دستخط ہوتے ہیں۔',
  'table.step.more': 'جہاں تک دستخط ہوئے وہیں تک متن موجود ہے۔ یہ عمل اس میں اضافہ کرتا ہے۔',
  'table.problem': 'یہ اس صورت میں پیش نہیں ہو سکتا:',
  'table.done': 'متن پیش ہو گیا۔ اس میں کسی بات پر کسی نے اتفاق نہیں کیا۔',
  'table.open': 'اسے پڑھیں',
};
