import type { mapWords as en } from '../en/map.ts';

export const mapWords: Readonly<Record<keyof typeof en, string>> = {
  'map.label': 'نقشہ',
  'map.keys':
    'تیر والی کلیدیں نقشے کو سرکاتی ہیں؛ جمع اور منفی اسے بڑا اور چھوٹا کرتے ہیں؛ صفر پورا نقشہ دکھاتا ہے۔ ٹیب کلید پہلے علاقوں پر، پھر اندراجات پر لے جاتی ہے، جہاں تیر والی کلیدیں ایک سے دوسرے پر جاتی ہیں۔',
  'map.view': 'نقشہ سرکائیں',
  'map.in': 'بڑا کریں',
  'map.out': 'چھوٹا کریں',
  'map.all': 'پورا دکھائیں',
  'map.move.north': 'شمال کی طرف',
  'map.move.south': 'جنوب کی طرف',
  'map.move.west': 'مغرب کی طرف',
  'map.move.east': 'مشرق کی طرف',
  'map.empty': 'ابھی نقشے پر دکھانے کو کچھ نہیں۔',

  'map.period': 'دکھایا گیا وقت',
  'map.from': 'آغاز',
  'map.from.back': 'آغاز: ایک قدم پہلے',
  'map.from.on': 'آغاز: ایک قدم بعد',
  'map.until': 'اختتام',
  'map.until.day': '{day} کے آخر تک',
  'map.until.back': 'اختتام: ایک قدم پہلے',
  'map.until.on': 'اختتام: ایک قدم بعد',
  'map.period.all': 'سارا وقت',
  'map.period.utc': 'دن اور گھنٹے UTC کے مطابق گنے جاتے ہیں۔',
  'map.period.print': 'دکھایا گیا وقت: آغاز {from}، اختتام {until}، UTC کے مطابق۔',
  'map.count': '{all, plural, one {# اندراج} other {# اندراجات}} میں سے {shown} دکھائے جا رہے ہیں۔',
  'map.unplaced':
    '{count, plural, one {ان میں سے # کی نقشے پر کوئی جگہ نہیں؛ وہ صرف جدول میں ہے۔} other {ان میں سے # کی نقشے پر کوئی جگہ نہیں؛ وہ صرف جدول میں ہیں۔}}',

  'map.layers': 'لکیریں جو کسی نے فراہم کیں',
  'map.layers.help':
    'ہر لکیر اس وقت تک بند ہے جب تک آپ اسے نہ کھولیں، اور وہ صرف آپ کے لیے کھلتی ہے۔ سب ایک ہی رنگ میں ہیں۔',
  'map.layer.supplier': 'فراہم کنندہ:',
  'map.layer.version': 'نسخہ {version}',
  'map.notice':
    'یہاں دکھائی گئی لکیریں، نام اور رقبے انہی کے ہیں جنہوں نے انہیں فراہم کیا۔ انہیں دکھانے سے کسی چیز کو تسلیم کرنا مراد نہیں: اس سے نہ کسی علاقے کی حیثیت کے بارے میں کچھ کہا جاتا ہے، نہ اس بارے میں کہ سرحد کہاں ہے یا کہاں ہونی چاہیے، نہ یہ کہ کون سا نام درست ہے۔ یہ نقشہ کسی کو پابند نہیں کرتا۔',
  'map.invented': 'یہ سرزمین فرضی ہے، اس لیے دنیا کا کوئی ساحل نہیں دکھایا گیا۔',
  'map.coast':
    'ساحل Natural Earth کے مطابق (عوامی ملکیت)، پیمانہ 1:50 ملین: یہ اتنا باریک نہیں کہ بتا سکے کہ ساحل کے قریب کی کوئی چیز اس کے کس طرف ہے۔',
  'map.coast.fetching': 'ساحل لایا جا رہا ہے…',
  'map.coast.failed': 'ساحل نہیں لایا جا سکا۔ باقی سب کچھ دکھایا گیا ہے۔',
  'map.shaded':
    'سایہ دار زمین ایک ہی رقبے کے طور پر دکھائی گئی ہے، اس کے اندر کوئی لکیر نہیں۔ اس کا کنارہ Natural Earth کے مطابق ہے۔',
  'map.shaded.not':
    'کسی زمین پر سایہ نہیں، کیونکہ جن پر سایہ ہونا تھا ان میں سے ایک اس کوڈ سے معلوم نہیں۔',

  'map.zones': 'متعین علاقے',
  'map.zone': 'علاقہ:',
  'map.zone.named': 'علاقہ: {name}',
  'map.zone.fit': '{name}: بڑا کر کے دکھائیں',
  'map.entries': 'اندراجات',
  'map.kind.report': 'رپورٹ',
  'map.kind.allegation': 'الزام',
  'map.kind.case-file': 'کیس فائل',
  'map.kind.finding': 'نتیجۂ تحقیق',
  'map.kind.denied-access': 'رسائی نہیں دی گئی',
  'map.here.of': 'یہاں {count, plural, one {# اندراج} other {# اندراجات}}۔ {kinds}',
  'map.here.more': 'مزید {count}، جدول میں',
  'map.hint': 'یہ دیکھنے کے لیے کہ کیا ہے، نقشے پر کوئی نشان یا جدول میں کوئی اندراج چنیں۔',
  'map.fit': 'بڑا کر کے دکھائیں',
  'map.row': 'جدول میں اس کی سطر پر جائیں',
  'map.open': 'کھولیں',
  'map.close': 'انتخاب ختم کریں',

  'map.legend': 'نقشے پر کیا ہے',
  'map.legend.area': 'اس رقبے کے اندر کہیں، جہاں تک اس کا ذریعہ بتاتا ہے',
  'map.legend.framed': 'نقطہ دار چوکھٹے میں: ایسا ہی رقبہ، جو اس پیمانے پر بہت چھوٹا ہے',
  'map.legend.number': 'ایک دوسرے کے قریب اتنے اندراجات',
  'map.legend.water': 'پانی',
  'map.scale': 'نقشے کے وسط میں پیمانہ: {length}',

  'map.degrees.north': '{degrees} شمال',
  'map.degrees.south': '{degrees} جنوب',
  'map.degrees.east': '{degrees} مشرق',
  'map.degrees.west': '{degrees} مغرب',
  'map.km': '{km} کلومیٹر',
  'map.m': '{m} میٹر',
  'map.less': '1 کلومیٹر سے کم',
  'map.where.point': '{lat}، {lon}، 0.01° تک گول کیا ہوا',
  'map.where.box':
    '{south} سے {north} اور {west} سے {east} کے اندر کہیں: تقریباً {across} ضرب {down}',
  'map.where.none': 'جگہ نہیں بتائی گئی',
  'map.where.unmapped': 'صرف الفاظ میں',

  'map.table': 'نقشے کے اندراجات، جدول کی صورت میں',
  'map.column.kind': 'قسم',
  'map.column.what': 'کیا',
  'map.column.where': 'کہاں',
  'map.column.when': 'کب',
  'map.none': 'ابھی کوئی اندراج نہیں۔',
  'map.none.time': 'اس وقت کے اندر کوئی اندراج نہیں۔',
  'map.more': '{all} میں سے مزید {count} دکھائیں',
  'map.more.print':
    '{count, plural, one {مزید # اندراج یہاں نہیں چھاپا گیا۔} other {مزید # اندراجات یہاں نہیں چھاپے گئے۔}}',
};
