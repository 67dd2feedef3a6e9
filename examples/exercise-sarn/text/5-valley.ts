import { article, either, paragraph, part, type Passage } from './passage.ts';

export const VALLEY: readonly Passage[] = [
  part(
    'V',
    'Land, water and crossings',
    'زمین، پانی اور گزرگاہیں',
    'ځمکه، اوبه او د تېرېدو ځایونه',
  ),
  article('18', 'Crossings', 'گزرگاہیں', 'د تېرېدو ځایونه'),
  paragraph(
    '18.1',
    'Two crossings shall open on the day after signature, and the others within 30 days.',
    'دو گزرگاہیں دستخط کے اگلے دن کھلیں گی، اور باقی 30 دن کے اندر۔',
    'دوه د تېرېدو ځایونه به د لاسلیک په سبا ورځ پرانیستل کېږي، او نور په 30 ورځو کې.',
  ),
  paragraph(
    '18.2',
    'Crossings shall be open from sunrise to sunset, free of tolls and charges.',
    'گزرگاہیں طلوعِ آفتاب سے غروبِ آفتاب تک کھلی رہیں گی، اور ان پر کوئی محصول یا فیس نہیں ہوگی۔',
    'د تېرېدو ځایونه به له لمر ختو تر لمر لوېدو پورې، پرته له محصول او فیسه، خلاص وي.',
  ),
  paragraph(
    '18.3',
    'A crossing may be closed only on account of imminent danger, and for no longer than 24 hours. The Joint Commission shall be told at once.',
    'کوئی گزرگاہ صرف فوری خطرے کی وجہ سے، اور 24 گھنٹے سے زیادہ کے لیے نہیں، بند کی جا سکتی ہے۔ مشترکہ کمیشن کو فوراً بتایا جائے گا۔',
    'د تېرېدو ځای یوازې د سمدستي خطر له امله، او تر 24 ساعتونو زیات نه، بندېدلی شي. ګډ کمیسیون ته به سمدستي ویل کېږي.',
  ),
  article('19', 'Market days', 'بازار کے دن', 'د بازار ورځې'),
  paragraph(
    '19.1',
    'Market is held at the Long Bridge on Tuesdays and Fridays.',
    'لمبے پل پر منگل اور جمعے کو بازار لگے گا۔',
    'پر اوږده پله د سې شنبې او جمعې په ورځو بازار جوړېږي.',
  ),
  paragraph(
    '19.2',
    'No weapon shall be brought to the market.',
    'بازار میں کوئی ہتھیار نہیں لایا جائے گا۔',
    'بازار ته به هېڅ وسله نه راوړل کېږي.',
  ),
  article('20', 'Summer grazing', 'گرمیوں کی چراگاہیں', 'د اوړي څړځایونه'),
  paragraph(
    '20.1',
    'Flocks of both Sides may use the upper meadows from May to September.',
    'مئی سے ستمبر تک دونوں فریقوں کے ریوڑ بالائی چراگاہوں میں جا سکیں گے۔',
    'د دواړو خواوو رمې د مۍ له میاشتې تر سپټمبره پورې پورتني څړځایونه کارولی شي.',
  ),
  paragraph(
    '20.2',
    'Shepherds shall be unarmed and shall carry a paper of their own Side.',
    'چرواہے غیر مسلح ہوں گے اور اپنے فریق کا کاغذ ساتھ رکھیں گے۔',
    'شپانه به بې وسلې وي او د خپلې خوا پاڼه به له ځانه سره لري.',
  ),
  paragraph(
    '20.3',
    'The Sides shall mark the bounds of the meadows together.',
    'فریقین چراگاہوں کی حدود پر مل کر نشان لگائیں گے۔',
    'خواوې به د څړځایونو پولې په ګډه په نښه کوي.',
  ),
  article('21', 'Water', 'پانی', 'اوبه'),
  paragraph(
    '21.1',
    'Both Sides shall read the gauges together each morning and shall enter what they read in one book.',
    'دونوں فریق ہر صبح مل کر پیمانے پڑھیں گے اور جو پڑھیں اسے ایک ہی کھاتے میں درج کریں گے۔',
    'دواړه خواوې به هر سهار د اوبو کچې په ګډه لولي او هغه څه چې لولي یې په یوه کتاب کې به یې لیکي.',
  ),
  paragraph(
    '21.2',
    'Neither Side shall divert, dam or pollute the river, or cut off the water of the other bank.',
    'کوئی فریق دریا کا رخ نہیں موڑے گا، اس پر بند نہیں باندھے گا، اسے آلودہ نہیں کرے گا، اور نہ دوسرے کنارے کا پانی بند کرے گا۔',
    'یوه خوا به هم د سیند لوری نه اړوي، بند به پرې نه تړي، نه به یې ککړوي، او نه به د بلې غاړې اوبه پرې کوي.',
  ),
  article('22', 'The mill at Oru', 'اورو کی چکی', 'د اورو ژرنده'),
  paragraph(
    '22.1',
    'This Agreement is without prejudice to the position of either Side on the mill at Oru.',
    'یہ سمجھوتہ اورو کی چکی پر کسی بھی فریق کے موقف کو متاثر نہیں کرتا۔',
    'دا هوکړه لیک د اورو د ژرندې په اړه د هېڅ خوا دریځ ته زیان نه رسوي.',
  ),
  paragraph(
    '22.2',
    'Until the question of the mill is settled, it shall not be damaged or used for military purposes.',
    'جب تک چکی کا معاملہ طے نہ ہو، اسے نہ نقصان پہنچایا جائے گا نہ فوجی مقصد کے لیے استعمال کیا جائے گا۔',
    'تر هغو چې د ژرندې مسله حل شي، نه به ورته زیان رسول کېږي او نه به د پوځي موخو لپاره کارول کېږي.',
  ),
  // It mirrors the point of the talks that stays open: brackets in brackets in brackets, on which nobody has agreed at the end of the third round.
  paragraph(
    '22.3',
    [
      either('rules', 'linked', {
        a: [
          'The Joint Commission may ',
          either('who', 'contentious', { a: 'adopt', b: 'propose to the Sides' }, 'rules'),
          ' interim rules for the mill',
          either(
            'book',
            'awaiting-instructions',
            { a: [', with one book ', either('kept', 'uncertain', { a: 'kept by both banks' })] },
            'rules',
          ),
          '.',
        ],
      }),
    ],
    [
      either('rules', 'linked', {
        a: [
          'مشترکہ کمیشن چکی کے لیے عارضی قواعد ',
          either(
            'who',
            'contentious',
            { a: 'اختیار کر سکتا ہے', b: 'فریقین کو تجویز کر سکتا ہے' },
            'rules',
          ),
          either(
            'book',
            'awaiting-instructions',
            {
              a: [
                '، ایک ہی کھاتے کے ساتھ ',
                either('kept', 'uncertain', { a: 'جو دونوں کنارے رکھیں' }),
              ],
            },
            'rules',
          ),
          '۔',
        ],
      }),
    ],
    [
      either('rules', 'linked', {
        a: [
          'ګډ کمیسیون د ژرندې لپاره لنډمهاله اصول ',
          either(
            'who',
            'contentious',
            { a: 'تصویبولی شي', b: 'خواوو ته وړاندیز کولی شي' },
            'rules',
          ),
          either(
            'book',
            'awaiting-instructions',
            {
              a: [
                '، له یوه کتاب سره ',
                either('kept', 'uncertain', { a: 'چې دواړه غاړې یې ساتي' }),
              ],
            },
            'rules',
          ),
          '.',
        ],
      }),
    ],
  ),
  article('23', 'Compensation', 'معاوضہ', 'تاوان'),
  paragraph(
    '23.1',
    'A joint fund shall pay for what civilians lost through the conflict.',
    'تنازع میں شہریوں کے نقصان کی ادائیگی ایک مشترکہ فنڈ سے ہوگی۔',
    'د شخړې له امله د ملکیانو زیانونه به له یوه ګډ صندوقه ورکول کېږي.',
  ),
  paragraph(
    '23.2',
    'How much each Side pays into it is settled by the Joint Commission.',
    'ہر فریق اس میں کتنی رقم دے، یہ مشترکہ کمیشن طے کرے گا۔',
    'دا چې هره خوا څومره پیسې ورکوي، ګډ کمیسیون یې ټاکي.',
  ),
  paragraph(
    '23.3',
    'No payment from the fund is an admission of responsibility.',
    'فنڈ سے کوئی ادائیگی ذمہ داری کا اعتراف نہیں ہے۔',
    'له صندوقه هېڅ ورکړه د مسوولیت منل نه دي.',
  ),
  paragraph(
    '23.4',
    'Claims are lodged with the Joint Commission within 180 days of H-hour. It shall decide on each within 60 days and shall give its reasons.',
    'دعوے ساعتِ آغاز سے 180 دن کے اندر مشترکہ کمیشن کے پاس دائر کیے جائیں گے۔ وہ ہر دعوے پر 60 دن کے اندر فیصلہ کرے گا اور اس کی وجوہ بتائے گا۔',
    'ادعاوې له ټاکلي ساعت څخه په 180 ورځو کې ګډ کمیسیون ته وړاندې کېږي. هغه به پر هرې یوې په 60 ورځو کې پرېکړه کوي او دلیلونه به یې وايي.',
  ),
];
