import { reservation, said } from './passage.ts';

/** What sides and mediators propose in the place of words of the agreement, or in addition to it. */

/** How far forces withdraw from the river: two proposals, and two bridges between them. */
export const DISTANCE = {
  far: said(
    'Within 5 days of H-hour each Side shall withdraw its forces to a distance of at least 2 kilometres from the river.',
    'ساعتِ آغاز سے 5 دن کے اندر ہر فریق اپنی افواج دریا سے کم از کم 2 کلومیٹر کے فاصلے پر ہٹا لے گا۔',
    'له ټاکلي ساعت څخه په 5 ورځو کې به هره خوا خپل ځواکونه له سینده لږ تر لږه 2 کیلومتره لرې وباسي.',
  ),
  near: said(
    'Within 5 days of H-hour each Side shall withdraw its forces to a distance of at least 500 metres from the river.',
    'ساعتِ آغاز سے 5 دن کے اندر ہر فریق اپنی افواج دریا سے کم از کم 500 میٹر کے فاصلے پر ہٹا لے گا۔',
    'له ټاکلي ساعت څخه په 5 ورځو کې به هره خوا خپل ځواکونه له سینده لږ تر لږه 500 متره لرې وباسي.',
  ),
  villages: said(
    'Within 5 days of H-hour each Side shall withdraw its forces to a distance of at least 1 kilometre from the river, and of 500 metres where a village stands on the bank.',
    'ساعتِ آغاز سے 5 دن کے اندر ہر فریق اپنی افواج دریا سے کم از کم 1 کلومیٹر کے فاصلے پر، اور جہاں کنارے پر گاؤں ہو وہاں 500 میٹر کے فاصلے پر، ہٹا لے گا۔',
    'له ټاکلي ساعت څخه په 5 ورځو کې به هره خوا خپل ځواکونه له سینده لږ تر لږه 1 کیلومتر، او چېرته چې پر غاړه کلی وي 500 متره، لرې وباسي.',
  ),
  watched: said(
    'Within 5 days of H-hour each Side shall withdraw its forces to a distance of at least 1 kilometre from the river, and of 500 metres where a village stands on the bank. In such a village the Monitoring Mission keeps a post.',
    'ساعتِ آغاز سے 5 دن کے اندر ہر فریق اپنی افواج دریا سے کم از کم 1 کلومیٹر کے فاصلے پر، اور جہاں کنارے پر گاؤں ہو وہاں 500 میٹر کے فاصلے پر، ہٹا لے گا۔ ایسے گاؤں میں نگران مشن کی چوکی ہوگی۔',
    'له ټاکلي ساعت څخه په 5 ورځو کې به هره خوا خپل ځواکونه له سینده لږ تر لږه 1 کیلومتر، او چېرته چې پر غاړه کلی وي 500 متره، لرې وباسي. په داسې کلي کې د څارنې ماموریت پوسته لري.',
  ),
} as const;

/** Patrols by night. The last is what the sides agreed on as a point. */
export const NIGHT = {
  never: said(
    'Between sunset and sunrise there are no patrols.',
    'غروبِ آفتاب سے طلوعِ آفتاب تک کوئی گشت نہ ہو۔',
    'له لمر لوېدو تر لمر ختو پورې ګزمه نشته.',
  ),
  always: said(
    'Patrols are made by day and by night, and need not be announced.',
    'گشت دن اور رات ہو، اور اس کی اطلاع دینا ضروری نہیں۔',
    'ګزمه د ورځې او شپې کېږي، او خبر ورکول یې اړین نه دي.',
  ),
  lit: said(
    'Between sunset and sunrise boats on patrol keep to their own bank and carry a light.',
    'غروبِ آفتاب سے طلوعِ آفتاب تک گشت کی کشتیاں اپنے کنارے کے ساتھ رہیں گی اور بتی جلائیں گی۔',
    'له لمر لوېدو تر لمر ختو پورې د ګزمې کښتۍ د خپلې غاړې څنګ ته پاتې کېږي او رڼا به لري.',
  ),
} as const;

export const RELEASE = said(
  'All who are named in the lists shall be released within 10 days of the exchange; those who are ill or wounded shall be released at once.',
  'جن کے نام فہرستوں میں ہوں وہ سب تبادلے سے 10 دن کے اندر رہا کیے جائیں گے؛ جو بیمار یا زخمی ہوں وہ فوراً رہا کیے جائیں گے۔',
  'ټول هغه کسان چې نومونه یې په لېستونو کې دي، له تبادلې څخه په 10 ورځو کې به خوشې کېږي؛ هغه چې ناروغه یا ټپیان وي سمدستي به خوشې کېږي.',
);

/** An article that Kessary brings, after Article 12. The pen numbers it 12 bis, so that no other article changes its number. */
export const FISHING = {
  heading: said('Fishing', 'ماہی گیری', 'کب نیونه'),
  words: said(
    'Fishing boats of both banks may go out by day and by night. By night they carry a light. There is no weapon aboard.',
    'دونوں کناروں کی ماہی گیر کشتیاں دن اور رات جا سکتی ہیں۔ رات کو وہ بتی جلائیں گی۔ ان پر کوئی ہتھیار نہیں ہوگا۔',
    'د دواړو غاړو د کب نیونې کښتۍ د ورځې او شپې وتلی شي. د شپې رڼا لري. پکې هېڅ وسله نه وي.',
  ),
} as const;

/** Paragraphs that Brennat brings. */
export const BRIDGE_OPEN = said(
  'On market days the Long Bridge is kept open, whatever else happens.',
  'جو بھی ہو، بازار کے دنوں میں لمبا پل کھلا رکھا جائے گا۔',
  'هر څه چې وشي، د بازار په ورځو کې اوږد پل خلاص ساتل کېږي.',
);
export const TO_SCHOOL = said(
  'Children who live on one bank and go to school on the other may cross at any hour.',
  'جو بچے ایک کنارے پر رہتے اور دوسرے کنارے پر پڑھتے ہیں وہ کسی بھی وقت گزر سکتے ہیں۔',
  'هغه ماشومان چې پر یوه غاړه اوسېږي او پر بله غاړه ښوونځي ته ځي، هر وخت تېرېدلی شي.',
);

/** No text: what Brennat wants of the publishing of findings. */
export const NO_TEXT = said('', '', '');

export const BY_DAY_ONLY = said(
  'It may move in the ceasefire area by day, upon notice of 24 hours.',
  'وہ جنگ بندی کے علاقے میں دن کے وقت، 24 گھنٹے کے نوٹس پر، نقل و حرکت کر سکتا ہے۔',
  'هغه د اوربند په سیمه کې د ورځې، د 24 ساعتونو په خبرتیا، تګ راتګ کولی شي.',
);

/** When denunciation takes effect: two proposals, of which one has a reservation in it. Neither is agreed at the end. */
export const DENUNCIATION = {
  sooner: said(
    [
      'Denunciation takes effect 30',
      reservation('p1', 'Brennat reserves its position on this number until it has instructions.'),
      ' days after the mediators have received the notice.',
    ],
    [
      'دست برداری ثالثوں کو نوٹس ملنے کے 30',
      reservation('p1', 'ہدایات ملنے تک برینت اس تعداد پر اپنا موقف محفوظ رکھتا ہے۔'),
      ' دن بعد مؤثر ہوگی۔',
    ],
    [
      'ترې وتل د خبرتیا تر رسېدو 30',
      reservation('p1', 'برینت تر لارښوونو پورې د دې شمېر په اړه خپل دریځ خوندي ساتي.'),
      ' ورځې وروسته اغېزمن کېږي.',
    ],
  ),
  between: said(
    'Denunciation takes effect 60 days after the mediators have received the notice.',
    'دست برداری ثالثوں کو نوٹس ملنے کے 60 دن بعد مؤثر ہوگی۔',
    'ترې وتل د خبرتیا تر رسېدو 60 ورځې وروسته اغېزمن کېږي.',
  ),
  later: said(
    'Denunciation takes effect 90 days after the mediators have received the notice.',
    'دست برداری ثالثوں کو نوٹس ملنے کے 90 دن بعد مؤثر ہوگی۔',
    'ترې وتل د خبرتیا تر رسېدو 90 ورځې وروسته اغېزمن کېږي.',
  ),
} as const;

/** What each side puts for an hour on a paragraph to which both had agreed, and takes back. */
export const FOR_AN_HOUR = {
  p1: said(
    'reconnaissance beyond the middle of the river;',
    'دریا کے وسط سے آگے کی ٹوہ لینا؛',
    'د سیند تر منځ اخوا کشف؛',
  ),
  p2: said(
    'the relief of forces and their supply with food, water, fuel and medical stores;',
    'افواج کی تبدیلی اور انہیں خوراک، پانی، ایندھن اور طبی سامان کی رسد؛',
    'د ځواکونو بدلول او هغوی ته د خوړو، اوبو، تېلو او طبي توکو رسول؛',
  ),
} as const;

/** New words in the third round, for what the leaderships had not confirmed. */
export const ANEW = {
  '10.1': said(
    'Within 10 days of H-hour each Side shall withdraw its heavy weapons to a distance of at least 15 kilometres from the river. Those that cannot be moved are made unfit for use in the presence of the Monitoring Mission.',
    'ساعتِ آغاز سے 10 دن کے اندر ہر فریق اپنے بھاری ہتھیار دریا سے کم از کم 15 کلومیٹر کے فاصلے پر ہٹا لے گا۔ جو ہٹائے نہ جا سکیں وہ نگران مشن کی موجودگی میں ناکارہ کر دیے جائیں گے۔',
    'له ټاکلي ساعت څخه په 10 ورځو کې به هره خوا خپلې درنې وسلې له سینده لږ تر لږه 15 کیلومتره لرې وباسي. هغه چې لېږدول کېدای نه شي، د څارنې د ماموریت په حضور کې له کاره اچول کېږي.',
  ),
  '12.2': said(
    'Each Side shall mark them on its own bank within 14 days and clear them within 120 days of H-hour, beginning with bridges, fords and landing places.',
    'ہر فریق ساعتِ آغاز سے 14 دن کے اندر اپنے کنارے پر ان کی نشان دہی اور 120 دن کے اندر صفائی کرے گا، اور ابتدا پلوں، گھاٹوں اور کشتیوں کے اترنے کی جگہوں سے ہوگی۔',
    'هره خوا به پر خپله غاړه له ټاکلي ساعت څخه په 14 ورځو کې هغه په نښه کوي او په 120 ورځو کې به یې پاکوي، او له پلونو، ګودرونو او د کښتیو د درېدو له ځایونو به یې پیلوي.',
  ),
  'B.1.g': said(
    '120 days after it, mines cleared (Article 12).',
    'اس کے 120 دن بعد، بارودی سرنگوں کی صفائی مکمل (آرٹیکل 12)۔',
    'تر هغې 120 ورځې وروسته، ماینونه پاک شوي (ماده 12).',
  ),
  '16.1': said(
    'All who were displaced from the valley may return to their homes, voluntarily, in safety and with dignity. The Sides tell them which paths are free of mines.',
    'وادی سے بے گھر ہونے والے تمام لوگ رضاکارانہ طور پر، سلامتی اور عزت کے ساتھ اپنے گھروں کو لوٹ سکتے ہیں۔ فریقین انہیں بتائیں گے کہ کون سے راستے بارودی سرنگوں سے پاک ہیں۔',
    'ټول هغه کسان چې له درې بېځایه شوي، په خپله خوښه، په خوندیتوب او عزت خپلو کورونو ته راستنېدلی شي. خواوې ورته وايي چې کومې لارې له ماینونو پاکې دي.',
  ),
  '20.1': said(
    'Flocks of both Sides may use the upper meadows from May to September, by the paths that the Joint Commission has marked.',
    'مئی سے ستمبر تک دونوں فریقوں کے ریوڑ بالائی چراگاہوں میں ان راستوں سے جا سکیں گے جن پر مشترکہ کمیشن نے نشان لگائے ہوں۔',
    'د دواړو خواوو رمې د مۍ له میاشتې تر سپټمبره پورې پورتني څړځایونه د هغو لارو له لارې کارولی شي چې ګډ کمیسیون په نښه کړې وي.',
  ),
} as const;

/** Article 26, paragraph 1, in two; the second becomes a paragraph of its own. */
export const SPLIT = [
  said(
    'The Monitoring Mission shall examine every report of an incident without delay.',
    'نگران مشن کسی واقعے کی ہر اطلاع کا بلا تاخیر جائزہ لے گا۔',
    'د څارنې ماموریت به د هرې پېښې خبر بې ځنډه ارزوي.',
  ),
  said(
    'Before it adopts a finding it shall send the draft to both Sides, which may reply within 72 hours.',
    'کوئی نتیجہ اختیار کرنے سے پہلے وہ اس کا مسودہ دونوں فریقوں کو بھیجے گا، جو 72 گھنٹے کے اندر جواب دے سکتے ہیں۔',
    'د موندنې تر تصویب مخکې به یې مسوده دواړو خواوو ته لېږي، چې په 72 ساعتونو کې ځواب ورکولی شي.',
  ),
] as const;

/** Article 15, paragraphs 2 and 3, in one. */
export const MERGED = said(
  'Each Side shall give access to burial places in areas under its control. The dead shall be respected, and remains shall be handed over with dignity.',
  'ہر فریق اپنے زیرِ اختیار علاقوں میں تدفین کی جگہوں تک رسائی دے گا۔ مُردوں کا احترام کیا جائے گا، اور باقیات عزت کے ساتھ حوالے کی جائیں گی۔',
  'هره خوا به په خپلو تر واک لاندې سیمو کې د خښېدو ځایونو ته لاسرسی ورکوي. مړو ته به درناوی کېږي، او د مړو پاتې شوني به په عزت سپارل کېږي.',
);

/** In the place of the brackets on the mill: the point of the talks stays open, and the agreement can be signed. */
export const MILL_LATER = said(
  'What is done with the mill is left to a further agreement of the Sides. Until then neither Side works it.',
  'چکی کے ساتھ کیا کیا جائے، یہ فریقین کے ایک اور سمجھوتے پر چھوڑا جاتا ہے۔ تب تک کوئی فریق اسے نہیں چلائے گا۔',
  'له ژرندې سره څه کېږي، دا د خواوو بل هوکړه لیک ته پرېښودل کېږي. تر هغه وخته یې هېڅ خوا نه چلوي.',
);

/** The closing words without blanks: the place is told, and the day is that of the signatures. */
export const DONE = said(
  'Done at Veyra on the day on which both Sides have signed it, in 2 originals, each in English, Urdu and Pashto, the three texts being equally authentic.',
  'ویرا میں اس دن تحریر ہوا جس دن دونوں فریقوں نے اس پر دستخط کیے، 2 اصل نسخوں میں، ہر ایک انگریزی، اردو اور پشتو میں، اور تینوں متن یکساں مستند ہیں۔',
  'په ویرا کې په هغه ورځ ولیکل شو چې دواړو خواوو لاسلیک کړ، په 2 اصلي نسخو کې، هره یوه په انګریزي، اردو او پښتو، او درې واړه متنونه په برابر ډول معتبر دي.',
);
