import type { Language } from '../words.ts';

export const TEXT_REFUSALS = {
  'text.unknown': {
    en: 'No such text has been tabled in this room.',
    ur: 'اس کمرے میں ایسا کوئی متن پیش نہیں ہوا۔',
  },
  'text.not-pen': {
    en: 'This is for whoever holds the pen of the text. Propose words instead.',
    ur: 'یہ اس کا کام ہے جس کے ہاتھ میں مسودہ ہے۔ اس کی جگہ الفاظ تجویز کریں۔',
  },
  'text.no-working-words': {
    en: 'There are no words in the working language of the text. Give them in that language, and in others beside it.',
    ur: 'متن کی کاری زبان میں الفاظ نہیں۔ اس زبان میں دیں، اور اس کے ساتھ دوسری زبانوں میں بھی۔',
  },
  'text.working-words': {
    en: 'Words in the working language are proposed, not translated.',
    ur: 'کاری زبان کے الفاظ تجویز کیے جاتے ہیں، ترجمہ نہیں۔',
  },
  'text.id-taken': {
    en: 'The ids that this act would give are taken already. Sign it again.',
    ur: 'جو شناختیں یہ عمل دیتا وہ پہلے سے لی جا چکی ہیں۔ اس پر دوبارہ دستخط کریں۔',
  },
  'text.one-text': {
    en: 'On this text nobody proposes words: whoever holds the pen redrafts it. Comment to them in your own room.',
    ur: 'اس متن پر کوئی الفاظ تجویز نہیں کرتا: جس کے ہاتھ میں مسودہ ہے وہ نیا مسودہ بناتا ہے۔ اپنی رائے اسے اپنے کمرے میں دیں۔',
  },
  'text.nothing-proposed': {
    en: 'Nothing is proposed. Name at least one paragraph.',
    ur: 'کچھ تجویز نہیں کیا گیا۔ کم از کم ایک پیراگراف بتائیں۔',
  },
  'text.twice': {
    en: 'The same paragraph is named twice: {paragraph}.',
    ur: 'ایک ہی پیراگراف دو بار آیا ہے: {paragraph}۔',
  },
  'text.base-unknown': {
    en: 'These are not the words that stand on {paragraph}, nor any that stood there. Read what stands now, and start from it.',
    ur: 'یہ وہ الفاظ نہیں جو {paragraph} پر قائم ہیں، نہ وہ جو پہلے قائم تھے۔ جو اب قائم ہیں وہ پڑھیں اور ان سے شروع کریں۔',
  },
  'text.same-words': {
    en: 'These are the very words that stand on {paragraph}. To agree to them, consent to them.',
    ur: 'یہ بعینہٖ وہی الفاظ ہیں جو {paragraph} پر قائم ہیں۔ ان سے اتفاق کرنا ہو تو رضامندی دیں۔',
  },
  'text.words-gone': {
    en: 'These words on {paragraph} are no longer on the table. Read what is there now.',
    ur: '{paragraph} پر یہ الفاظ اب زیرِ غور نہیں۔ جو اب ہیں وہ پڑھیں۔',
  },
  'text.other-words': {
    en: 'The words on {paragraph} are other than those with this hash. Nothing was agreed. Read them again.',
    ur: '{paragraph} کے الفاظ وہ نہیں جن کا یہ ہیش ہے۔ کچھ طے نہیں ہوا۔ انہیں دوبارہ پڑھیں۔',
  },
  'text.bracketed': {
    en: 'The words on {paragraph} still have brackets, a blank or a reservation in them. Only clean words can be agreed to: propose those first.',
    ur: '{paragraph} کے الفاظ میں ابھی قوسین، خالی جگہ یا تحفظ باقی ہے۔ اتفاق صرف صاف الفاظ سے ہو سکتا ہے: پہلے وہ تجویز کریں۔',
  },
  'text.no-alternative': {
    en: 'These words have no such alternative in brackets.',
    ur: 'ان الفاظ میں قوسین کے اندر ایسا کوئی متبادل نہیں۔',
  },
  'text.not-agreed': {
    en: 'Not every side agrees to these words on {paragraph}, or words were proposed since. Nothing was entered.',
    ur: '{paragraph} پر ان الفاظ سے ہر فریق متفق نہیں، یا اس کے بعد الفاظ تجویز ہوئے ہیں۔ کچھ درج نہیں ہوا۔',
  },
  'powers.scope-unknown': {
    en: 'Something among what the powers are on is neither a point nor a text of this room.',
    ur: 'جن پر اختیارات ہیں ان میں کوئی اس کمرے کا نہ نکتہ ہے نہ متن۔',
  },
  'harvest.not-standing': {
    en: 'These are not the words that stand on {paragraph}. Settle them first; then they can be released.',
    ur: 'یہ وہ الفاظ نہیں جو {paragraph} پر قائم ہیں۔ پہلے انہیں متن میں درج کریں؛ پھر انہیں الگ کیا جا سکتا ہے۔',
  },
  'text.settled-already': {
    en: 'The agreed words of {paragraph} stand in the text already.',
    ur: '{paragraph} کے متفقہ الفاظ پہلے سے متن میں قائم ہیں۔',
  },
  'text.proposals-open': {
    en: 'There are proposals on {paragraph}, whose words would be lost. They are taken back or settled first.',
    ur: '{paragraph} پر تجاویز موجود ہیں جن کے الفاظ کھو جاتے۔ پہلے وہ واپس لی جائیں یا طے ہوں۔',
  },
  'text.not-one-text': {
    en: 'This is done on a single text of the mediators only.',
    ur: 'یہ صرف ثالثوں کے واحد متن پر ہوتا ہے۔',
  },
  'text.asked': {
    en: 'The sides have been asked for their answer to this text. It stays as it is until the outcome is stated.',
    ur: 'فریقوں سے اس متن پر جواب مانگا جا چکا ہے۔ نتیجہ بتائے جانے تک یہ جوں کا توں رہتا ہے۔',
  },
  'text.not-asked': {
    en: 'No such question is open on this text.',
    ur: 'اس متن پر ایسا کوئی سوال زیرِ جواب نہیں۔',
  },
  'text.answer-elsewhere': {
    en: 'The answer is given in your own room with whoever asks, and nowhere else.',
    ur: 'جواب صرف پوچھنے والے کے ساتھ آپ کے اپنے کمرے میں دیا جاتا ہے، کہیں اور نہیں۔',
  },
  'text.answered': {
    en: 'You have answered this question.',
    ur: 'آپ اس سوال کا جواب دے چکے ہیں۔',
  },
  'text.outcome-rests': {
    en: 'Unanimous rests on the answer of every side; not unanimous rests on none, so that nothing can be told from it.',
    ur: '”متفقہ“ ہر فریق کے جواب پر مبنی ہوتا ہے؛ ”متفقہ نہیں“ کسی پر مبنی نہیں ہوتا تاکہ اس سے کچھ معلوم نہ ہو سکے۔',
  },
  'draft.shared-room': {
    en: 'Drafts are kept in your own side’s room. What is to be proposed is signed in the room of the text.',
    ur: 'مسودے آپ کے اپنے فریق کے کمرے میں رکھے جاتے ہیں۔ جو تجویز کرنا ہو اس پر متن کے کمرے میں دستخط ہوتے ہیں۔',
  },
  'draft.unknown': {
    en: 'Your side keeps no such draft here.',
    ur: 'آپ کے فریق کا ایسا کوئی مسودہ یہاں نہیں۔',
  },
  'text.stance-of-others': {
    en: 'These words say how others stand, or make a note in their name. Each side says that itself.',
    ur: 'یہ الفاظ بتاتے ہیں کہ دوسرے کیا موقف رکھتے ہیں، یا ان کے نام سے نوٹ دیتے ہیں۔ ہر فریق یہ خود کہتا ہے۔',
  },
  'text.principle-already': {
    en: 'Your side has said that of {paragraph} already, or has nothing there to take back.',
    ur: 'آپ کا فریق {paragraph} کے بارے میں یہ پہلے ہی کہہ چکا ہے، یا وہاں واپس لینے کو کچھ نہیں۔',
  },
  'text.too-many-proposals': {
    en: 'Your side has too many proposals open on {paragraph}. Take one back first.',
    ur: '{paragraph} پر آپ کے فریق کی بہت سی تجاویز کھلی ہیں۔ پہلے کوئی ایک واپس لیں۔',
  },
  'text.unanimous': {
    en: 'Every side said yes to this text as it stands. For other words, table another text.',
    ur: 'ہر فریق نے اس متن پر، جیسا یہ قائم ہے، ہاں کہی۔ دوسرے الفاظ کے لیے دوسرا متن پیش کریں۔',
  },
  'text.edit-time': {
    en: 'Heads need an hour at least to object, and a day where a side has agreed to the words. State a later time.',
    ur: 'سربراہوں کو اعتراض کے لیے کم از کم ایک گھنٹہ چاہیے، اور جہاں کوئی فریق الفاظ سے اتفاق کر چکا ہو وہاں ایک دن۔ بعد کا وقت دیں۔',
  },
  'edit.unknown': {
    en: 'No such editorial set has been proposed on this text.',
    ur: 'اس متن پر ایسی کوئی ادارتی تصحیحات تجویز نہیں ہوئیں۔',
  },
  'edit.entered': {
    en: 'This editorial set stands in the text already.',
    ur: 'یہ ادارتی تصحیحات پہلے ہی متن میں درج ہیں۔',
  },
  'edit.objected': {
    en: 'A head has objected to this editorial set. Propose the words, or another set.',
    ur: 'ایک سربراہ نے ان ادارتی تصحیحات پر اعتراض کیا ہے۔ الفاظ تجویز کریں، یا دوسری تصحیحات۔',
  },
  'edit.early': {
    en: 'The time for objections has not passed yet.',
    ur: 'اعتراض کا وقت ابھی نہیں گزرا۔',
  },
  'paragraph.unknown': {
    en: 'This text has no such paragraph: {paragraph}.',
    ur: 'اس متن میں ایسا کوئی پیراگراف نہیں: {paragraph}۔',
  },
  'paragraph.misplaced': {
    en: 'It cannot stand there: articles stand in the text, a part or an annex, paragraphs in an article, points in a paragraph or article.',
    ur: 'یہ وہاں نہیں رکھا جا سکتا: آرٹیکل متن، حصے یا ضمیمے میں، پیراگراف آرٹیکل میں، اور شقیں پیراگراف یا آرٹیکل میں ہوتی ہیں۔',
  },
  'paragraph.too-deep': {
    en: 'It would stand more than eight levels deep.',
    ur: 'یہ آٹھ درجوں سے زیادہ گہرائی میں ہوتا۔',
  },
  'paragraph.not-there': {
    en: 'The paragraphs named do not stand there, or not one after another, by now. Read the order of the text again.',
    ur: 'بتائے گئے پیراگراف اب وہاں، یا ایک دوسرے کے بعد، نہیں ہیں۔ متن کی ترتیب دوبارہ دیکھیں۔',
  },
  'paragraph.has-words': {
    en: 'The paragraph has words, or something stands in it or is proposed on it. To delete words, no text is proposed in their place and agreed.',
    ur: 'پیراگراف میں الفاظ ہیں، یا اس کے اندر کچھ ہے یا اس پر کچھ تجویز ہے۔ الفاظ حذف کرنے کے لیے ان کی جگہ کوئی متن نہ ہونا تجویز اور منظور کیا جاتا ہے۔',
  },
  'proposal.unknown': {
    en: 'No such proposal is on the table for this paragraph.',
    ur: 'اس پیراگراف پر ایسی کوئی تجویز زیرِ غور نہیں۔',
  },
  'proposal.not-own': {
    en: 'Only whoever made a proposal takes it back.',
    ur: 'تجویز وہی واپس لیتا ہے جس نے دی ہو۔',
  },
  'proposal.consented': {
    en: 'Another side has agreed to these words on {paragraph}. A proposal is taken back only before that.',
    ur: 'دوسرا فریق {paragraph} پر ان الفاظ سے اتفاق کر چکا ہے۔ تجویز صرف اس سے پہلے واپس لی جاتی ہے۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
