import type { Language } from '../words.ts';

/** Of the joint commission, its hotline, and persons and access. */
export const COMMISSION_REFUSALS = {
  'commission.not-constituted': {
    en: 'There is no joint commission here yet. Its terms stand once every side’s head has agreed to them.',
    ur: 'یہاں ابھی کوئی مشترکہ کمیشن نہیں۔ اس کی شرائط تب قائم ہوں گی جب ہر فریق کا سربراہ انہیں منظور کر لے۔',
  },
  'commission.side-missing': {
    en: 'These terms give {party} no place in the commission. Propose terms that do.',
    ur: 'ان شرائط میں {party} کے لیے کمیشن میں کوئی نشست نہیں۔ ایسی شرائط تجویز کریں جن میں ہو۔',
  },
  'commission.side-left': {
    en: 'These terms name {party}, which has left the room. Propose terms without it.',
    ur: 'ان شرائط میں {party} کا نام ہے، جو کمرہ چھوڑ چکا ہے۔ اس کے بغیر شرائط تجویز کریں۔',
  },
  'commission.not-a-side': {
    en: '{party} is not one of the sides that make up the commission, so it has no members there.',
    ur: '{party} ان فریقوں میں سے نہیں جن سے کمیشن بنتا ہے، اس لیے وہاں اس کے ارکان نہیں۔',
  },
  'commission.deadlock-to': {
    en: 'A deadlock goes to a mediator or a guarantor of this room. Name one.',
    ur: 'تعطل کی صورت میں معاملہ اس کمرے کے کسی ثالث یا ضامن کے پاس جاتا ہے۔ کسی ایک کا نام دیں۔',
  },
  'commission.terms-unknown': {
    en: 'No such terms wait for agreement here. They may stand already, or others may have been agreed.',
    ur: 'ایسی کوئی شرائط یہاں منظوری کی منتظر نہیں۔ شاید وہ قائم ہو چکیں یا دوسری شرائط طے پا چکیں۔',
  },
  'commission.not-agreed': {
    en: '{party} has not agreed to these terms, so there is nothing to take back.',
    ur: '{party} نے یہ شرائط منظور نہیں کیں، اس لیے واپس لینے کو کچھ نہیں۔',
  },
  'commission.other-hash': {
    en: 'This is not the hash of the terms as proposed. Open the proposal again, read it, and agree from there.',
    ur: 'یہ تجویز کردہ شرائط کا ہیش نہیں۔ تجویز دوبارہ کھولیں، پڑھیں اور وہیں سے منظور کریں۔',
  },
  'commission.agreed-already': {
    en: '{party} has already agreed to these terms.',
    ur: '{party} یہ شرائط پہلے ہی منظور کر چکا ہے۔',
  },
  'commission.level': {
    en: 'The commission’s terms have no such level. Choose one that they have.',
    ur: 'کمیشن کی شرائط میں ایسی کوئی سطح نہیں۔ وہ سطح چنیں جو ان میں ہو۔',
  },
  'commission.not-own-key': {
    en: 'A side names its own people to the commission. Take a key of your own side, or none.',
    ur: 'فریق کمیشن کے لیے اپنے ہی لوگ نامزد کرتا ہے۔ اپنے فریق کی کلید لیں، یا کوئی نہیں۔',
  },
  'commission.member-unknown': {
    en: 'Nobody named by that act holds such a place of your side now. Open the list of members and choose again.',
    ur: 'اس عمل سے نامزد کوئی شخص اب آپ کے فریق کی ایسی نشست پر نہیں۔ ارکان کی فہرست کھول کر دوبارہ چنیں۔',
  },
  'commission.places-taken': {
    en: 'All places of this kind at this level are taken. Name the person in the place of somebody.',
    ur: 'اس سطح پر اس قسم کی سب نشستیں پُر ہیں۔ اس شخص کو کسی اور کی جگہ نامزد کریں۔',
  },
  'commission.not-chair': {
    en: 'This act is for whoever the commission’s terms name as chair or as its secretariat.',
    ur: 'یہ عمل اس کے لیے ہے جسے کمیشن کی شرائط صدر یا سیکرٹریٹ مقرر کرتی ہیں۔',
  },
  'commission.not-member': {
    en: 'This act is for whoever chairs the commission, and for each side’s head and the members it named at this level.',
    ur: 'یہ عمل کمیشن کے صدر کے لیے ہے، اور ہر فریق کے سربراہ اور اس سطح پر اس کے نامزد ارکان کے لیے۔',
  },
  'commission.meeting-open': {
    en: 'The commission is meeting at this level. Adjourn that meeting first.',
    ur: 'اس سطح پر کمیشن کا اجلاس جاری ہے۔ پہلے اسے ملتوی کریں۔',
  },
  'commission.meeting-unknown': {
    en: 'No such meeting of the commission is open.',
    ur: 'کمیشن کا ایسا کوئی اجلاس جاری نہیں۔',
  },
  'commission.no-quorum': {
    en: 'There is no quorum for this decision. The meeting may go on; it decides once enough members of every side sit.',
    ur: 'اس فیصلے کے لیے کورم پورا نہیں۔ اجلاس جاری رہ سکتا ہے؛ فیصلہ تب ہوگا جب ہر فریق کے کافی ارکان بیٹھیں۔',
  },
  'commission.chairs-together': {
    en: 'A decision is declared by all who chair, together. Have each of them sign it.',
    ur: 'فیصلے کا اعلان سب صدور مل کر کرتے ہیں۔ ہر ایک سے دستخط کرائیں۔',
  },
  'commission.case-unknown': {
    en: 'The commission has no such case under that number. Look the case up again.',
    ur: 'کمیشن کے پاس اس نمبر کا ایسا کوئی کیس نہیں۔ کیس دوبارہ دیکھیں۔',
  },
  'commission.case-closed': {
    en: 'This case has been decided, or has gone to those who take a deadlock.',
    ur: 'اس کیس کا فیصلہ ہو چکا ہے، یا یہ تعطل کے باعث ان کے پاس جا چکا ہے جو ایسے معاملات لیتے ہیں۔',
  },
  'commission.case-elsewhere': {
    en: 'This case is before another level of the commission than the one that meets.',
    ur: 'یہ کیس کمیشن کی کسی اور سطح کے سامنے ہے، اجلاس کی سطح کے سامنے نہیں۔',
  },
  'commission.number-used': {
    en: 'Another case has this number. Take the next free one.',
    ur: 'یہ نمبر کسی اور کیس کا ہے۔ اگلا خالی نمبر لیں۔',
  },
  'commission.other-step': {
    en: 'A case rises to the next level that the terms have, and from the highest it goes to those who take a deadlock.',
    ur: 'کیس شرائط کی اگلی سطح پر جاتا ہے، اور اعلیٰ ترین سطح سے ان کے پاس جو تعطل کے معاملات لیتے ہیں۔',
  },
  'commission.too-soon': {
    en: 'The time that this level has for the case is not over. Until then the case rises only if every side signs this act.',
    ur: 'اس کیس کے لیے اس سطح کی مدت ابھی پوری نہیں ہوئی۔ اس سے پہلے کیس تبھی اوپر جائے گا جب ہر فریق اس عمل پر دستخط کرے۔',
  },
  'commission.nothing-to-annex': {
    en: 'A dissent is annexed to a decision or a case of the commission. Choose which.',
    ur: 'اختلافی نوٹ کمیشن کے کسی فیصلے یا کیس کے ساتھ منسلک ہوتا ہے۔ بتائیں کس کے ساتھ۔',
  },
  'hotline.not-own-number': {
    en: 'A side gives its own number only.',
    ur: 'فریق صرف اپنا نمبر دیتا ہے۔',
  },
  'hotline.not-own-call': {
    en: 'A side logs the calls that it made or received. What it heard of other calls, it may enter as a report.',
    ur: 'فریق وہی کال درج کرتا ہے جو اس نے کی یا اسے آئی۔ دوسری کالوں کی جو خبر ہو، وہ رپورٹ کے طور پر درج ہو سکتی ہے۔',
  },
  'hotline.call-unknown': {
    en: 'The log has no such call, or the call was retracted.',
    ur: 'لاگ میں ایسی کوئی کال نہیں، یا وہ کال واپس لی جا چکی ہے۔',
  },
  'hotline.not-called': {
    en: 'A call is acknowledged by the one who was called.',
    ur: 'کال کی تصدیق وہی کرتا ہے جسے کال کی گئی۔',
  },
  'list.unknown': {
    en: 'Nobody has committed to such a list here.',
    ur: 'یہاں کسی نے ایسی کسی فہرست کا اقرار نہیں کیا۔',
  },
  'list.other': {
    en: 'Category, number or digest are not those of this list. Compare your copy with the intermediary’s before agreeing.',
    ur: 'قسم، تعداد یا ڈائجسٹ اس فہرست کے نہیں۔ منظوری سے پہلے اپنی نقل ثالثی ادارے کی نقل سے ملائیں۔',
  },
  'list.agreed-already': {
    en: '{party} has already agreed to this list.',
    ur: '{party} یہ فہرست پہلے ہی منظور کر چکا ہے۔',
  },
  'access.asks-sides': {
    en: 'Access is asked of the sides, and {party} is not one of them. Take it out and send the request again.',
    ur: 'رسائی فریقین سے مانگی جاتی ہے، اور {party} ان میں سے نہیں۔ اسے نکال کر درخواست دوبارہ بھیجیں۔',
  },
  'access.none-given': {
    en: 'Your side has given no access here that stands, so there is none to take back.',
    ur: 'آپ کے فریق نے یہاں کوئی قائم رسائی نہیں دی، اس لیے واپس لینے کو کچھ نہیں۔',
  },
  'access.unknown': {
    en: 'There is no such request for access in this room.',
    ur: 'اس کمرے میں رسائی کی ایسی کوئی درخواست نہیں۔',
  },
  'access.not-asked': {
    en: 'A request for access is answered by the sides that it asks.',
    ur: 'رسائی کی درخواست کا جواب وہی فریق دیتے ہیں جن سے مانگی گئی۔',
  },
  'access.coordinates': {
    en: 'These words seem to hold coordinates. Take them out and say the place in words; the humanitarian body gives coordinates to each side itself.',
    ur: 'ان الفاظ میں بظاہر مقام کے محددات درج ہیں۔ انہیں نکال کر جگہ الفاظ میں بتائیں؛ محددات انسانی امداد کا ادارہ خود ہر فریق کو دیتا ہے۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
