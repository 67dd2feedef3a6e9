import type { intakeWords as en } from '../en/intake.ts';

export const intakeWords: Readonly<Record<keyof typeof en, string>> = {
  'intake.title': 'اطلاعات کی وصولی',
  'intake.lead':
    'مشن کا اپنا کمرہ: یہاں کوئی فریق نہیں بیٹھتا، اور سرور اس میں سے کچھ نہیں پڑھتا۔ اطلاع نہ الزام ہے نہ نتیجہ۔ یہاں سے صرف وہ کیس فائل باہر جاتی ہے جو مشن کا سربراہ جاری کرے۔',
  'intake.elsewhere': 'یہاں اطلاعات وصول نہیں کی جاتیں',
  'intake.elsewhere.help':
    'اطلاعات صرف مشن کے اپنے مہر بند کمرے میں وصول ہوتی ہیں، جس میں کوئی فریق نہیں بیٹھتا۔',
  'intake.referral': 'جو وصول نہیں کیا جاتا',
  'intake.referral.help':
    'جنسی تشدد اور بچوں کو پہنچنے والے نقصان کے بارے میں کچھ وصول نہیں کیا جاتا: نہ تفصیل، نہ کیس، نہ شمار۔ اس کی جگہ یہ بتائیں، اور مزید کچھ نہ پوچھیں:',
  'intake.referral.none':
    'ابھی رجوع کا کوئی راستہ نہیں بتایا گیا۔ پہلی اطلاع وصول کرنے سے پہلے بتائیں۔',
  'intake.none': 'ابھی کوئی اطلاع وصول نہیں ہوئی۔',
  'intake.none.help':
    'جو کسی نے دیکھا، سنا یا اسے بتایا گیا وہ مشن یہاں فارم، جدول یا فون سے درج کرتا ہے، پھر اس کی درجہ بندی ہوتی ہے۔ الفاظ، ذریعہ اور فائلیں واقعے سے الگ رکھی جاتی ہیں تاکہ ذریعہ دستبردار ہو تو تلف کی جا سکیں۔',
  'intake.within': 'اس صفحے پر',
  'intake.part.reports': 'اطلاعات',
  'intake.part.cases': 'مشن کے کیس',

  'intake.group.unsorted': 'ابھی درجہ بندی نہیں ہوئی',
  'intake.group.verify': 'تصدیق طلب',
  'intake.group.referred': 'متعلقہ ادارے کو بھیجی گئیں',
  'intake.group.information': 'صرف معلومات کے لیے',
  'intake.group.set-aside': 'الگ رکھی گئیں',
  'intake.group.duplicate': 'ایسی اطلاع کی تکرار جو یہاں نہیں',
  'intake.group.merged': 'ایسی اطلاع میں ضم جو یہاں نہیں',
  'intake.group.withdrawn': 'ذریعہ دستبردار',
  'intake.group': '{name} ({count})',
  'intake.more': '{count, plural, one {ایک اور دکھائیں} other {# مزید دکھائیں}}',
  'intake.in-hand': 'کسی کے ہاتھ میں ہے:',
  'intake.in-hand.not': 'کسی کے ہاتھ میں نہیں۔',
  'intake.same': 'انھیں وہی اطلاع کہا گیا ہے:',
  'intake.same.duplicate': 'اس کی تکرار',
  'intake.same.merged': 'اس میں ضم',
  'intake.in-case': '{count, plural, one {ایک کیس میں} other {# کیسوں میں}}',
  'intake.files': '{count, plural, =0 {کوئی اصل نہیں} one {ایک اصل} other {# اصل}}',

  'intake.at': '{at} کو وصول',
  'intake.destroy.of': 'کس اطلاع کے ساتھ آئی ہوئی ہر چیز',
  'intake.destroy.nothing':
    'جہاں تک یہ آلہ پڑھ سکتا ہے، کسی اطلاع کے ساتھ آئی ہوئی کوئی چیز اب محفوظ نہیں۔',
  'intake.destroy.count':
    '{count, plural, one {# منسلک دستاویز تلف ہوگی} other {# منسلک دستاویزات تلف ہوں گی}}، ایک عمل سے زیادہ سے زیادہ 64۔',
  'intake.forgotten': 'واپس لی گئیں یا منظور نہیں ہوئیں، مگر اب بھی محفوظ',
  'intake.forgotten.help':
    'ان اطلاعات کے ساتھ جو آیا تھا وہ اب بھی سرور پر ہے۔ ذریعہ دستبردار ہو تو یہاں سے تلف کرایا جا سکتا ہے۔',

  'intake.case': 'کیس {number}',
  'intake.cases.none': 'ابھی کوئی کیس نہیں کھولا گیا۔ کیس ایک واقعے کی اطلاعات کو اکٹھا کرتا ہے۔',
  'intake.case.by': 'کھولنے والا',
  'intake.case.reports': 'اطلاعات',
  'intake.case.released': 'کمیشن کے لیے جاری',
  'intake.case.released.none': 'اس میں سے کچھ جاری نہیں ہوا۔',
  'intake.case.file': 'وہ کیس فائل جس کا کوڈ ہے',

  'intake.all': 'تمام اطلاعات',
  'intake.unknown': 'اس کمرے میں ایسی کوئی اطلاع نہیں',
  'intake.unknown.help': 'ممکن ہے وہ ابھی اس آلے تک نہ پہنچی ہو۔',
  'intake.taken-back': 'یہ اطلاع قائم نہیں',
  'intake.taken-back.help':
    'یہ واپس لے لی گئی، یا قواعد نے اسے منظور نہیں کیا۔ جو اس کے ساتھ منسلک تھا وہ اب بھی محفوظ ہے، سوائے اس کے کہ تلف کیا جا چکا ہو۔',
  'intake.part.happened': 'کیا ہوا',
  'intake.part.words': 'الفاظ میں',
  'intake.part.evidence': 'اصل اور ان کی تحویل',
  'intake.part.sorting': 'درجہ بندی، اور کس کے ہاتھ میں',
  'intake.part.in-cases': 'کیس',
  'intake.part.source': 'ذریعہ',
  'intake.class': 'کیا',
  'intake.when': 'کب',
  'intake.where': 'کہاں',
  'intake.where.told': 'کہاں، جتنی باریکی سے بتایا گیا',
  'intake.where.told.point': '{north}، {east}',
  'intake.where.told.box': '{south}، {west} سے {north}، {east} تک',
  'intake.where.told.help':
    'صرف مشن کے لیے۔ کیس فائل میں جگہ صرف اتنی باریکی سے ہوتی ہے کہ کسی کی طرف اشارہ نہ ہو۔',
  'intake.doubts': 'جو بھیجے گئے طور پر نہ لیا جا سکا',
  'intake.quantity': 'تعداد',
  'intake.means': 'کیسے معلوم ہوا',
  'intake.consent': 'کہاں تک جا سکتی ہے',
  'intake.key': 'کس کے ساتھ ہے',
  'intake.instance': 'فارم یا سطر کا نشان',
  'intake.entered': 'وصول کرنے والا',
  'intake.sorted': 'درجہ',
  'intake.sorted.not': 'ابھی درجہ بندی نہیں ہوئی۔',
  'intake.sorted.of': 'جس اطلاع کی یہ تکرار ہے یا جس میں ضم ہے',
  'intake.sorted.why': 'وجہ',
  'intake.sorted.by': 'درجہ دینے والا',
  'intake.assigned': 'کس کے ہاتھ میں',
  'intake.assigned.task': 'کیا کرنا ہے',
  'intake.assigned.by': 'سپرد کرنے والا',
  'intake.cases.in.none': 'یہ کسی کیس میں نہیں۔',
  'intake.source.show': 'کس نے بتایا',
  'intake.source.help': 'صرف مشن کے لیے۔ یہ کسی کیس فائل میں نہیں جاتا۔',
  'intake.source.none': 'کوئی ذریعہ منسلک نہیں۔',

  'intake.evidence.none': 'اس کے ساتھ کوئی اصل نہیں آیا۔',
  'intake.original': 'اصل {n}: {kind}، {size}',
  'intake.original.received': 'وصولی',
  'intake.original.sha': 'SHA-256',
  'intake.original.check': 'اصل {n} کو اس کے SHA-256 سے ملائیں',
  'intake.original.same': 'یہ وہی ہے، ہر بائٹ میں۔',
  'intake.original.other': 'یہ وہ نہیں۔ اسے استعمال نہ کریں؛ مشن کے سربراہ کو بتائیں۔',
  'intake.original.beside': 'مواد کے علاوہ اس میں کیا ہے',
  'intake.original.beside.help': 'صرف ان کے لیے جو اصل دیکھ سکتے ہیں۔',
  'intake.original.no-copy':
    'کام کی کوئی نقل نہیں بنائی گئی۔ اصل نہیں دکھایا جاتا، کیونکہ وہ اپنا آلہ اور جگہ بتا سکتا ہے۔',
  'intake.original.copy': 'کام کی نقل {n}',
  'intake.custody': 'تحویل',
  'intake.custody.none': 'ابھی کوئی مرحلہ درج نہیں۔',
  'intake.custody.other': 'وہ مراحل جن کا SHA-256 یہاں کے کسی اصل کا نہیں',
  'intake.custody.other.help':
    'یا کوئی اور فائل مراد تھی، یا تب جو ہاتھ میں تھا وہ نہیں تھا جو وصول ہوا تھا۔ اسے دیکھیں۔',

  'intake.withdrawn': 'اس کا ذریعہ دستبردار ہو گیا',
  'intake.withdrawn.destroyed':
    'ذریعے نے جو دیا تھا وہ سرور پر تلف ہے۔ یہ کہ ایک اطلاع تھی، باقی رہتا ہے۔',
  'intake.withdrawn.kept':
    '{count, plural, one {ایک منسلک دستاویز ابھی تلف نہیں ہوئی۔} other {# منسلک دستاویزات ابھی تلف نہیں ہوئیں۔}} یہ مشن کا سربراہ کرواتا ہے۔',
  'intake.withdrawn.noted': 'درج کرنے والا',

  'intake.withdraw': 'ذریعہ دستبردار ہو گیا',
  'intake.withdraw.lead':
    'دو عمل، ایک کے بعد ایک۔ پہلا اس کمرے میں درج کرتا ہے کہ ذریعہ دستبردار ہو گیا۔ دوسرا، جسے ہر وہ شخص پڑھ سکتا ہے جو اس کمرے کے لفافے دیکھتا ہے، سرور سے وہ تلف کرواتا ہے جو ذریعے نے دیا تھا۔',
  'intake.withdraw.destroyed': 'کیا تلف ہوگا',
  'intake.withdraw.enclosures':
    '{count, plural, one {اس اطلاع کی ایک منسلک دستاویز} other {اس اطلاع کی # منسلک دستاویزات، اس کے سابقہ نسخوں سمیت}}: اس کے الفاظ، ذریعہ، اصل اور کام کی نقول۔',
  'intake.withdraw.nothing': 'اس اطلاع کا اب کچھ محفوظ نہیں۔',
  'intake.withdraw.stays': 'کیا باقی رہے گا',
  'intake.withdraw.stays.log':
    'یہ کہ ایک اطلاع تھی، اس کے زمرے، وقت، جگہ اور تعداد کے ساتھ، اور اس کی درجہ بندی۔',
  'intake.withdraw.stays.copies': 'جو کسی نے محفوظ کیا، چھاپا یا بتایا۔ مشن کے ہر رکن سے پوچھیں۔',
  'intake.withdraw.stays.cases':
    'پہلے سے جاری کیس فائلیں: {numbers}۔ اگر وہ اس پر قائم ہیں تو کمیشن کے کمرے میں واپس لیں۔',
  'intake.withdraw.stays.backups': 'سرور کے فولڈر کی وہ نقول جو پہلے بنائی گئیں۔',
  'intake.withdraw.first': 'پہلا عمل',
  'intake.withdraw.second': 'دوسرا عمل',
  'intake.withdraw.done-already': 'یہ پہلے سے درج ہے۔',
  'intake.withdraw.not-head':
    'تلف صرف مشن کا سربراہ کروا سکتا ہے۔ آپ درج کر سکتے ہیں کہ ذریعہ دستبردار ہو گیا؛ پھر سربراہ کو دوسرا عمل اسی صفحے پر ملے گا۔',
  'intake.withdraw.sign':
    '{count, plural, one {اس عمل پر دستخط کریں} other {ان اعمال پر ایک ایک کر کے دستخط کریں}}',
  'intake.withdraw.busy': 'دستخط ہو رہے ہیں اور درج کیے جا رہے ہیں…',
  'intake.withdraw.done': 'ہو گیا۔ ذریعے نے جو دیا تھا وہ سرور پر تلف ہے۔',
  'intake.withdraw.done.half': 'درج ہو گیا۔ ذریعے نے جو دیا تھا وہ ابھی تلف نہیں ہوا۔',
  'intake.withdraw.failed':
    'سب کچھ درج نہیں ہوا۔ جو درج ہو گیا وہ رہے گا؛ باقی یہیں سے جاری رکھیں۔',
  'intake.withdraw.offline': 'رابطہ نہیں ہے۔ رابطہ ہونے تک کسی پر دستخط نہیں ہوں گے۔',
  'intake.withdraw.back': 'اطلاع پر واپس',

  'intake.do.report': 'اطلاع وصول کریں',
  'intake.do.referral': 'رجوع کا راستہ بتائیں',
  'intake.do.sort': 'درجہ بندی کریں',
  'intake.do.assign': 'کسی کے سپرد کریں',
  'intake.do.case': 'کیس میں ڈالیں',
  'intake.do.correct': 'تصحیح کریں',
  'intake.do.retract': 'اسے واپس لیں',
  'intake.do.custody': 'تحویل کا مرحلہ درج کریں',
  'intake.do.withdraw': 'ذریعہ دستبردار ہو گیا',
  'intake.do.release': 'اس کیس کی فائل جاری کریں',
};
