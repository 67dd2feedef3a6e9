import type { Language } from '#core/words.ts';

export const truceWords = {
  en: {
    'nav.truce': 'Truce',
    'truce.none': 'No truce yet.',
    'truce.none.help':
      'A truce stands here once a side or a mediator has circulated its terms. Each side agrees and declares by an act of its own; then the clock shows what is left of it, and on what that rests.',
    'truce.reported': 'What is only reported of a truce is on the timeline, and binds nobody here.',
    'truce.as-of': 'As of {moment}, by the clock of this device.',
    'truce.wall': 'Show on a wall',

    'truce.circulated': 'Terms circulated',
    'truce.binds-nobody': 'They bind nobody yet, and no clock runs.',
    'truce.to-start': 'until it starts: {start}',
    'truce.to-end': 'left, until {end}',
    'truce.until': 'Its end: {end}',
    'truce.since': 'Its start: {start}',
    'truce.reached':
      'The term was reached at {end}. It is over only when a side’s head declares it ended.',
    'truce.end-stays': 'The end stays where it was: {duration} left, until {end}',
    'truce.from': 'from {start}',

    'truce.source': 'Legal source',
    'truce.source.agreed':
      'The end is that of the terms circulated by {from} and agreed, in the same words, by {sides}.',
    'truce.source.declared':
      'The end is that of the terms circulated by {from}. {sides} declared them, each for its own forces; they are not agreed by every side.',
    'truce.source.extension':
      'The end is that of an extension proposed by {from} and agreed, in the same words, by {sides}.',
    'truce.source.circulated': 'Circulated by {from}.',
    'truce.source.circulated.some': 'Circulated by {from}; agreed so far by {sides}.',
    'truce.source.words': 'The words',
    'truce.source.stands': 'The act with which all had agreed',
    'truce.source.wall.agreed': 'The end is that of the terms agreed by every side, act {index}.',
    'truce.source.wall.declared':
      'The end is that of the terms as declared, act {index}. They are not agreed by every side.',
    'truce.source.wall.extension':
      'The end is that of the extension agreed by every side it binds, act {index}.',

    'truce.next': 'Next decision',
    'truce.next.by': 'Before the end, {end}:',
    'truce.next.reached': 'Since the term was reached, {end}:',
    'truce.next.open': 'At any time:',
    'truce.next.nothing': 'Nothing follows by itself if nothing is decided.',

    'truce.uncertain': 'Not certain',
    'truce.uncertain.times': '{what}: {times}',

    'truce.extensions': 'Extensions',
    'truce.extensions.none': 'No extension is recorded here.',
    'truce.extensions.terms': 'By the terms: {end}',
    'truce.extensions.to': 'To {end}',
    'truce.extension.stands': 'stands',
    'truce.extension.some': 'agreed by some only; the earlier end stands',
    'truce.extension.proposed': 'proposed; the earlier end stands',
    'truce.extension.overtaken': 'overtaken by a later end',
    'truce.proposed-by': 'Proposed by {side}',
    'truce.agreed-by': 'Agreed by',

    'truce.sides': 'What each side has declared and reported',
    'truce.sides.help':
      'Each entry is that side’s own, of its own forces. Who stands first changes from row to row.',
    'truce.step.agreed': 'Agreed to the terms',
    'truce.step.declared': 'Declared for its own forces',
    'truce.step.sent': 'Orders have gone down',
    'truce.step.received': 'Units have the orders',
    'truce.step.notices': 'Notice of resumption',
    'truce.step.notices.from': 'from {from}',
    'truce.step.suspensions': 'Suspended on its side',
    'truce.step.resumed': 'holds again:',
    'truce.step.denounced': 'Denounced',
    'truce.step.ended': 'Declared ended',

    'truce.accounts': 'Accounts that differ',
    'truce.accounts.help':
      'Each side’s latest account stands at the same size. Parley calls none of them true.',
    'truce.accounts.start': 'Start',
    'truce.accounts.start.terms': 'In the terms: {moment}',
    'truce.accounts.end': 'End',
    'truce.accounts.end.stands': 'The end that stands: {moment}',
    'truce.accounts.terms': 'Terms',
    'truce.accounts.corrected': 'corrected',

    'truce.terms': 'Terms',
    'truce.terms.forces': 'Forces bound',
    'truce.terms.area': 'Area',
    'truce.terms.prohibited': 'Prohibited',
    'truce.terms.permitted': 'Permitted',
    'truce.terms.self-defence': 'Self-defence',
    'truce.terms.start': 'Start',
    'truce.terms.term': 'Term',
    'truce.terms.orders': 'Orders',
    'truce.terms.notice': 'Notice before resumption',
    'truce.terms.suspension': 'Suspension',
    'truce.terms.denunciation': 'Denunciation',
    'truce.terms.text': 'Exact words',
    'truce.terms.circulated': 'Circulated by {side}',

    'truce.alleged': 'Alleged, under examination',
    'truce.alleged.help':
      'An allegation does not end a truce and moves no clock. Examining it is for the joint commission.',
    'truce.alleged.by': '{side} alleges:',

    'truce.meeting': 'Agreed to meet again',
    'truce.hotline': 'Hotline',
    'truce.hotline.help': 'Parley places no call: telephone, then enter that you did.',

    'truce.wall.title': 'Truce clock',
    'truce.wall.back': 'Back to the truce (Escape)',
    'truce.wall.none': 'No truce is agreed or declared in this room.',
    'truce.wall.current': 'As of {moment}. Connected.',
    'truce.wall.connecting': 'As of {moment}. Connecting…',
    'truce.wall.offline': 'Offline since the record was last read, {moment}.',

    'truce.bar.left': '{duration} left',
    'truce.bar.starts': 'starts in {duration}',
    'truce.bar.uncertain': 'not certain in {count} respects',
  },
  ur: {
    'nav.truce': 'جنگ بندی',
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
    'truce.source.stands': 'وہ عمل جس سے سب کا اتفاق مکمل ہوا',
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

    'truce.meeting': 'دوبارہ ملنے کا وعدہ',
    'truce.hotline': 'ہاٹ لائن',
    'truce.hotline.help': 'پارلے خود فون نہیں کرتا: پہلے فون کریں، پھر درج کریں کہ کیا گیا۔',

    'truce.wall.title': 'جنگ بندی کی گھڑی',
    'truce.wall.back': 'جنگ بندی کے صفحے پر واپس (Escape)',
    'truce.wall.none': 'اس کمرے میں کسی جنگ بندی پر اتفاق یا اس کا اعلان نہیں ہوا۔',
    'truce.wall.current': '{moment} کی صورتِ حال۔ رابطہ قائم ہے۔',
    'truce.wall.connecting': '{moment} کی صورتِ حال۔ رابطہ ہو رہا ہے…',
    'truce.wall.offline': 'رابطہ نہیں؛ ریکارڈ آخری بار {moment} پر پڑھا گیا۔',

    'truce.bar.left': '{duration} باقی',
    'truce.bar.starts': '{duration} میں آغاز',
    'truce.bar.uncertain': '{count} باتیں یقینی نہیں',
  },
} as const satisfies Record<Language, Record<string, string>>;
