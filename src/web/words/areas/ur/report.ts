import type { reportWords as en } from '../en/report.ts';

export const reportWords: Readonly<Record<keyof typeof en, string>> = {
  'report.title': 'اطلاع',
  'report.lead':
    'جب تک آپ اطلاع کو محفوظ نہ کریں، اس کا کچھ بھی اس آلے پر نہیں رہتا، اور جب تک آپ اسے حوالے نہ کریں، یہاں سے کچھ نہیں جاتا۔',
  'report.offline': 'رابطہ نہیں ہے۔ اطلاع اس آلے پر محفوظ کریں اور بعد میں حوالے کریں۔',
  'report.referral.title': 'جو اس صفحے کے لیے نہیں',
  'report.referral':
    'جنسی تشدد اور بچوں کو پہنچنے والے نقصان کی کوئی تفصیل یہاں نہ لکھیں اور نہ پوچھیں۔ مشن کا رجوع کا راستہ:',
  'report.referral.unknown':
    'جنسی تشدد اور بچوں کو پہنچنے والے نقصان کی کوئی تفصیل یہاں نہ لکھیں اور نہ پوچھیں۔ مشن کے رجوع کے راستے پر عمل کریں۔ اس آلے کو اس کے الفاظ معلوم نہیں: مشن سے پوچھیں۔',

  'report.ask': 'اس آلے نے ابھی یہ کمرہ نہیں پڑھا۔',
  'report.ask.help':
    'صفحے کو ایک بار جاننا ہے کہ یہ مشن کا کمرۂ وصولی ہے اور یہاں کون سی کلید دستخط کرتی ہے۔ اس کے لیے آپ اس آلے کی کلید سے سائن اِن ہوتے ہیں۔',
  'report.ask.do': 'سائن اِن کریں اور کمرہ پڑھیں',
  'report.no-key': 'اس آلے پر اس کمرے کی کوئی کلید نہیں۔',
  'report.no-key.help': 'پہلے مشن کے دعوت نامے سے اسے شامل کریں۔',
  'report.not-intake': 'یہ کمرہ اس آلے سے اطلاعات نہیں لیتا۔',
  'report.not-intake.help':
    'اطلاعات مشن کے مہر بند کمرۂ وصولی میں جاتی ہیں، اس کے کسی رکن کی کلید سے۔',

  'report.no-secret':
    'اس آلے کو ابھی کمرے کی موجودہ کلید نہیں ملی۔ جب کوئی اور رکن کمرہ کھولے گا تو مل جائے گی۔',

  'report.newer': 'کمرے کو اس صفحے سے نیا پارلے درکار ہے۔ صفحہ دوبارہ کھولیں۔',

  'report.class': 'کیا ہوا',
  'report.choose': 'منتخب کریں',
  'report.when': 'کب',
  'report.day': 'دن',
  'report.precision': 'کتنا ٹھیک معلوم ہے',
  'report.precision.minute': 'منٹ تک',
  'report.precision.hour': 'گھنٹے تک',
  'report.precision.part-of-day': 'دن کا حصہ',
  'report.precision.day': 'صرف دن',
  'report.clock': 'وقت (گھنٹہ:منٹ)',
  'report.clock.hour': 'وقت (گھنٹہ:منٹ)؛ صرف گھنٹہ رکھا جاتا ہے',
  'report.part': 'دن کا حصہ',
  'report.part.night': 'رات (00–06)',
  'report.part.morning': 'صبح (06–12)',
  'report.part.afternoon': 'سہ پہر (12–18)',
  'report.part.evening': 'شام (18–24)',
  'report.unsure': 'تقریباً اسی وقت؛ مجھے یقین نہیں',
  'report.zone': 'اس آلے کی گھڑی کے مطابق، {zone}۔',
  'report.where': 'کہاں',
  'report.place': 'جگہ الفاظ میں',
  'report.place.help':
    'جتنا معلوم ہونا مناسب ہو۔ جہاں اس سے بتانے والا پہچانا جائے، وہاں نہ لکھیں۔',
  'report.area': 'اگر آپ نقاطِ محل وقوع دیں تو کتنے باریک رکھے جائیں',
  'report.area.ten-km': 'تقریباً 10 کلومیٹر',
  'report.area.km': 'تقریباً 1 کلومیٹر',
  'report.area.exact': 'بالکل ٹھیک',
  'report.area.latitude': 'عرض بلد (12.34)',
  'report.area.longitude': 'طول بلد (56.78)',
  'report.area.take': 'یہ نقاط لیں',
  'report.area.here': 'اس آلے کا مقام استعمال کریں',
  'report.area.looking': 'آلہ اپنا مقام ڈھونڈ رہا ہے…',
  'report.area.taken':
    'اطلاع میں یہ علاقہ ہے: {latitude}، {longitude}۔ اس سے باریک کچھ نہیں رکھا جاتا۔',
  'report.area.remove': 'علاقہ نکال دیں',
  'report.area.wrong':
    'یہ نقاطِ محل وقوع نہیں: درجے اعشاریے کے ساتھ لکھیں، جنوب اور مغرب کے لیے منفی کے ساتھ۔',
  'report.area.denied': 'یہ براؤزر صفحے کو مقام نہیں دیتا۔ اجازت دیں، یا جگہ الفاظ میں لکھیں۔',
  'report.area.none':
    'آلے کو مقام نہیں ملا۔ کھلے آسمان تلے دوبارہ کوشش کریں، یا جگہ الفاظ میں لکھیں۔',
  'report.quantity': 'کتنے، اگر معلوم ہو',
  'report.quantity.help': 'گولیاں، دھماکے، افراد یا گاڑیاں، جو بھی تھا۔',
  'report.means': 'کیسے معلوم ہوا',
  'report.words': 'کیا دیکھا، سنا یا بتایا گیا',
  'report.words.help': 'حقائق۔ کس نے بتایا، اس کی جگہ نیچے الگ ہے۔',
  'report.language': 'الفاظ کی زبان',
  'report.source': 'کس نے بتایا، اور مشن اس سے کیسے رابطہ کرے (چھوڑا جا سکتا ہے)',
  'report.source.help': 'یہ صرف مشن پڑھ سکتا ہے، اور اسے تلف کیا جا سکتا ہے۔',
  'report.consent': 'وہ شخص کس بات پر راضی ہے',
  'report.consent.help': 'اگر کسی نے نہیں بتایا: مشن اس کے ساتھ کیا کر سکتا ہے۔',
  'report.files': 'تصاویر اور فائلیں',
  'report.files.help':
    'زیادہ سے زیادہ آٹھ، ہر ایک 16 میگابائٹ تک۔ اصل فائل بائٹ بہ بائٹ رکھی جاتی ہے، اور جو کچھ کیمرے نے اس میں لکھا وہ بھی؛ جے پی ای جی اور پی این جی تصویروں کی ایک نقل اس کے بغیر ساتھ بنائی جاتی ہے۔',
  'report.files.photo': 'تصویر کھینچیں',
  'report.files.choose': 'فائلیں منتخب کریں',
  'report.files.reading': 'پڑھی جا رہی ہے…',
  'report.file': '{kind}، {size}',
  'report.file.copy': 'میٹا ڈیٹا کے بغیر ایک نقل ساتھ جاتی ہے۔',
  'report.file.no-copy': 'اس قسم کی فائل کی میٹا ڈیٹا کے بغیر نقل نہیں بن سکتی۔',
  'report.file.damaged':
    'تصویر مکمل یا درست ساخت کی نہیں، اس لیے میٹا ڈیٹا کے بغیر نقل نہیں بنتی۔ اصل جیسی ہے ویسی رکھی جاتی ہے۔',
  'report.file.sha256': 'SHA-256 (base64)',
  'report.file.received': 'یہاں وصول ہوئی',
  'report.file.remove': 'نکال دیں',
  'report.fault.file.too-many': 'آٹھ فائلیں پہلے سے ہیں۔ یہ نہیں لی گئی۔',
  'report.fault.file.too-large': 'فائل 16 میگابائٹ سے بڑی ہے۔ یہ نہیں لی گئی۔',
  'report.fault.file.all-too-large':
    'فائلیں مل کر ایک اطلاع کے لیے بہت بڑی ہیں۔ یہ نہیں لی گئی: اسے الگ اطلاع میں رکھیں۔',
  'report.fault.file.empty': 'فائل خالی ہے۔ یہ نہیں لی گئی۔',
  'report.fault.file.unread': 'یہ براؤزر فائل نہیں پڑھ سکا۔ یہ نہیں لی گئی۔',

  'report.problems': 'کچھ رہ گیا ہے:',
  'report.problem.class': 'منتخب کریں کہ کیا ہوا۔',
  'report.problem.day': 'دن بتائیں۔',
  'report.problem.clock': 'وقت گھنٹہ:منٹ کی شکل میں بتائیں۔',
  'report.problem.future': 'اس آلے کی گھڑی کے مطابق یہ ابھی نہیں ہوا۔',
  'report.problem.place': 'ایک سطر، زیادہ سے زیادہ 200 حروف۔',
  'report.problem.quantity': 'پورا عدد، زیادہ سے زیادہ 999,999۔',
  'report.problem.means': 'منتخب کریں کہ کیسے معلوم ہوا۔',
  'report.problem.words': 'لکھیں کہ کیا دیکھا، سنا یا بتایا گیا: زیادہ سے زیادہ 4,000 حروف۔',
  'report.problem.source': 'زیادہ سے زیادہ 4,000 حروف۔',
  'report.problem.consent': 'منتخب کریں کہ کس بات پر رضامندی ہوئی۔',

  'report.read': 'پڑھ کر دیکھیں',
  'report.review': 'پڑھ کر دیکھیں',
  'report.review.all': 'سب کچھ جو رکھا اور حوالے کیا جاتا ہے',
  'report.review.place.none': 'کوئی جگہ نہیں',
  'report.review.area': 'علاقہ',
  'report.review.none': 'نہیں بتایا گیا',
  'report.review.source.none': 'کسی کا نام نہیں',
  'report.review.number': 'بے ترتیب نمبر، تاکہ یہ ایک ہی بار درج ہو',
  'report.review.signer': 'حوالے کرتے وقت دستخط کرنے والی کلید',
  'report.change': 'بدلیں',
  'report.keep': 'اس آلے پر محفوظ کریں',
  'report.hand-over': 'ابھی حوالے کریں',
  'report.busy': 'حوالے کی جا رہی ہے…',
  'report.drop': 'ضائع کریں',
  'report.drop.ask': 'یہ اطلاع ضائع کریں؟ یہ واپس نہیں لائی جا سکتی۔',
  'report.drop.yes': 'ہاں، ضائع کریں',
  'report.drop.no': 'نہیں',

  'report.waiting': 'اس آلے پر منتظر',
  'report.waiting.help': 'کچھ بھی خود بخود حوالے نہیں ہوتا۔',
  'report.waiting.one': 'اطلاع {at} پر محفوظ ہوئی، ابھی حوالے نہیں کی گئی',
  'report.waiting.open': 'کھولیں',
  'report.waiting.open.ask': 'جو اس میں ہے وہ اس اسکرین پر دکھایا جائے گا۔ کھولیں؟',
  'report.waiting.open.yes': 'ہاں، کھولیں',
  'report.waiting.gone': 'وہ اطلاع اب اس آلے پر نہیں ہے۔',

  'report.told.kept': 'اس آلے پر محفوظ ہے، ابھی حوالے نہیں کی گئی۔',
  'report.told.kept-nowhere':
    'یہ براؤزر کچھ محفوظ نہیں کرتا، اس لیے اطلاع صرف اس صفحے پر ہے۔ اسے بند نہ کریں: اطلاع حوالے کریں، یا کہیں اور لکھ لیں۔',
  'report.told.still-kept': 'حوالے نہیں ہوئی۔ اطلاع اس آلے پر محفوظ ہے۔',
  'report.told.not-kept': 'حوالے نہیں ہوئی، اور یہ براؤزر کچھ محفوظ نہیں کرتا۔',
  'report.told.unconfirmed':
    'سرور نے کہا کہ اطلاع اس کے پاس ہے، اور یہ آلہ ابھی اس کی جانچ نہیں کر سکا۔ اطلاع یہاں محفوظ ہے: بعد میں دوبارہ حوالے کریں، یہ دو بار درج نہیں ہو گی۔',
  'report.done': 'حوالے کر دی گئی',
  'report.done.receipt': 'رسید',
  'report.done.help':
    'اطلاع اس آلے سے مٹا دی گئی ہے۔ یہ کوڈ صفحہ چھوڑنے تک دکھایا جاتا ہے؛ مشن اسی سے اطلاع ڈھونڈتا ہے۔',
  'report.another': 'ایک اور اطلاع',

  'report.ready': 'رابطے کے بغیر کام',
  'report.ready.help':
    'پھر آلہ یہ صفحہ خود رکھتا ہے تاکہ یہ رابطے کے بغیر کھلے: صفحے کا پروگرام، کون سی کلید دستخط کرتی ہے، اور رجوع کا راستہ۔ دوسروں کی کوئی اطلاع نہیں، اور کمرے کا اور کچھ نہیں۔',
  'report.ready.do': 'اس آلے کو رابطے کے بغیر کام کے لیے تیار کریں',
  'report.ready.busy': 'تیاری ہو رہی ہے…',
  'report.ready.done': 'یہ آلہ تیار ہے: یہ صفحہ رابطے کے بغیر کھلتا ہے۔',
  'report.ready.failed':
    'یہ آلہ تیار نہیں کیا جا سکا۔ اس کے لیے سرور سے محفوظ رابطہ اور صفحے محفوظ رکھنے والا براؤزر چاہیے (نجی ونڈو میں شاید نہ ہو)۔',
  'report.ready.remove': 'یہ صفحہ اب نہ رکھیں',
  'report.ready.clear':
    'سائن اِن کے صفحے پر ”سائن آؤٹ کریں اور یہ آلہ صاف کریں“ سب کچھ مٹا دیتا ہے: کلیدیں، منتظر اطلاعات اور یہ صفحہ۔',
};
