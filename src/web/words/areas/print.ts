import type { Language } from '#core/words.ts';

export const printWords = {
  en: {
    'nav.print': 'Paper forms',
    'print.title': 'Paper',
    'print.lead':
      'A session can be run on paper and caught up next day. Nothing printed here names an address or a server; each sheet carries a short code instead.',
    'print.do': 'Print',
    'print.more': 'Blank forms and session sheets',
    'print.sheets': 'Sheets as they are printed',
    'print.sessions': 'Session sheets',
    'print.sessions.none':
      'No session yet. Once one is opened, its sheet lists who attended and every entry, with room for initials.',
    'print.blanks': 'Blank forms',
    'print.blank.title': 'Blank form: {act}',
    'print.blank.all': 'Every blank form in one go',
    'print.blank.help':
      'Filled in by hand at the table, then taken down field by field in the same order. Until its side confirms it, what is taken down binds nobody.',
    'print.blank.none': 'There is no blank form of this act.',
    'print.blank.none.help':
      'Only what a side or the secretariat can enter from paper has one. The list is under Print.',
    'print.form.link': 'Print the form',
    'print.form.title': 'Form of entry {index}',
    'print.form.help':
      'One page, in the room’s languages, with room for initials in ink. The short code is the act’s: whoever holds the record can work it out again and compare.',
    'print.form.none':
      'This entry has no form: it is of no effect, or this device cannot read what is in it.',
    'print.form.act': 'The entry itself',
    'print.sheet.title': 'Sheet of {session}',
    'print.sheet.help':
      'Who attended, and what was entered while the session sat or names it. The short code at the foot of every page is that of the record as this device has checked it.',
    'print.sheet.unknown': 'There is no such session in this room.',
    'print.sheet.unknown.help': 'Session sheets are listed under Print.',
  },
  ur: {
    'nav.print': 'کاغذی فارم',
    'print.title': 'کاغذ',
    'print.lead':
      'نشست کاغذ پر بھی چل سکتی ہے اور اگلے دن درج کی جا سکتی ہے۔ یہاں سے چھپنے والی کسی چیز پر کوئی پتا یا سرور کا نام نہیں ہوتا؛ ہر ورق پر اس کی بجائے ایک مختصر کوڈ ہوتا ہے۔',
    'print.do': 'چھاپیں',
    'print.more': 'خالی فارم اور نشستوں کے اوراق',
    'print.sheets': 'اوراق، جیسے چھپیں گے',
    'print.sessions': 'نشستوں کے اوراق',
    'print.sessions.none':
      'ابھی کوئی نشست نہیں۔ نشست شروع ہونے پر اس کے ورق پر حاضری اور تمام اندراجات ہوں گے، مختصر دستخط کی جگہ کے ساتھ۔',
    'print.blanks': 'خالی فارم',
    'print.blank.title': 'خالی فارم: {act}',
    'print.blank.all': 'تمام خالی فارم ایک ساتھ',
    'print.blank.help':
      'میز پر ہاتھ سے پُر کیے جاتے ہیں، پھر اسی ترتیب سے خانہ بہ خانہ درج ہوتے ہیں۔ جب تک متعلقہ فریق توثیق نہ کرے، یہ اندراج کسی کو پابند نہیں کرتا۔',
    'print.blank.none': 'اس عمل کا کوئی خالی فارم نہیں۔',
    'print.blank.none.help':
      'خالی فارم صرف ان اعمال کا ہے جو کوئی فریق یا سیکرٹریٹ کاغذ سے درج کر سکتا ہے۔ فہرست ”چھاپیں“ میں ہے۔',
    'print.form.link': 'فارم چھاپیں',
    'print.form.title': 'اندراج {index} کا فارم',
    'print.form.help':
      'ایک صفحہ، کمرے کی زبانوں میں، روشنائی سے مختصر دستخط کی جگہ کے ساتھ۔ مختصر کوڈ اسی عمل کا ہے: جس کے پاس ریکارڈ ہے وہ اسے دوبارہ نکال کر موازنہ کر سکتا ہے۔',
    'print.form.none':
      'اس اندراج کا کوئی فارم نہیں: یہ بے اثر ہے، یا یہ آلہ اس کا متن نہیں پڑھ سکتا۔',
    'print.form.act': 'اصل اندراج',
    'print.sheet.title': '{session} کا ورق',
    'print.sheet.help':
      'کون حاضر تھا، اور نشست کے دوران یا اس کے بارے میں کیا درج ہوا۔ ہر صفحے کے نیچے کا مختصر کوڈ اس ریکارڈ کا ہے جسے اس آلے نے جانچا ہے۔',
    'print.sheet.unknown': 'اس کمرے میں ایسی کوئی نشست نہیں۔',
    'print.sheet.unknown.help': 'نشستوں کے اوراق ”چھاپیں“ میں درج ہیں۔',
  },
} as const satisfies Record<Language, Record<string, string>>;
