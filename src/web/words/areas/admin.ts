import type { Language } from '#core/words.ts';

export const adminWords = {
  en: {
    'admin.lead':
      'Who is in which room, and what each may read and do there. It is worked out on this device, from the copies of your rooms that it has checked. Rooms in which you have no place are not in it.',
    'admin.signed-out': 'Sign in to see your rooms here.',
    'admin.signed-out.help':
      'This page shows the rooms that the keys of this device open, and no others.',
    'admin.none': 'No room is open to your keys.',
    'admin.none.help':
      'A room appears here once a head of delegation has accredited a key that this device made.',
    'admin.room': 'Room',
    'admin.room.reading': 'is being read and checked.',
    'admin.room.unread':
      'could not be read just now. It is tried again when the connection is back.',
    'admin.room.newer': 'needs a newer Parley.',
    'admin.room.fault': 'does not hold. Nothing of it is shown here.',
    'admin.room.open': 'See what does not hold',

    'admin.matrix': 'Rooms and people',
    'admin.matrix.help':
      'Each row is a room. A side keeps its id in every room of a process; its keys are different in each, and a key name says nothing about another room.',
    'admin.matrix.caption': 'Rooms open to you here, by the sides in them',
    'admin.sealed': 'sealed',
    'admin.not-sealed': 'not sealed',
    'admin.cell.none': 'No place here',
    'admin.cell.left': 'has left',
    'admin.cell.here': '(this device)',

    'admin.view-as': 'View as another',
    'admin.view-as.who': 'What is read by',
    'admin.view-as.public': 'the public',
    'admin.view-as.operator': 'whoever operates the server',
    'admin.view-as.help':
      'Only rooms that are open to you are listed. Whether there are others, nobody is told here.',
    'admin.sight.writes': 'Reads everything in it, and writes.',
    'admin.sight.reads': 'Reads everything in it, and writes nothing.',
    'admin.sight.closed': 'Reads everything in it. The room is closed: nobody writes.',
    'admin.sight.unbound':
      'Reads everything in it, and writes once its head has accepted the room.',
    'admin.sight.left':
      'Has left with act {index}. Reads what was there until then, and keeps the copies it has.',
    'admin.sight.no-key': 'Has no key that counts, and reads nothing of it.',
    'admin.sight.none': 'Reads nothing of it. The server answers as if there were no such room.',
    'admin.sight.public': 'Reads everything in it, as anybody may, and writes nothing.',
    'admin.sight.operator': 'Can read everything in it, and cannot change it unnoticed.',
    'admin.sight.sealed': 'Sees who is in it, who writes and when; not what is written.',

    'admin.readers': 'Who reads it',
    'admin.copies': 'Copies',
    'admin.copies.none': 'From published reports: nobody keeps a copy to compare.',
    'admin.backup': 'Backup of the server',
    'admin.backup.last':
      'Last on {day} ({days, plural, =0 {today} one {yesterday} other {# days ago}}). What was entered since is not in it.',
    'admin.backup.never':
      'Never by parley backup since this room was opened. Whether it is copied in another way, the server does not know.',
    'admin.backup.unknown': 'This server does not note its backups.',
    'admin.backup.unread': 'Could not be asked just now.',

    'admin.accounts': 'Keys of your own side: {side}',
    'admin.accounts.help':
      'Each side runs its own accounts. As its head you invite its people, accredit the keys that they make, and end keys. Nobody else can, and you cannot for another side.',
    'admin.accounts.end': 'End this key',
    'admin.accounts.invite': 'Invite and accredit',
    'admin.accounts.invited': 'invited:',
    'admin.accounts.unread': 'The invitations could not be read just now.',
    'admin.accounts.voice':
      'A head without a device can have a key ended by telephone, with the code word, through a mediator. To remove a side, replace a head or change who keeps a copy, one proposes it and the heads of the others accept.',

    'admin.keys.caption': 'Every key, now and before, of the room',
    'admin.keys.party': 'Side',
    'admin.keys.key': 'Key',
    'admin.keys.duty': 'May',
    'admin.keys.since': 'Since',
    'admin.keys.ended': 'Ended',
    'admin.keys.counts': 'counts now',
    'admin.keys.replaced': 'another was put in its place',
    'admin.keys.round': 'until {round} closes',
    'admin.keys.compromised': 'in other hands since {since}',
    'admin.keys.reported': 'holds no key here',

    'admin.retention': 'What is kept, and what is erased',
    'admin.retention.none': 'Nothing is adopted yet on how long the record is kept.',
    'admin.retention.no-day': 'no day is set',
    'admin.retention.by': 'Adopted',
    'admin.retention.terms': 'terms in force since',
    'admin.retention.rules': 'ground rules in force since',
    'admin.retention.here': 'What that means here',
    'admin.retention.solemn':
      'What is entered in this room is signed, and kept as long as the room is. Nothing in it is erased by a clock.',
    'admin.retention.working':
      'This room holds working papers. The day on which their keys are erased is the one that the ground rules set; without one they are kept.',
    'admin.retention.open':
      'It is not sealed: whoever operates the server can read it for as long as it is kept, and so can whoever has a backup.',
    'admin.retention.sealed':
      'It is sealed: the server and its backups hold what only members can open.',
    'admin.retention.copies':
      'Erasing never reaches a copy that somebody keeps elsewhere. Such a copy still proves what it holds.',
    'admin.retention.aside':
      'What is written off the record is in no backup, and gone at its hour.',
  },
  ur: {
    'admin.lead':
      'کون کس کمرے میں ہے، اور وہاں کیا پڑھ اور کر سکتا ہے۔ یہ اسی آلے پر، آپ کے کمروں کی ان نقول سے معلوم کیا گیا ہے جو اس نے جانچی ہیں۔ جن کمروں میں آپ کی جگہ نہیں وہ اس میں نہیں۔',
    'admin.signed-out': 'اپنے کمرے یہاں دیکھنے کے لیے سائن اِن کریں۔',
    'admin.signed-out.help':
      'یہ صفحہ وہی کمرے دکھاتا ہے جو اس آلے کی کلیدوں سے کھلتے ہیں، کوئی اور نہیں۔',
    'admin.none': 'آپ کی کلیدوں سے کوئی کمرہ نہیں کھلتا۔',
    'admin.none.help': 'کمرہ یہاں تب آتا ہے جب سربراہِ وفد اس آلے پر بنی کلید کو تسلیم کر لے۔',
    'admin.room': 'کمرہ',
    'admin.room.reading': 'پڑھا اور جانچا جا رہا ہے۔',
    'admin.room.unread': 'ابھی نہیں پڑھا جا سکا۔ رابطہ بحال ہونے پر دوبارہ کوشش ہو گی۔',
    'admin.room.newer': 'کے لیے پارلے کا نیا نسخہ درکار ہے۔',
    'admin.room.fault': 'درست نہیں نکلا۔ اس کا کچھ بھی یہاں نہیں دکھایا گیا۔',
    'admin.room.open': 'دیکھیں کیا درست نہیں',

    'admin.matrix': 'کمرے اور لوگ',
    'admin.matrix.help':
      'ہر قطار ایک کمرہ ہے۔ ایک عمل کے ہر کمرے میں فریق کی شناخت وہی رہتی ہے؛ اس کی کلیدیں ہر کمرے میں الگ ہیں، اور کلید کا نام کسی دوسرے کمرے کے بارے میں کچھ نہیں بتاتا۔',
    'admin.matrix.caption': 'یہاں آپ کے لیے کھلے کمرے، ان میں موجود فریقوں کے لحاظ سے',
    'admin.sealed': 'مہر بند',
    'admin.not-sealed': 'مہر بند نہیں',
    'admin.cell.none': 'یہاں جگہ نہیں',
    'admin.cell.left': 'جا چکا',
    'admin.cell.here': '(یہ آلہ)',

    'admin.view-as': 'دوسرے کی نظر سے دیکھیں',
    'admin.view-as.who': 'کون پڑھتا ہے',
    'admin.view-as.public': 'عوام',
    'admin.view-as.operator': 'سرور چلانے والا',
    'admin.view-as.help':
      'صرف وہ کمرے درج ہیں جو آپ کے لیے کھلے ہیں۔ اور کمرے ہیں یا نہیں، یہ یہاں کسی کو نہیں بتایا جاتا۔',
    'admin.sight.writes': 'اس میں سب پڑھتا ہے، اور لکھتا ہے۔',
    'admin.sight.reads': 'اس میں سب پڑھتا ہے، لکھتا کچھ نہیں۔',
    'admin.sight.closed': 'اس میں سب پڑھتا ہے۔ کمرہ بند ہے: کوئی نہیں لکھتا۔',
    'admin.sight.unbound': 'اس میں سب پڑھتا ہے، اور تب لکھے گا جب اس کا سربراہ کمرہ قبول کر لے۔',
    'admin.sight.left': 'عمل {index} کے ساتھ جا چکا۔ تب تک کا سب پڑھتا ہے، اور اپنی نقول رکھتا ہے۔',
    'admin.sight.no-key': 'اس کی کوئی کلید شمار نہیں ہوتی، اور وہ اس میں کچھ نہیں پڑھتا۔',
    'admin.sight.none':
      'اس میں کچھ نہیں پڑھتا۔ سرور یوں جواب دیتا ہے جیسے ایسا کوئی کمرہ ہی نہ ہو۔',
    'admin.sight.public': 'اس میں سب پڑھتا ہے، جیسے کوئی بھی پڑھ سکتا ہے، لکھتا کچھ نہیں۔',
    'admin.sight.operator': 'اس میں سب پڑھ سکتا ہے، اور اسے چھپ کر بدل نہیں سکتا۔',
    'admin.sight.sealed': 'دیکھتا ہے کہ اس میں کون ہے، کون لکھتا ہے اور کب؛ کیا لکھا گیا، یہ نہیں۔',

    'admin.readers': 'کون پڑھتا ہے',
    'admin.copies': 'نقول',
    'admin.copies.none': 'شائع شدہ خبروں سے: موازنے کے لیے کوئی نقل نہیں رکھتا۔',
    'admin.backup': 'سرور کا بیک اپ',
    'admin.backup.last':
      'آخری {day} کو ({days, plural, =0 {آج} one {کل} other {# دن پہلے}})۔ اس کے بعد جو درج ہوا وہ اس میں نہیں۔',
    'admin.backup.never':
      'اس کمرے کے کھلنے کے بعد parley backup سے کبھی نہیں۔ کسی اور طریقے سے نقل ہوتی ہے یا نہیں، سرور کو معلوم نہیں۔',
    'admin.backup.unknown': 'یہ سرور اپنے بیک اپ درج نہیں کرتا۔',
    'admin.backup.unread': 'ابھی پوچھا نہیں جا سکا۔',

    'admin.accounts': 'آپ کے اپنے فریق کی کلیدیں: {side}',
    'admin.accounts.help':
      'ہر فریق اپنے کھاتے خود چلاتا ہے۔ بطور سربراہ آپ اپنے لوگوں کو دعوت دیتے، ان کی بنائی کلیدیں تسلیم کرتے اور کلیدیں ختم کرتے ہیں۔ کوئی اور ایسا نہیں کر سکتا، اور آپ کسی دوسرے فریق کے لیے نہیں کر سکتے۔',
    'admin.accounts.end': 'یہ کلید ختم کریں',
    'admin.accounts.invite': 'دعوت دیں اور تسلیم کریں',
    'admin.accounts.invited': 'دعوت:',
    'admin.accounts.unread': 'دعوتیں ابھی نہیں پڑھی جا سکیں۔',
    'admin.accounts.voice':
      'جس سربراہ کے پاس آلہ نہ ہو وہ فون پر خفیہ لفظ بتا کر ثالث کے ذریعے کلید ختم کروا سکتا ہے۔ کسی فریق کو ہٹانا، سربراہ بدلنا یا نقل رکھنے والوں کی تبدیلی: ایک تجویز کرتا ہے اور باقی سب کے سربراہ قبول کرتے ہیں۔',

    'admin.keys.caption': 'ہر کلید، اب کی اور پہلے کی، کمرہ:',
    'admin.keys.party': 'فریق',
    'admin.keys.key': 'کلید',
    'admin.keys.duty': 'حیثیت',
    'admin.keys.since': 'کب سے',
    'admin.keys.ended': 'اختتام',
    'admin.keys.counts': 'ابھی شمار ہوتی ہے',
    'admin.keys.replaced': 'اس کی جگہ دوسری رکھی گئی',
    'admin.keys.round': '{round} کے ختم ہونے تک',
    'admin.keys.compromised': '{since} سے غیر کے ہاتھ میں',
    'admin.keys.reported': 'یہاں کوئی کلید نہیں رکھتا',

    'admin.retention': 'کیا محفوظ رہتا ہے، اور کیا مٹایا جاتا ہے',
    'admin.retention.none': 'ریکارڈ کب تک رکھا جائے، اس پر ابھی کچھ منظور نہیں ہوا۔',
    'admin.retention.no-day': 'کوئی دن مقرر نہیں',
    'admin.retention.by': 'منظوری',
    'admin.retention.terms': 'شرائط نافذ از',
    'admin.retention.rules': 'بنیادی قواعد نافذ از',
    'admin.retention.here': 'یہاں اس کا مطلب',
    'admin.retention.solemn':
      'اس کمرے میں جو درج ہو اس پر دستخط ہوتے ہیں، اور وہ تب تک رہتا ہے جب تک کمرہ رہے۔ اس میں سے کچھ بھی گھڑی کے چلنے سے نہیں مٹتا۔',
    'admin.retention.working':
      'اس کمرے میں زیرِ کار مسودات ہیں۔ ان کی کلیدیں مٹانے کا دن وہی ہے جو بنیادی قواعد مقرر کریں؛ دن نہ ہو تو وہ رہتی ہیں۔',
    'admin.retention.open':
      'یہ مہر بند نہیں: جب تک یہ محفوظ ہے، سرور چلانے والا اسے پڑھ سکتا ہے، اور وہ بھی جس کے پاس بیک اپ ہو۔',
    'admin.retention.sealed':
      'یہ مہر بند ہے: سرور اور اس کے بیک اپ میں وہی ہے جسے صرف ارکان کھول سکتے ہیں۔',
    'admin.retention.copies':
      'مٹانا اس نقل تک نہیں پہنچتا جو کوئی کہیں اور رکھے۔ ایسی نقل اب بھی ثابت کرتی ہے کہ اس میں کیا ہے۔',
    'admin.retention.aside':
      'جو غیر ریکارڈ لکھا جائے وہ کسی بیک اپ میں نہیں، اور اپنے وقت پر ختم ہو جاتا ہے۔',
  },
} as const satisfies Record<Language, Record<string, string>>;
