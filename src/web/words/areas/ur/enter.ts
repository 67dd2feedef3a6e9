import type { enterWords as en } from '../en/enter.ts';

export const enterWords: Readonly<Record<keyof typeof en, string>> = {
  'enter.title': 'عمل درج کریں',
  'enter.as': 'آپ یہاں اس کی طرف سے دستخط کرتے ہیں:',
  'enter.signed-out': 'اس آلے پر اس کمرے میں کوئی سائن ان نہیں۔',
  'enter.signed-out.help':
    'اعمال پر اس کلید سے دستخط ہوتے ہیں جو اس آلے میں ہے۔ پہلے سائن ان کریں؛ جس کے پاس کلید نہ ہو وہ اپنے سربراہِ وفد سے دعوت مانگے۔',
  'enter.no-key': 'جس کلید سے سائن ان ہوا وہ اس براؤزر میں نہیں۔',
  'enter.no-key.help':
    'جس آلے پر کلید بنی تھی اس پر دوبارہ سائن ان کریں، یا جہاں اس کی فائل ہے وہاں کمانڈ لائن سے دستخط کریں۔',
  'enter.reconstruction': 'یہاں درج کرنے کو کچھ نہیں۔',
  'enter.choose-act': 'عمل چنیں',
  'enter.search': 'چند حروف سے تلاش کریں',
  'enter.search.first': 'Enter سے یہ کھلے گا: {act}',
  'enter.search.none': 'جن اعمال پر آپ یہاں دستخط کر سکتے ہیں ان میں اس نام کا کوئی نہیں۔',
  'enter.mark.binds': '(پابند کرتا ہے)',
  'enter.all': 'وہ تمام اعمال جن پر آپ دستخط کر سکتے ہیں',
  'enter.unknown': 'اس کمرے کے قواعد میں ایسا کوئی عمل نہیں جو یہاں درج ہو سکے۔',
  'enter.not-yours': 'آپ کی کلید اس کمرے میں اس عمل پر دستخط نہیں کر سکتی۔',
  'enter.reference': 'اس عمل میں کیا درکار ہے اور اس سے کیا ہوتا ہے',
  'enter.joint':
    'اس پر کئی لوگ دستخط کر سکتے ہیں، ہر ایک اپنے آلے سے: دستخط سے پہلے آپ چنتے ہیں کہ اور کون کرے گا۔',

  'enter.subject.rooms': 'کمرہ',
  'enter.subject.people': 'افراد اور کلیدیں',
  'enter.subject.procedure': 'طریقۂ کار',
  'enter.subject.rounds': 'دور، نشستیں، روداد',
  'enter.subject.points': 'نکات',
  'enter.subject.authority': 'اختیار اور رضامندی',
  'enter.subject.silence': 'خاموشی کا طریقۂ کار',
  'enter.subject.shuttle': 'اعتماد میں',
  'enter.subject.text': 'متن',
  'enter.subject.instruments': 'دستاویزات',
  'enter.subject.truce': 'جنگ بندی',
  'enter.subject.commission': 'مشترکہ کمیشن',
  'enter.subject.hotline': 'ہاٹ لائن',
  'enter.subject.lists': 'افراد اور رسائی',
  'enter.subject.zones': 'علاقے اور خطوط',
  'enter.subject.obligations': 'ذمہ داریاں',
  'enter.subject.incidents': 'واقعات',
  'enter.subject.intake': 'اطلاعات کی وصولی',
  'enter.subject.counting': 'شمار کے قاعدے اور مشاہدات',
  'enter.subject.statements': 'بیانات',
  'enter.subject.reports': 'خبریں',
  'enter.subject.taken-down': 'قلم بند اعمال',
  'enter.subject.corrections': 'تصحیحات',

  'enter.optional': '(چھوڑا جا سکتا ہے)',
  'enter.more': 'مزید جو بتایا جا سکتا ہے',
  'enter.choose': 'چنیں…',
  'enter.choose.nothing': 'کچھ نہیں چنا گیا',
  'enter.choose.none': 'اس کمرے میں ابھی کوئی نہیں۔',
  'enter.item': '{label}: نمبر {number}',
  'enter.add': 'ایک اور شامل کریں',
  'enter.add.first': 'شامل کریں',
  'enter.remove': 'ہٹائیں',
  'enter.yes': 'ہاں',
  'enter.no': 'نہیں',
  'enter.words.in': '{label} ({language})',
  'enter.words.add': 'اس زبان میں بھی',
  'enter.languages.others': 'دوسری زبانیں، ان کے ٹیگ سے (ru de)',
  'enter.either.time': 'کسی وقت پر',
  'enter.either.number': 'ایک مدت کے لیے',
  'enter.either.number.field': 'کتنے منٹ',
  'enter.either.act': 'اس کمرے کا کوئی عمل',
  'enter.either.some': 'صرف یہ',
  'enter.either.zone': 'اس کمرے کے کسی علاقے میں',
  'enter.box.latitude': 'عرض بلد',
  'enter.box.longitude': 'طول بلد',
  'enter.box.metres': 'غیر یقینی، میٹروں میں',
  'enter.box.hint':
    'اعشاری ڈگریوں میں، اور یہ کہ کتنا فرق ہو سکتا ہے۔ یہ موٹا اندازہ بھی ہو سکتا ہے اور چھوڑا بھی جا سکتا ہے۔',
  'enter.box.understood': 'یوں سمجھا گیا: {south}، {west} سے {north}، {east} تک سب کچھ۔',
  'enter.box.point': 'یوں سمجھا گیا: نقطہ {south}، {west}، بغیر کسی غیر یقینی کے۔',
  'enter.box.degrees.form': 'ڈگری یوں لکھیں: 41.0123، ساتھ N، S، E یا W یا منفی کی علامت۔',
  'enter.box.degrees.direction':
    'عرض بلد کے ساتھ N یا S، طول بلد کے ساتھ E یا W آتا ہے، اور اس کے ساتھ منفی کی علامت نہیں۔',
  'enter.box.degrees.range': 'عرض بلد 90 ڈگری تک اور طول بلد 180 ڈگری تک ہوتا ہے۔',
  'enter.box.metres.form': 'میٹر پورا عدد ہوتا ہے؛ غیر یقینی نہ ہو تو 0۔',
  'enter.box.metres.range': 'زیادہ سے زیادہ 500,000 میٹر۔ اس سے موٹا ہو تو الفاظ میں لکھیں۔',
  'enter.box.place.antimeridian': 'مقام 180 ڈگری طول بلد کو پار نہیں کر سکتا۔ الفاظ میں لکھیں۔',
  'enter.points.hint':
    'GeoJSON چسپاں کریں، یا فہرست: ہر سطر پر عرض بلد اور طول بلد، دو کے درمیان خالی سطر۔',
  'enter.points.outlines':
    'یوں سمجھا گیا: {count, plural, one {ایک خاکہ} other {# خاکے}}، {points} کونے، {south}، {west} اور {north}، {east} کے اندر۔',
  'enter.points.lines':
    'یوں سمجھا گیا: {count, plural, one {ایک خط} other {# خطوط}}، {points} نقطے، {south}، {west} اور {north}، {east} کے اندر۔',
  'enter.points.outline.form': 'یہ نہ اس قسم کا GeoJSON ہے نہ عرض بلد اور طول بلد کی فہرست۔',
  'enter.points.outline.range':
    'ایک نقطہ زمین پر نہیں۔ GeoJSON میں طول بلد پہلے ہوتا ہے، فہرست میں عرض بلد۔',
  'enter.points.outline.short': 'خط میں دو یا زیادہ نقطے ہوتے ہیں۔',
  'enter.points.outline.long': 'علاقے میں زیادہ سے زیادہ 1,000 کونے، خطوط میں 2,000 نقطے ہوتے ہیں۔',
  'enter.file-digest.hint':
    'اسی آلے پر پڑھی جاتی ہے جو اس کا SHA-256 نکالتا ہے۔ فائل کہیں نہیں جاتی۔',
  'enter.file-digest.unread':
    'یہ براؤزر فائل نہ پڑھ سکا، یا وہ 512 ایم بی سے بڑی ہے۔ اس کا کچھ درج نہیں ہوا۔',
  'enter.file-digest': 'اس کا SHA-256: {digest}',
  'enter.file-digest.same': 'اس اطلاع کے ایک اصل کا بھی یہی ہے۔',
  'enter.file-digest.other': 'اس اطلاع کے کسی اصل کا یہ نہیں: یہ کوئی اور فائل ہے، یا بدل گئی ہے۔',
  'enter.clause.paragraph': 'اس کمرے کے کسی متن کا پیراگراف',
  'enter.clause.truce': 'اس کمرے کی کسی جنگ بندی کی شرائط',
  'enter.clause.elsewhere': 'دوسرے کمرے کے الفاظ',
  'enter.time.day': 'دن',
  'enter.time.clock': 'وقت',
  'enter.time.zone': 'منطقۂ وقت',
  'enter.time.zones.near': 'قریبی',
  'enter.time.zones.all': 'تمام',
  'enter.time.now': 'ابھی',
  'enter.time.precision': 'کتنا معلوم ہے',
  'enter.time.certainty': 'کتنا یقینی',
  'enter.time.until': 'یہ بعد کے ایک وقت تک جاری رہا',
  'enter.time.end': 'اختتام',
  'enter.enclosure.as': 'کس صورت میں',
  'enter.enclosure.line': 'ایک سطر',
  'enter.enclosure.file': 'ایک فائل',
  'enter.enclosure.choose': 'فائل چنیں…',
  'enter.enclosure.hint':
    'اسی آلے پر پڑھا جاتا ہے۔ عمل میں صرف اس کا ہیش درج ہوتا ہے، اس لیے بعد میں اسے روکا یا تلف کیا جا سکتا ہے۔',
  'enter.enclosure.held': 'اس آلے پر پڑھی گئی: {size} بائٹ۔',
  'enter.enclosure.again': 'یہ فائل اب اس ٹیب میں نہیں۔ دوبارہ چنیں۔',
  'enter.enclosure.large': 'فائل 16 میگابائٹ سے بڑی ہے۔ چھوٹی فائل چنیں۔',
  'enter.hashed.known': 'ان کمروں کے ریکارڈ سے جو آپ یہاں پڑھتے ہیں',
  'enter.hashed': 'اس آلے نے وہ ہیش نکالا ہے جس سے عمل ان الفاظ کا نام لیتا ہے: {hash}',
  'enter.refers': 'کس اندراج کے بارے میں',
  'enter.rests': 'یہ کس پر مبنی ہے',
  'enter.rests.help':
    'دوسرے کمرے کا عمل جو آپ اس آلے پر پڑھ سکتے ہیں۔ اس کمرے کو صرف یہ معلوم ہوتا ہے کہ ایسا عمل ہے، یہ نہیں کہ کون سا۔',
  'enter.rests.none': 'آپ اس آلے پر کسی اور کمرے میں سائن ان نہیں۔',
  'enter.rests.room': 'کمرہ',
  'enter.rests.act': 'اس کمرے کا عمل',

  'enter.problems': 'دستخط سے پہلے:',
  'enter.problem.missing': 'یہ بھریں۔',
  'enter.problem.form': 'یہ درست صورت میں نہیں۔',
  'enter.problem.long': 'زیادہ سے زیادہ {max} حروف۔',
  'enter.problem.most': 'زیادہ سے زیادہ {max}۔',
  'enter.problem.least': 'کم از کم {min}۔',
  'enter.problem.many': 'زیادہ سے زیادہ {max} عدد۔',
  'enter.problem.few': 'کم از کم {min} عدد۔',
  'enter.problem.restated': '{field}: جو آپ نے چنا اس کا ریکارڈ میں کوئی نہیں۔',
  'enter.on-text': 'الفاظ اپنے متن کے صفحے پر لکھے جاتے ہیں',
  'enter.on-text.help':
    'وہاں کوئی پیراگراف کھولیں اور اپنے الفاظ لکھیں۔ دستخط سے پہلے آپ انہیں ویسا ہی دیکھتے ہیں جیسا کمرہ پڑھے گا۔',
  'enter.on-text.decided': 'یہ اپنے متن کے صفحے پر درج ہوتا ہے',
  'enter.on-text.decided.help':
    'وہاں متن کھولیں اور پیراگراف چنیں۔ جن الفاظ پر آپ فیصلہ کرتے ہیں وہ دستخط سے پہلے جملے کے ساتھ دکھائے جاتے ہیں۔',
  'enter.go-on': 'جملہ پڑھیں',
  'enter.draft.page':
    'آپ یہاں جو لکھیں وہ دستخط تک کہیں محفوظ نہیں ہوتا: یہ صفحہ بند ہو یا دوبارہ کھلے تو وہ چلا جاتا ہے۔',
  'enter.draft':
    'دستخط تک مسودہ صرف اسی ٹیب میں رہتا ہے۔ کوئی اور اسے نہیں دیکھتا، اور اس میں سے کچھ بھیجا نہیں جاتا۔',

  'enter.sentence': 'دستخط سے پہلے یہ پڑھیں',
  'enter.spoken': 'اس زبان میں پڑھیں',
  'enter.exact': 'جن بعینہٖ الفاظ کے بارے میں ہے',
  'enter.exact.none': 'کوئی متن نہیں: پیراگراف چھوڑ دیا جائے گا۔',
  'enter.grade': 'اس کمرے کا درجہ: {grade}۔',
  'enter.binds': 'یہ عمل آپ کے فریق کو پابند کرتا ہے۔ یہ صرف ایک اور عمل سے واپس ہوتا ہے۔',
  'enter.binds-not': 'یہ عمل آپ کے دستخط کے ساتھ محفوظ رہتا ہے۔ یہ خود پابند نہیں کرتا۔',
  'enter.sign': 'دستخط کریں: {act}',
  'enter.busy': 'دستخط اور ترسیل…',
  'enter.aside': 'رابطہ ہونے تک رکھیں: {act}',
  'enter.back': 'دستخط کیے بغیر واپس جائیں',
  'enter.refused': 'قواعد اس وقت اسے قبول نہیں کرتے۔ کسی چیز پر دستخط نہیں ہوئے۔',
  'enter.device.seal.no-secret':
    'اس آلے کو اس کمرے کی کلید نہیں دی گئی۔ اس آلے سے دستخط کریں جس کے پاس یہ ہے، یا کسی رکن سے مہر کی تجدید کرائیں۔',
  'enter.device.rests.not-read':
    'اس آلے نے دوسرے کمرے کا وہ عمل نہیں پڑھا جس پر یہ عمل قائم ہے۔ پہلے وہ کمرہ یہاں کھولیں، پھر دوبارہ دستخط کریں۔',
  'enter.device.outcome.not-yes':
    'جن پر یہ مبنی ہے ان میں سے سب اس سوال پر ہر فریق کی ایک ایک ہاں نہیں۔ کسی چیز پر دستخط نہیں ہوئے۔',
  'enter.device.passing.no-release':
    'جو بات آگے پہنچائی جائے وہ اپنے اجرا پر قائم ہوتی ہے۔ چنا گیا عمل اجرا نہیں۔',
  'enter.device.passing.other-form':
    'یہ بات کسی اور صورت میں جاری ہوئی تھی۔ اسے اسی صورت میں پہنچائیں۔',
  'enter.device.passing.other-way':
    'یہ بات کسی اور طریقے سے جاری ہوئی تھی۔ جو زبانی کہنے کے لیے جاری ہو وہ الفاظ کے بغیر درج ہوتی ہے؛ جو تحریری طور پر جاری ہو وہ اپنے الفاظ کے ساتھ۔',
  'enter.device.passing.other-words': 'یہ وہ الفاظ نہیں جو جاری ہوئے تھے۔',
  'enter.case-file.from': 'مشن کے اپنے کمرے سے',
  'enter.case-file.from.help':
    'جہاں مشن کا اپنا کمرہ ہو، وہاں کیس اسی قدم میں جاری ہوتا ہے۔ اس کمرے سے یہاں کچھ نہیں بھرا جاتا: فائل میں وہی ہے جو آپ لکھیں۔',
  'enter.case-file.case': 'مشن کا کون سا کیس',
  'enter.case-file.none': 'یہاں مشن کا اپنا کمرہ نہیں',
  'enter.case-file.readable': 'اس کمرے میں پڑھی جا سکنے والی ہر بات',
  'enter.case-file.enclosed': 'ایک فائل ({media}، {size} بائٹ)',
  'enter.case-file.pair':
    'آپ دو اعمال پر دستخط کرتے ہیں: مشن کے کمرے میں اجرا، جو اسی فائل کا حوالہ دیتا ہے، اور یہاں یہ فائل۔ اس کمرے کو صرف یہ نظر آتا ہے کہ یہ دوسرے کمرے کے ایک عمل پر مبنی ہے، اس کمرے کی کوئی بات نہیں۔',
  'enter.case-file.as-much.time':
    'فائل میں وہی منٹ ہے جو ایک اطلاع میں ہے۔ اگر یہ ذریعے تک پہنچا سکتا ہو تو واپس جا کر اسے موٹا کریں۔',
  'enter.case-file.as-much.place':
    'فائل میں مقام اتنا ہی باریک ہے جتنا ایک اطلاع میں۔ اگر یہ ذریعے تک پہنچا سکتا ہو تو واپس جا کر اسے موٹا کریں۔',
  'enter.case-file.as-much.place-unread':
    'ایک اطلاع کا بتایا ہوا مقام یہاں پڑھا نہ جا سکا، اس لیے فائل کا مقام اس سے ملایا نہ گیا۔',
  'enter.case-file.beside-unknown':
    'منسلک فائلوں میں ایک ایسی قسم کی ہے جس کی پارلے عملی نقل نہیں بناتا۔ اس میں یہ درج ہو سکتا ہے کہ اسے کس نے، کس آلے سے، کب اور کہاں بنایا۔',
  'enter.case-file.half':
    'مشن کے کمرے میں اجرا درج ہو گیا۔ فائل ابھی یہاں درج نہیں ہوئی: اسی صفحے پر رہیں اور اسے درج کریں۔ اگر صفحہ کھو جائے تو کیس دوبارہ جاری کریں۔',
  'enter.case-file.sign': 'دونوں پر دستخط کریں: کیس فائل جاری کریں',
  'enter.case-file.finish': 'فائل درج کریں',
  'enter.case-file.refused': 'یہ کیس فائل ابھی جاری نہیں ہو سکتی۔ کسی چیز پر دستخط نہیں ہوئے۔',
  'enter.case-file.elsewhere': 'کیس اپنی فائل کے ساتھ جاری ہوتا ہے',
  'enter.case-file.elsewhere.help':
    'مشترکہ کمیشن کا کمرہ کھولیں اور فائل وہاں لکھیں۔ آپ کیس چنتے ہیں، جو کچھ پڑھا جا سکے گا اسے پڑھتے ہیں، اور اجرا اور فائل پر ایک ہی قدم میں دستخط کرتے ہیں۔',
  'enter.device.case-file.no-release': 'کیس فائل اپنے اجرا پر مبنی ہوتی ہے۔ چنا گیا عمل اجرا نہیں۔',
  'enter.device.case-file.other-file': 'یہ وہ کیس فائل نہیں جو جاری کی گئی۔',
  'enter.device.case-file.not-read':
    'اس آلے نے دونوں کمرے پڑھ کر جانچے نہیں۔ پہلے مشن کا کمرہ یہاں کھولیں۔',
  'enter.device.case-file.same-room': 'کیس فائل مشن کے اپنے کمرے کے علاوہ کسی کمرے میں جاتی ہے۔',
  'enter.device.case-file.not-head': 'مشن کا سربراہ اس آلے پر دونوں کمروں میں سائن ان ہونا چاہیے۔',
  'enter.device.case-file.no-case': 'یہ مشن کے کمرے کا کوئی کیس نہیں۔',
  'enter.device.case-file.report-gone':
    'اس کیس کی ایک اطلاع واپس لی جا چکی ہے۔ اس کے بغیر کیس کھولیں۔',
  'enter.device.case-file.source-withdrew':
    'اس کیس کی ایک اطلاع کا ذریعہ دستبردار ہو چکا ہے۔ اس کے بغیر کیس کھولیں۔',
  'enter.device.case-file.mission-only':
    'اس کیس کی، یا اس میں ضم کی گئی، ایک اطلاع صرف مشن کے لیے ہے۔ اس کے بغیر کیس کھولیں۔',
  'enter.device.case-file.names-report':
    'فائل میں مشن کے کمرے کا کوئی شناختی نمبر یا کوڈ ہے۔ اسے نکال دیں۔',
  'enter.device.case-file.beside':
    'اس کے ساتھ ایسی تصویر منسلک ہے جو تصویر کے علاوہ بھی کچھ بتاتی ہے، یا درست ساخت کی نہیں۔ میٹا ڈیٹا کے بغیر بنی نقل منسلک کریں۔',
  'enter.device.case-file.original':
    'اس کے ساتھ اصل، جیسا آیا تھا، منسلک ہے۔ میٹا ڈیٹا کے بغیر بنی نقل منسلک کریں۔',
  'enter.kept': 'آپ کا مسودہ محفوظ ہے۔',
  'enter.offline':
    'اس آلے کا رابطہ نہیں۔ مسودہ بغیر دستخط کے اس براؤزر میں رہ سکتا ہے جب تک آپ اس پر دستخط نہ کریں۔',
  'enter.offline.here':
    'اس آلے کا رابطہ نہیں۔ یہ صفحہ کھلا رکھیں اور رابطہ بحال ہونے پر دستخط کریں: رابطے کے بغیر کسی چیز پر دستخط نہیں ہوتے۔',
  'enter.no-answer':
    'رابطہ نہیں، اور کوئی جواب نہیں آیا۔ آپ کا لکھا محفوظ ہے۔ رابطہ بحال ہو تو پہلے دیکھ لیں کہ عمل درج تو نہیں ہو گیا؛ پھر دوبارہ دستخط کریں۔',
  'enter.aside.all': 'اس آلے پر جو منتظر ہے',
  'enter.aside.done':
    'رابطہ نہیں۔ مسودہ بغیر دستخط کے اس براؤزر میں ”ترسیل کے منتظر“ کے تحت ہے۔ رابطہ بحال ہو تو وہاں کھول کر دستخط کریں؛ خود بخود کچھ نہیں بھیجا جاتا۔',
  'enter.kept-nowhere':
    'رابطہ نہیں، اور یہ براؤزر کچھ محفوظ نہیں رکھتا۔ یہ صفحہ کھلا رکھیں اور رابطہ بحال ہونے پر دستخط کریں۔',
  'enter.gone': 'یہ مسودہ کسی اور ٹیب میں بھیجا یا مٹایا گیا۔ یہاں کسی چیز پر دستخط نہیں ہوئے۔',
  'enter.done': 'درج ہو گیا۔',
  'enter.instrument': 'دستاویز کی موجودہ حالت',
  'enter.receipt': 'عمل اور اس کی رسید',
  'enter.another': 'ایک اور عمل درج کریں',
  'enter.classify': 'نوٹ کے لیے یہ عمل بتائیں…',

  'enter.others': 'دوسروں کے ساتھ دستخط کریں',
  'enter.others.who': 'اور کون دستخط کرے گا',
  'enter.others.who.help':
    'ان میں سے ہر ایک اسی ایک عمل پر اپنے آلے سے دستخط کرتا ہے۔ سب کے دستخط ہو جائیں تو عمل درج ہوتا ہے۔',
  'enter.others.sealed':
    'یہ کمرہ مہر بند ہے: جو آپ آگے دیتے ہیں اسے صرف اس کے ارکان پڑھ سکتے ہیں۔ پہلے سب عمل پر دستخط کرتے ہیں؛ پھر اس پر مہر لگتی ہے، اور جو بھیجا جاتا ہے اس پر بھی سب دستخط کرتے ہیں۔',
  'enter.others.envelope':
    'عمل پر سب کے دستخط ہو گئے اور اس پر مہر لگ گئی۔ جو بھیجا جاتا ہے اس پر بھی ان میں سے ہر ایک کے دستخط درکار ہیں۔',
  'enter.others.fault.unsealed':
    'یہ اس مہر بند کمرے کا ہے اور بغیر مہر کے آیا: جس نے آگے دیا وہ اسے پڑھ سکتا ہے۔ اسے نئے سرے سے بنوائیں۔',
  'enter.others.fault.no-key': 'اس آلے کے پاس اسے کھولنے کی کلید نہیں۔',
  'enter.others.sign': 'دستخط کر کے آگے دیں: {act}',
  'enter.others.enter': 'دستخط کر کے درج کریں: {act}',
  'enter.others.complete': 'سب کے دستخط ہو گئے، درج کریں: {act}',
  'enter.others.passed': 'آپ کے دستخط ہو گئے، ابھی درج نہیں ہوا۔',
  'enter.others.signed': 'دستخط ہو گئے:',
  'enter.others.missing': 'دستخط باقی ہیں:',
  'enter.others.until':
    'یہ {at} تک درج ہو سکتا ہے۔ اس وقت تک سب کے دستخط ہونے چاہییں؛ اس کے بعد نئے سرے سے شروع کرنا ہوگا۔',
  'enter.others.pass':
    'یہ متن اسے دیں جو اگلا دستخط کرے گا، ایسے طریقے سے کہ صرف وہی پڑھ سکے: اس میں وہ سب ہے جو عمل کہتا ہے، اور یہ صفحہ کوئی نقل نہیں رکھتا۔ وہ اسے ”دوسروں کے ساتھ دستخط کریں“ میں کھولے گا۔ جو آخر میں دستخط کرے وہ اسے درج کرتا ہے۔',
  'enter.others.pass.sealed':
    'یہ متن اسے دیں جو اگلا دستخط کرے گا۔ اس میں جو لکھا ہے اسے صرف اس کمرے کے ارکان پڑھ سکتے ہیں، اور یہ صفحہ کوئی نقل نہیں رکھتا۔ وہ اسے ”دوسروں کے ساتھ دستخط کریں“ میں کھولے گا۔',
  'enter.others.text': 'جو آپ آگے دیتے ہیں',
  'enter.others.copy': 'متن نقل کریں',
  'enter.others.copied': 'نقل ہو گیا۔',
  'enter.others.copy-self': 'متن منتخب ہے۔ اپنے کی بورڈ سے نقل کریں۔',
  'enter.others.save': 'فائل میں محفوظ کریں',
  'enter.others.help':
    'جو متن کسی دوسرے دستخط کنندہ نے آپ کو دیا وہ یہاں چسپاں کریں، یا اس کی فائل چنیں۔ دستخط سے پہلے یہ آلہ اسے ریکارڈ سے ملاتا اور دکھاتا ہے کہ اس میں کیا لکھا ہے۔',
  'enter.others.given': 'جو متن آپ کو دیا گیا',
  'enter.others.read': 'جانچیں اور پڑھیں',
  'enter.others.entered': 'یہ عمل پہلے ہی درج ہو چکا ہے۔',
  'enter.others.no': 'اس پر یہاں دستخط نہیں ہو سکتے۔ کسی چیز پر دستخط نہیں ہوئے۔',
  'enter.others.fault.form':
    'یہ وہ پورا متن نہیں جو دستخط کنندہ آگے دیتا ہے۔ دوبارہ مانگیں، اور سارا متن لیں۔',
  'enter.others.fault.other-room': 'یہ کسی اور کمرے کا عمل ہے۔',
  'enter.others.fault.not-yours': 'دستخط کرنے والوں میں آپ کی کلید کا نام نہیں۔',
  'enter.others.fault.seen':
    'یہ اس کمرے کے ایسے ریکارڈ پر لکھا گیا جو اس آلے پر نہیں۔ دستخط سے پہلے شروع کرنے والے کے ساتھ نقول ملائیں۔',
  'enter.others.fault.rests': 'یہ دوسرے کمرے کے عمل پر مبنی ہے، جسے یہ آلہ جانچ نہیں سکتا۔',
  'enter.others.fault.signature':
    'اس میں وہ نہیں جس پر دستخط ہوئے تھے: راستے میں بدلا گیا، یا اس کی طرف سے نہیں جس کا نام لکھا ہے۔',
  'enter.others.fault.signer': 'اس میں ایسی کلید کا نام ہے جو اس کمرے کی نہیں۔',

  'enter.waiting': 'ترسیل کے منتظر',
  'enter.waiting.help':
    'ان کے وقت رابطہ نہ تھا۔ ان پر دستخط نہیں ہوئے: کھول کر دوبارہ پڑھیں اور دستخط کریں۔ یہ صرف اسی براؤزر میں ہیں۔',
  'enter.waiting.since': 'کب سے محفوظ:',
  'enter.waiting.same': 'آپ کی کلید سے اس کے بعد یہی بات کہنے والا عمل درج ہوا ہے۔',
  'enter.waiting.open': 'کھول کر دستخط کریں…',
  'enter.waiting.opened': 'یہ مسودہ رابطے کا منتظر تھا۔',
  'enter.waiting.other-key': 'اس پر کسی اور کلید سے دستخط ہونے والے تھے۔',
  'enter.waiting.delete': 'مٹائیں…',
  'enter.waiting.delete.yes': 'مسودہ مٹا دیں',
  'enter.waiting.delete.no': 'رہنے دیں',

  'enter.night': 'فوری قلم بند کریں',
  'enter.night.help':
    'Enter سے اگلا خانہ، پھر جملہ، پھر دستخط۔ Shift اور Enter سے نئی سطر؛ جس خانے کو Enter چھوڑ دے وہاں Tab پہنچاتا ہے۔ ذریعہ پچھلے عمل والا رہتا ہے۔ جو قلم بند کیا جائے وہ کسی کو پابند نہیں کرتا جب تک اس کا فریق توثیق نہ کرے۔',
  'enter.clock.form': 'وقت یوں لکھیں: 02:10',
  'enter.take-down': 'عمل',
  'enter.take-down.type': 'کس نے کیا کیا',
  'enter.take-down.type.hint':
    'فریق کے نام اور عمل کے چند حروف کافی ہیں۔ آپ کے اپنے اعمال بھی یہیں ہیں۔',
  'enter.take-down.channel': 'کس ذریعے سے',
  'enter.take-down.when': 'کب',
  'enter.take-down.waits': '{words} (قلم بند، ابھی توثیق نہیں ہوئی)',
  'enter.take-down.waits.help':
    'اس نکتے پر کچھ الفاظ صرف قلم بند کیے گئے ہیں۔ ان سے اتفاق کی توثیق ان کی اپنی توثیق کے بعد ہو سکتی ہے۔',
  'enter.note': 'نوٹ، جسے بعد میں باقاعدہ درج کیا جائے',
  'enter.note.time': 'وقت',
  'enter.note.line': 'ایک سطر ({language})',
  'enter.notes': 'جن نوٹوں کی درجہ بندی باقی ہے',
  'enter.notes.none':
    'کوئی نوٹ منتظر نہیں۔ جلدی میں لیا گیا نوٹ یہاں رہتا ہے جب تک کوئی عمل اسے باقاعدہ نہ کہے۔',
  'enter.notes.of': 'نوٹ، {at}:',
  'enter.notes.properly': 'باقاعدہ درج کریں…',
  'enter.notes.for-side': 'کسی فریق کے لیے قلم بند کریں…',
  'enter.notes.nothing': 'مزید کچھ درکار نہیں…',

  'enter.answers': 'اپنے فریق کے قلم بند اعمال کا جواب دیں',
  'enter.answers.help':
    'آپ کے جواب تک ان میں سے کوئی کسی کو پابند نہیں کرتا۔ توثیق سے اسی مواد پر، اس وقت سے، دستخط ہوتے ہیں۔',
  'enter.answers.none': 'آپ کے فریق کا کوئی قلم بند عمل جواب کا منتظر نہیں۔',
  'enter.answers.entered': 'قلم بند ہوا:',
  'enter.answers.confirm': 'توثیق کریں…',
  'enter.answers.contest': 'تردید کریں…',
  'enter.answers.ink': 'روشنائی سے دستخط شدہ پرچے کی بنیاد پر',
};
