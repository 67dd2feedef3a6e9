import type { Language } from '../words.ts';

export const INCIDENT_REFUSALS = {
  'incident.unknown': {
    en: 'No such allegation or case file stands in this room.',
    ur: 'اس کمرے میں ایسا کوئی الزام یا کیس فائل قائم نہیں۔',
  },
  'incident.not-a-side': {
    en: '{party} is not a side of this room.',
    ur: '{party} اس کمرے میں فریق نہیں۔',
  },
  'incident.number-used': {
    en: 'This number has been used. Take the next.',
    ur: 'یہ نمبر استعمال ہو چکا ہے۔ اگلا لیں۔',
  },
  'incident.place-too-fine': {
    en: 'The sides have delayed places. Until {until} the box of this file on the map has to begin and end at whole multiples of {degrees} degrees, with a whole square between. Make it coarser, leave it out, or wait.',
    ur: 'فریقوں نے مقامات میں تاخیر طے کی ہے۔ {until} تک نقشے پر اس فائل کا مقام {degrees} ڈگری کے پورے خانوں میں ہو، کم از کم ایک خانہ۔ اسے موٹا کریں، چھوڑ دیں، یا انتظار کریں۔',
  },
  'incident.no-delay': {
    en: 'Places are not delayed here, so that there is nothing to end.',
    ur: 'یہاں مقامات میں تاخیر طے نہیں، اس لیے ختم کرنے کو کچھ نہیں۔',
  },
  'incident.not-examining': {
    en: 'This is for whoever chairs the joint commission, its secretariat, or those who verify.',
    ur: 'یہ مشترکہ کمیشن کے صدر، اس کے سیکرٹریٹ یا تصدیق کرنے والوں کے لیے ہے۔',
  },
  'incident.related-already': {
    en: 'One of the two is already said to be the same as another. Choose the entry that it stands for.',
    ur: 'دونوں میں سے ایک پہلے ہی کسی اور سے ملایا جا چکا ہے۔ وہ اندراج چنیں جس کی طرف یہ جاتا ہے۔',
  },
  'incident.not-related': {
    en: 'The first entry is not said to be the same as the second, so that there is nothing to take apart.',
    ur: 'پہلا اندراج دوسرے سے ملایا نہیں گیا، اس لیے الگ کرنے کو کچھ نہیں۔',
  },
  'incident.reply-time-short': {
    en: 'Sides have an hour at least to reply. Set a later time.',
    ur: 'فریقین کے پاس جواب کے لیے کم از کم ایک گھنٹہ ہوتا ہے۔ بعد کا وقت رکھیں۔',
  },
  'incident.reply-time-runs': {
    en: 'Not every side has replied, and the time for replies is not over.',
    ur: 'ابھی تمام فریقوں نے جواب نہیں دیا اور جواب کی مدت ختم نہیں ہوئی۔',
  },
  'incident.draft-unknown': {
    en: 'No draft finding of this case has been sent to the sides.',
    ur: 'اس کیس کے نتیجے کا کوئی مسودہ فریقین کو نہیں بھیجا گیا۔',
  },
  'incident.not-in-draft': {
    en: 'This finds more than the draft put to the sides: an entry, a clause, whose act it was, or a graver answer. Send a new draft for reply.',
    ur: 'یہ نتیجہ فریقین کو بھیجے گئے مسودے سے آگے جاتا ہے: کسی اندراج، شق یا عمل کرنے والے میں، یا زیادہ سنگین جواب میں۔ جواب کے لیے نیا مسودہ بھیجیں۔',
  },
  'incident.not-bound': {
    en: 'A breach by act is of a side that this obligation is addressed to. Say whose act it was, or give another answer under the clause.',
    ur: 'فعل سے خلاف ورزی اسی فریق کی ہوتی ہے جس پر یہ ذمہ داری ہے۔ بتائیں کہ عمل کس کا تھا، یا شق کے تحت کوئی اور جواب دیں۔',
  },
  'incident.found-already': {
    en: 'There is a finding in this case already.',
    ur: 'اس کیس میں نتیجہ پہلے ہی آ چکا ہے۔',
  },
  'incident.finding-unknown': {
    en: 'No such finding stands in this case.',
    ur: 'اس کیس میں ایسا کوئی نتیجہ قائم نہیں۔',
  },
  'incident.not-found-yet': {
    en: 'A file is closed after a finding. There is none in this case.',
    ur: 'فائل نتیجے کے بعد بند ہوتی ہے۔ اس کیس میں کوئی نتیجہ نہیں۔',
  },
  'incident.closed-already': {
    en: 'The file of this case is closed already.',
    ur: 'اس کیس کی فائل پہلے ہی بند ہے۔',
  },
  'verification.not-concerned': {
    en: 'The answer is for whoever is said to have denied access.',
    ur: 'جواب اسی کے لیے ہے جس کے بارے میں کہا گیا کہ اس نے رسائی نہیں دی۔',
  },
  'verification.replied-already': {
    en: '{party} has already answered.',
    ur: '{party} پہلے ہی جواب دے چکا ہے۔',
  },
  'remedy.unknown': {
    en: 'No such remedy has been declared in this room.',
    ur: 'اس کمرے میں ایسی کسی تلافی کا اعلان نہیں ہوا۔',
  },
  'intake.side-here': {
    en: 'A side sits in this room. Reports are taken in where no side sits.',
    ur: 'اس کمرے میں ایک فریق موجود ہے۔ اطلاعات وہیں لی جاتی ہیں جہاں کوئی فریق نہ ہو۔',
  },
  'intake.not-sealed': {
    en: 'This room is not sealed. Reports are taken in in a sealed room.',
    ur: 'یہ کمرہ مہر بند نہیں۔ اطلاعات مہر بند کمرے میں لی جاتی ہیں۔',
  },
  'intake.report-unknown': {
    en: 'No such report stands in this room.',
    ur: 'اس کمرے میں ایسی کوئی اطلاع قائم نہیں۔',
  },
  'intake.not-shared': {
    en: 'A report of this case is for the mission only, was taken back, or its source has withdrawn. Open a case without it.',
    ur: 'اس کیس کی ایک اطلاع صرف مشن کے لیے ہے، واپس لے لی گئی، یا اس کا ذریعہ دستبردار ہو گیا۔ اس کے بغیر نیا کیس کھولیں۔',
  },
  'intake.instance-known': {
    en: 'This form or row has been taken in already.',
    ur: 'یہ فارم یا سطر پہلے ہی لی جا چکی ہے۔',
  },
  'intake.nobody': {
    en: 'Nobody in this room has this key.',
    ur: 'اس کمرے میں یہ کلید کسی کے پاس نہیں۔',
  },
  'intake.source-withdrew': {
    en: 'The source of this report has withdrawn. Nothing more is made of it.',
    ur: 'اس اطلاع کا ذریعہ دستبردار ہو چکا ہے۔ اس سے مزید کچھ نہیں کیا جاتا۔',
  },
  'intake.withdrawn-already': {
    en: 'It is already noted that this source has withdrawn.',
    ur: 'اس ذریعے کی دستبرداری پہلے ہی درج ہے۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
