import type { Language } from '../words.ts';

export const SHUTTLE_REFUSALS = {
  'shuttle.not-source': {
    en: 'What is told in confidence is entered in a shuttle channel or a room of one side’s own, where one side and a mediator sit and nobody else’s side reads. Use that room.',
    ur: 'اعتماد میں کہی گئی بات شٹل رابطے یا کسی ایک فریق کے اپنے کمرے میں درج ہوتی ہے، جہاں ایک فریق اور ثالث ہوں اور کوئی دوسرا فریق نہ پڑھے۔ وہ کمرہ استعمال کریں۔',
  },
  'shuttle.not-target': {
    en: 'What mediators pass on is entered where one side and a mediator sit, or in the mediators’ own room. Use that room.',
    ur: 'ثالثوں کی پہنچائی ہوئی بات وہاں درج ہوتی ہے جہاں ایک فریق اور ثالث ہوں، یا ثالثوں کے اپنے کمرے میں۔ وہ کمرہ استعمال کریں۔',
  },
  'shuttle.unknown': {
    en: 'Nothing was told in confidence under this number in this room.',
    ur: 'اس کمرے میں اس نمبر سے کوئی بات اعتماد میں نہیں کہی گئی۔',
  },
  'shuttle.not-own': {
    en: 'Only the side that told it tightens its rule or withdraws it.',
    ur: 'قاعدہ صرف وہی فریق سخت کرتا یا بات واپس لیتا ہے جس نے کہی تھی۔',
  },
  'shuttle.giver-left': {
    en: 'The side that told this is no longer in the room and could not withdraw it, so it is not released.',
    ur: 'جس فریق نے یہ کہا وہ اب کمرے میں نہیں اور اسے واپس نہیں لے سکتا، اس لیے یہ جاری نہیں ہوگا۔',
  },
  'shuttle.released': {
    en: 'This has been released. Nothing more is changed about it; what is to be passed further is told anew.',
    ur: 'یہ بات جاری ہو چکی ہے۔ اب اس میں کچھ نہیں بدلتا؛ مزید پہنچانے کے لیے اسے نئے سرے سے کہا جائے۔',
  },
  'shuttle.withdrawn': {
    en: 'The side has withdrawn this. It is not passed on.',
    ur: 'فریق نے یہ بات واپس لے لی ہے۔ یہ آگے نہیں پہنچائی جائے گی۔',
  },
  'shuttle.not-tighter': {
    en: 'The new rule must permit less than the one that stands, and nothing besides. To permit more, withdraw this and tell it anew.',
    ur: 'نیا قاعدہ موجودہ قاعدے سے کم کی اجازت دے اور اس کے سوا کچھ نہیں۔ زیادہ کی اجازت کے لیے اسے واپس لیں اور نئے سرے سے کہیں۔',
  },
  'shuttle.co-mediators-read': {
    en: 'More than one mediator reads this room, so it cannot be kept from them. Tell it in a room with one mediator, or let co-mediators have it.',
    ur: 'یہ کمرہ ایک سے زیادہ ثالث پڑھتے ہیں، اس لیے بات ان سے پوشیدہ نہیں رہ سکتی۔ ایک ثالث والے کمرے میں کہیں، یا شریک ثالثوں کو اجازت دیں۔',
  },
  'shuttle.other-rule': {
    en: 'The rule in this release is not the one that stands now. Read the rule again; the side may have tightened it.',
    ur: 'اس اجرا میں درج قاعدہ اب نافذ قاعدہ نہیں۔ قاعدہ دوبارہ پڑھیں؛ شاید فریق نے اسے سخت کر دیا ہے۔',
  },
  'shuttle.other-words': {
    en: 'These are not the words that were told. Pass the words exactly as they were given, or pass the gist.',
    ur: 'یہ وہ الفاظ نہیں جو کہے گئے تھے۔ الفاظ جوں کے توں پہنچائیں، یا صرف خلاصہ پہنچائیں۔',
  },
  'shuttle.kept': {
    en: 'The rule is to keep this. It is not passed to anybody.',
    ur: 'قاعدہ یہ ہے کہ یہ بات اپنے پاس رکھی جائے۔ یہ کسی کو نہیں پہنچائی جاتی۔',
  },
  'shuttle.own-idea-only': {
    en: 'The rule lets this be passed only as the mediators’ own idea.',
    ur: 'قاعدے کے مطابق یہ بات صرف ثالثوں کے اپنے خیال کے طور پر پہنچائی جا سکتی ہے۔',
  },
  'shuttle.gist-only': {
    en: 'The rule lets the gist be passed, not the words.',
    ur: 'قاعدہ خلاصہ پہنچانے کی اجازت دیتا ہے، الفاظ کی نہیں۔',
  },
  'shuttle.not-asked': {
    en: 'The rule lets this be passed only if asked. State that you were asked, or wait until you are.',
    ur: 'قاعدے کے مطابق یہ بات صرف پوچھے جانے پر پہنچائی جا سکتی ہے۔ بتائیں کہ پوچھا گیا، یا پوچھے جانے کا انتظار کریں۔',
  },
  'shuttle.other-person': {
    en: 'The rule names the person to whom this may be passed. Pass it to that person, named in the same words.',
    ur: 'قاعدہ اس شخص کا نام لیتا ہے جسے یہ بات پہنچائی جا سکتی ہے۔ اسی شخص کو پہنچائیں اور نام انہی الفاظ میں لکھیں۔',
  },
  'shuttle.too-soon': {
    en: 'The time before which this is not to be passed has not come.',
    ur: 'جس وقت سے پہلے یہ بات نہیں پہنچائی جانی، وہ وقت ابھی نہیں آیا۔',
  },
  'shuttle.no-move-stated': {
    en: 'The rule lets this be passed only if the other side moves likewise. State how it has moved, in words this side may read.',
    ur: 'قاعدے کے مطابق یہ بات تبھی پہنچائی جا سکتی ہے جب دوسرا فریق بھی ویسا ہی قدم اٹھائے۔ بتائیں کہ اس نے کیا قدم اٹھایا، ایسے الفاظ میں جو یہ فریق پڑھ سکے۔',
  },
  'shuttle.not-to-co-mediators': {
    en: 'The rule does not let this reach co-mediators.',
    ur: 'قاعدہ یہ بات شریک ثالثوں تک پہنچنے کی اجازت نہیں دیتا۔',
  },
  'shuttle.says-too-much': {
    en: 'The rule does not ask whether others asked or moved. Leave that out: this side would learn it from the release.',
    ur: 'قاعدہ یہ نہیں پوچھتا کہ کسی نے پوچھا یا قدم اٹھایا۔ یہ نہ لکھیں: یہ فریق اجرا سے اسے جان لے گا۔',
  },
  'shuttle.one-source': {
    en: 'This act rests on exactly one act of another room, which the device adds: the release, or for an idea also a note in a room of the mediators’ own.',
    ur: 'یہ عمل کسی دوسرے کمرے کے ٹھیک ایک عمل پر مبنی ہوتا ہے جو آلہ شامل کرتا ہے: اجرا، یا خیال کے لیے ثالثوں کے اپنے کمرے کا کوئی نوٹ بھی۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
