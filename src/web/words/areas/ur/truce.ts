import type { truceWords as en } from '../en/truce.ts';

export const truceWords: Readonly<Record<keyof typeof en, string>> = {
  'truce.none': 'ابھی کوئی جنگ بندی نہیں۔',
  'truce.none.help':
    'جنگ بندی یہاں تب آتی ہے جب کوئی فریق یا ثالث اس کی شرائط پیش کرے۔ ہر فریق اپنے عمل سے اتفاق اور اعلان کرتا ہے؛ پھر گھڑی بتاتی ہے کہ کتنا وقت باقی ہے اور اس کی بنیاد کیا ہے۔',
  'truce.reported':
    'جنگ بندی کی جو صرف خبر ہو وہ ٹائم لائن پر ہے، اور یہاں کسی کو پابند نہیں کرتی۔',
  'truce.as-of': '{moment} کی صورتِ حال، اس آلے کی گھڑی کے مطابق۔',
  'truce.wall': 'دیوار پر دکھائیں',

  'truce.circulated': 'شرائط پیش کی گئیں',
  'truce.binds-nobody': 'ابھی یہ کسی کو پابند نہیں کرتیں، اور کوئی گھڑی نہیں چل رہی۔',
  'truce.to-start': 'آغاز تک: {start}',
  'truce.to-end': 'باقی، {end} تک',
  'truce.until': 'اختتام: {end}',
  'truce.since': 'آغاز: {start}',
  'truce.reached':
    'مدت {end} پر پوری ہوئی۔ یہ تبھی ختم ہوگی جب کسی فریق کا سربراہ خاتمے کا اعلان کرے۔',
  'truce.end-stays': 'اختتام اپنی جگہ ہے: {duration} باقی، {end} تک',
  'truce.from': 'آغاز {start}',

  'truce.source': 'قانونی بنیاد',
  'truce.source.agreed':
    'اختتام ان شرائط کا ہے جو {from} نے پیش کیں اور جن پر، انہی الفاظ میں، {sides} نے اتفاق کیا۔',
  'truce.source.declared':
    'اختتام ان شرائط کا ہے جو {from} نے پیش کیں۔ {sides} نے اپنی اپنی فورسز کے لیے ان کا اعلان کیا؛ ان پر ہر فریق کا اتفاق نہیں۔',
  'truce.source.extension':
    'اختتام اس توسیع کا ہے جو {from} نے تجویز کی اور جس پر، انہی الفاظ میں، {sides} نے اتفاق کیا۔',
  'truce.source.circulated': '{from} نے پیش کیں۔',
  'truce.source.circulated.some': '{from} نے پیش کیں؛ اب تک {sides} نے اتفاق کیا۔',
  'truce.source.words': 'الفاظ',
  'truce.source.stands': 'وہ عمل جس سے اتفاق مکمل ہوا',
  'truce.source.wall.agreed': 'اختتام ان شرائط کا ہے جن پر ہر فریق نے اتفاق کیا، عمل {index}۔',
  'truce.source.wall.declared':
    'اختتام اعلان کردہ شرائط کا ہے، عمل {index}۔ ان پر ہر فریق کا اتفاق نہیں۔',
  'truce.source.wall.extension':
    'اختتام اس توسیع کا ہے جس پر ہر پابند فریق نے اتفاق کیا، عمل {index}۔',

  'truce.next': 'اگلا فیصلہ',
  'truce.next.by': 'اختتام سے پہلے، {end}:',
  'truce.next.reached': 'مدت پوری ہونے کے بعد، {end}:',
  'truce.next.open': 'کسی بھی وقت:',
  'truce.next.nothing': 'فیصلہ نہ ہو تو خود بخود کچھ نہیں ہوتا۔',

  'truce.uncertain': 'جو یقینی نہیں',
  'truce.uncertain.times': '{what}: {times}',

  'truce.extensions': 'توسیعات',
  'truce.extensions.none': 'یہاں کوئی توسیع درج نہیں۔',
  'truce.extensions.terms': 'شرائط کے مطابق: {end}',
  'truce.extensions.to': '{end} تک',
  'truce.extension.stands': 'مؤثر',
  'truce.extension.some': 'صرف بعض متفق؛ پہلا اختتام برقرار ہے',
  'truce.extension.proposed': 'تجویز شدہ؛ پہلا اختتام برقرار ہے',
  'truce.extension.overtaken': 'بعد کے اختتام نے اس کی جگہ لے لی',
  'truce.proposed-by': 'تجویز کنندہ: {side}',
  'truce.agreed-by': 'اتفاق کرنے والے',

  'truce.sides': 'ہر فریق کے اعلانات اور اطلاعات',
  'truce.sides.help':
    'ہر اندراج اسی فریق کا اپنا ہے، اپنی فورسز کے بارے میں۔ پہلے کون آئے، یہ ہر قطار میں بدلتا ہے۔',
  'truce.step.agreed': 'شرائط پر اتفاق',
  'truce.step.declared': 'اپنی فورسز کے لیے اعلان',
  'truce.step.sent': 'احکامات نیچے بھیجے گئے',
  'truce.step.received': 'یونٹوں تک احکامات پہنچے',
  'truce.step.notices': 'کارروائیاں دوبارہ شروع کرنے کا نوٹس',
  'truce.step.notices.from': '{from} سے',
  'truce.step.suspensions': 'اپنی جانب سے معطلی',
  'truce.step.resumed': 'دوبارہ نافذ:',
  'truce.step.denounced': 'دستبرداری کا اعلان',
  'truce.step.ended': 'خاتمے کا اعلان',

  'truce.accounts': 'مختلف مؤقف',
  'truce.accounts.help': 'ہر فریق کا تازہ مؤقف برابر جگہ پر ہے۔ پارلے کسی کو سچ نہیں کہتا۔',
  'truce.accounts.start': 'آغاز',
  'truce.accounts.start.terms': 'شرائط میں: {moment}',
  'truce.accounts.end': 'اختتام',
  'truce.accounts.end.stands': 'مؤثر اختتام: {moment}',
  'truce.accounts.terms': 'شرائط',
  'truce.accounts.corrected': 'تصحیح شدہ',

  'truce.terms': 'شرائط',
  'truce.terms.forces': 'پابند فورسز',
  'truce.terms.area': 'علاقہ',
  'truce.terms.prohibited': 'ممنوع',
  'truce.terms.permitted': 'جس کی اجازت ہے',
  'truce.terms.self-defence': 'اپنا دفاع',
  'truce.terms.start': 'آغاز',
  'truce.terms.term': 'مدت',
  'truce.terms.orders': 'احکامات',
  'truce.terms.notice': 'دوبارہ شروع کرنے سے پہلے نوٹس',
  'truce.terms.suspension': 'معطلی',
  'truce.terms.denunciation': 'دستبرداری',
  'truce.terms.text': 'عین الفاظ',
  'truce.terms.circulated': 'پیش کنندہ: {side}',

  'truce.alleged': 'الزامات، زیرِ جانچ',
  'truce.alleged.help':
    'الزام سے جنگ بندی ختم نہیں ہوتی اور کوئی گھڑی نہیں ہلتی۔ اس کی جانچ مشترکہ کمیشن کا کام ہے۔',
  'truce.alleged.by': '{side} کا الزام:',

  'truce.examined': 'زیرِ غور: واقعات دیکھیں',
  'truce.meeting': 'دوبارہ ملنے کا وعدہ',
  'truce.hotline': 'ہاٹ لائن',
  'truce.hotline.help': 'پارلے خود فون نہیں کرتا: پہلے فون کریں، پھر درج کریں کہ کیا گیا۔',

  'truce.wall.title': 'جنگ بندی کی گھڑی',
  'truce.wall.back': 'جنگ بندی کے صفحے پر واپس (Escape)',
  'truce.wall.none': 'اس کمرے میں کسی جنگ بندی پر اتفاق یا اس کا اعلان نہیں ہوا۔',
  'truce.wall.current': '{moment} کی صورتِ حال۔ رابطہ قائم ہے۔',
  'truce.wall.connecting': '{moment} کی صورتِ حال۔ رابطہ ہو رہا ہے…',
  'truce.wall.offline': 'رابطہ نہیں؛ ریکارڈ آخری بار {moment} پر پڑھا گیا۔',
};
