import type { situationWords as en } from '../en/situation.ts';

export const situationWords: Readonly<Record<keyof typeof en, string>> = {
  'situation.title': 'صورتِ حال کی رپورٹ',
  'situation.lead':
    'کیا الزام ہے، مشن نے کیا جاری کیا، کیا نتیجہ نکلا، اور کیا معلوم نہیں: شق بہ شق اور علاقہ بہ علاقہ۔ یہ اسی آلے پر اس ریکارڈ سے بنتی ہے جو اس نے جانچا، اور اس میں سے کچھ کہیں نہیں بھیجا جاتا۔',
  'situation.first': 'پہلا دن',
  'situation.last': 'آخری دن',
  'situation.zone': 'دن بمطابق منطقۂ وقت',
  'situation.show': 'دکھائیں',
  'situation.wrong':
    'یہ اس منطقے کے دن نہیں، مثلاً 2031-03-05؛ آخری دن پہلے سے پہلے نہ ہو اور 400 سے زیادہ نہ ہوں۔',
  'situation.save.html': 'صفحے کے طور پر محفوظ کریں',
  'situation.save.csv': 'جدول کے طور پر محفوظ کریں (CSV)',
  'situation.save.geojson': 'نقشے کی فائل کے طور پر محفوظ کریں (GeoJSON)',
  'situation.pdf':
    'پی ڈی ایف اور مصدقہ نقل وہاں parley report کمانڈ سے بنتی ہے جہاں ریکارڈ رکھا گیا ہے۔',
  'situation.none': 'ان دنوں کی کوئی رپورٹ نہیں۔',
  'situation.none.help':
    'اس کمرے کے قواعد میں ذمہ داریاں اور واقعات نہیں، یا کمرہ تب کھلا نہیں تھا۔',
};
