import type { takenDownWords as en } from '../en/taken-down.ts';

export const takenDownWords: Readonly<Record<keyof typeof en, string>> = {
  'taken-down.lead':
    'کسی فریق نے جو کچھ زبانی یا ٹیلی فون پر کہا یا کاغذ پر دستخط کیا، وہ چاہے کتنی ہی دیر سے درج ہو، سیکرٹریٹ کے اندراج کے مطابق پڑھا جاتا ہے۔ جب تک وہ فریق اپنے دستخط سے توثیق نہ کرے، یہ کسی کو پابند نہیں کرتا۔',
  'taken-down.do.enter': 'کسی فریق کے لیے قلم بند کریں',
  'taken-down.do.note': 'وقت کے ساتھ ایک سطر لکھیں',
  'taken-down.awaiting': 'جواب کا انتظار',
  'taken-down.awaiting.none':
    'کسی قلم بند عمل کو جواب کا انتظار نہیں۔ جو زبانی یا ٹیلی فون پر کہا جائے وہ اپنے فریق کے لیے قلم بند ہوتا ہے، اور وہی فریق توثیق یا تردید کرتا ہے۔',
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
};
