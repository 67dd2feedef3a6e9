import type { Language } from '#core/words.ts';

export const takenDownWords = {
  en: {
    'nav.taken-down': 'Taken down',
    'taken-down.lead':
      'What a side said, telephoned or signed on paper reads as recorded by the secretariat, however late it was entered. It binds nobody until that side confirms it by its own signature.',
    'taken-down.do.enter': 'Take down for a side',
    'taken-down.do.note': 'Note one line with a time',
    'taken-down.awaiting': 'Awaiting an answer',
    'taken-down.awaiting.none':
      'Nothing awaits an answer. What is said or telephoned is taken down for its side, who confirms or contests it.',
    'taken-down.for': 'For {side} to confirm or contest',
    'taken-down.of': 'For {side}',
    'taken-down.recorded': 'As recorded by the secretariat: {said}',
    'taken-down.done': 'How and when',
    'taken-down.sheet': 'with a scan of the sheet',
    'taken-down.entered': 'Taken down by',
    'taken-down.answer': 'Answer',
    'taken-down.answered': 'Answered, or withdrawn before an answer',
    'taken-down.confirmed': 'Confirmed by {by} as its own act, from then on',
    'taken-down.confirmed.ink':
      'Confirmed by {by} as its own act, from then on, and from the sheet initialled in ink',
    'taken-down.contested': 'Contested by {by}; it was never applied',
    'taken-down.withdrawn': 'Withdrawn by {by}',
    'taken-down.do.confirm': 'Confirm it',
    'taken-down.do.contest': 'Contest it',
    'taken-down.do.withdraw': 'Withdraw it',
    'taken-down.night': 'Lines of the night',
    'taken-down.night.help':
      'One line with a time is enough at two in the morning. Nothing follows from a line; later somebody points from it to the act that says it properly.',
    'taken-down.night.none': 'No lines have been noted.',
    'taken-down.night.by': 'noted by {by}',
    'taken-down.night.classified': 'classified',
    'taken-down.do.classify': 'Point to the act that says it',
    'taken-down.do.nothing': 'Nothing further to enter',
  },
  ur: {
    'nav.taken-down': 'قلم بند اعمال',
    'taken-down.lead':
      'کسی فریق نے جو کچھ زبانی یا ٹیلی فون پر کہا یا کاغذ پر دستخط کیا، وہ چاہے کتنی ہی دیر سے درج ہو، سیکرٹریٹ کے اندراج کے مطابق پڑھا جاتا ہے۔ جب تک وہ فریق اپنے دستخط سے توثیق نہ کرے، یہ کسی کو پابند نہیں کرتا۔',
    'taken-down.do.enter': 'کسی فریق کے لیے قلم بند کریں',
    'taken-down.do.note': 'وقت کے ساتھ ایک سطر لکھیں',
    'taken-down.awaiting': 'جواب کا انتظار',
    'taken-down.awaiting.none':
      'کسی اندراج کو جواب کا انتظار نہیں۔ جو زبانی یا ٹیلی فون پر کہا جائے وہ اپنے فریق کے لیے قلم بند ہوتا ہے، اور وہی فریق توثیق یا تردید کرتا ہے۔',
    'taken-down.for': '{side} کی توثیق یا تردید کے لیے',
    'taken-down.of': '{side} کے لیے',
    'taken-down.recorded': 'سیکرٹریٹ کے اندراج کے مطابق: {said}',
    'taken-down.done': 'کیسے اور کب',
    'taken-down.sheet': 'پرچے کے عکس کے ساتھ',
    'taken-down.entered': 'قلم بند کیا',
    'taken-down.answer': 'جواب',
    'taken-down.answered': 'جن کا جواب آ چکا، یا جو جواب سے پہلے واپس ہوئے',
    'taken-down.confirmed': '{by} نے اسی وقت سے اپنے عمل کے طور پر توثیق کی',
    'taken-down.confirmed.ink':
      '{by} نے روشنائی سے دستخط شدہ پرچے کی بنیاد پر، اسی وقت سے اپنے عمل کے طور پر توثیق کی',
    'taken-down.contested': '{by} نے تردید کی؛ اس پر کبھی عمل نہیں ہوا',
    'taken-down.withdrawn': '{by} نے واپس لیا',
    'taken-down.do.confirm': 'توثیق کریں',
    'taken-down.do.contest': 'تردید کریں',
    'taken-down.do.withdraw': 'واپس لیں',
    'taken-down.night': 'رات کی سطریں',
    'taken-down.night.help':
      'رات کے دو بجے وقت کے ساتھ ایک سطر کافی ہے۔ سطر سے کچھ لازم نہیں آتا؛ بعد میں کوئی اس عمل کی نشان دہی کرتا ہے جو اسے باقاعدہ بیان کرے۔',
    'taken-down.night.none': 'کوئی سطر نہیں لکھی گئی۔',
    'taken-down.night.by': '{by} کا نوٹ',
    'taken-down.night.classified': 'درجہ بندی',
    'taken-down.do.classify': 'متعلقہ عمل کی نشان دہی کریں',
    'taken-down.do.nothing': 'مزید کچھ درج نہیں کرنا',
  },
} as const satisfies Record<Language, Record<string, string>>;
