import { article, either, paragraph, part, type Passage } from './passage.ts';

export const PERSONS: readonly Passage[] = [
  part('IV', 'Persons', 'لوگ', 'خلک'),
  article('13', 'Protection of civilians', 'شہریوں کا تحفظ', 'د ملکیانو ساتنه'),
  paragraph(
    '13.1',
    'The Sides shall in all circumstances respect and protect civilians and civilian objects, in particular homes, schools, hospitals, places of worship, wells, mills and bridges.',
    'فریقین ہر حال میں شہریوں اور شہری املاک کا احترام اور تحفظ کریں گے، خصوصاً گھروں، اسکولوں، ہسپتالوں، عبادت گاہوں، کنوؤں، چکیوں اور پلوں کا۔',
    'خواوې به په هر حالت کې ملکیانو او ملکي شتمنیو ته درناوی کوي او ساتنه به یې کوي، په تېره بیا د کورونو، ښوونځیو، روغتونونو، د عبادت ځایونو، څاګانو، ژرندو او پلونو.',
  ),
  paragraph(
    '13.2',
    'No forces shall be stationed in schools, hospitals or places of worship. Those that are there shall leave within 48 hours of H-hour.',
    'اسکولوں، ہسپتالوں یا عبادت گاہوں میں افواج تعینات نہیں کی جائیں گی۔ جو وہاں ہوں وہ ساعتِ آغاز سے 48 گھنٹے کے اندر نکل جائیں گی۔',
    'په ښوونځیو، روغتونونو یا د عبادت په ځایونو کې به ځواکونه نه ځای پر ځای کېږي. هغه چې هلته وي، له ټاکلي ساعت څخه به په 48 ساعتونو کې وځي.',
  ),
  paragraph(
    '13.3',
    'The Sides shall take special care to protect women, children, older persons and persons with disabilities, and shall prevent and end all sexual and gender-based violence.',
    'فریقین خواتین، بچوں، بزرگوں اور معذور افراد کے تحفظ کا خاص خیال رکھیں گے، اور ہر طرح کے جنسی اور صنفی تشدد کو روکیں گے اور ختم کریں گے۔',
    'خواوې به د ښځو، ماشومانو، زړو کسانو او معلولیت لرونکو کسانو ساتنې ته ځانګړې پاملرنه کوي، او د هر ډول جنسي او جنسیتي تاوتریخوالي مخه به نیسي او پای ته به یې رسوي.',
  ),
  article('14', 'Detainees', 'زیرِ حراست افراد', 'نیول شوي کسان'),
  paragraph(
    '14.1',
    'On the day of signature the Sides shall exchange, through the neutral humanitarian intermediary, lists of all persons deprived of their liberty in connection with the conflict.',
    'دستخط کے دن فریقین غیر جانب دار انسانی ادارے کے ذریعے ان تمام افراد کی فہرستوں کا تبادلہ کریں گے جنہیں تنازع کے سلسلے میں آزادی سے محروم رکھا گیا ہو۔',
    'د لاسلیک په ورځ به خواوې د ناپېیلې بشري ادارې له لارې د هغو ټولو کسانو لېستونه سره تبادله کوي چې له شخړې سره په تړاو یې ازادي اخیستل شوې ده.',
  ),
  paragraph(
    '14.2',
    [
      'All who are named in the lists shall be released within ',
      either('days', 'contentious', { a: '10', b: '30' }, 'release'),
      ' days of the exchange',
      either(
        'first',
        'alternative',
        {
          a: [
            '; those who are ill ',
            either('who', 'uncertain', { a: 'or wounded ' }, 'release'),
            'shall be released at once',
          ],
        },
        'release',
      ),
      '.',
    ],
    [
      'جن کے نام فہرستوں میں ہوں وہ سب تبادلے سے ',
      either('days', 'contentious', { a: '10', b: '30' }, 'release'),
      ' دن کے اندر رہا کیے جائیں گے',
      either(
        'first',
        'alternative',
        {
          a: [
            '؛ جو بیمار ',
            either('who', 'uncertain', { a: 'یا زخمی ' }, 'release'),
            'ہوں وہ فوراً رہا کیے جائیں گے',
          ],
        },
        'release',
      ),
      '۔',
    ],
    [
      'ټول هغه کسان چې نومونه یې په لېستونو کې دي، له تبادلې څخه په ',
      either('days', 'contentious', { a: '10', b: '30' }, 'release'),
      ' ورځو کې به خوشې کېږي',
      either(
        'first',
        'alternative',
        {
          a: [
            '؛ هغه چې ناروغه ',
            either('who', 'uncertain', { a: 'یا ټپیان ' }, 'release'),
            'وي سمدستي به خوشې کېږي',
          ],
        },
        'release',
      ),
      '.',
    ],
  ),
  paragraph(
    '14.3',
    'Nobody shall be handed over against his or her will, or to a place where he or she has reason to fear persecution.',
    'کسی کو اس کی مرضی کے خلاف، یا ایسی جگہ جہاں اسے ظلم و ستم کا معقول خوف ہو، حوالے نہیں کیا جائے گا۔',
    'هېڅوک به د خپلې خوښې پر خلاف، یا داسې ځای ته چې هلته د ځورونې پر ځای وېره لري، نه سپارل کېږي.',
  ),
  paragraph(
    '14.4',
    'Until their release all shall be treated humanely and shall have access to the neutral humanitarian intermediary.',
    'رہائی تک سب کے ساتھ انسانی سلوک کیا جائے گا اور غیر جانب دار انسانی ادارے کو ان تک رسائی حاصل ہوگی۔',
    'تر خوشې کېدو پورې به له ټولو سره انساني چلند کېږي او ناپېیلې بشري ادارې ته به لاسرسی لري.',
  ),
  article('15', 'Missing persons and the dead', 'لاپتا افراد اور مُردے', 'ورک شوي کسان او مړي'),
  paragraph(
    '15.1',
    'Each Side shall search for the missing, and within 30 days of H-hour shall give all the information it has to the neutral humanitarian intermediary.',
    'ہر فریق لاپتا افراد کو تلاش کرے گا، اور ساعتِ آغاز سے 30 دن کے اندر اپنے پاس موجود تمام معلومات غیر جانب دار انسانی ادارے کو دے گا۔',
    'هره خوا به ورک شوي کسان لټوي، او له ټاکلي ساعت څخه په 30 ورځو کې به ټول هغه معلومات چې لري یې ناپېیلې بشري ادارې ته ورکوي.',
  ),
  paragraph(
    '15.2',
    'Each Side shall give access to burial places in areas under its control.',
    'ہر فریق اپنے زیرِ اختیار علاقوں میں تدفین کی جگہوں تک رسائی دے گا۔',
    'هره خوا به په خپلو تر واک لاندې سیمو کې د خښېدو ځایونو ته لاسرسی ورکوي.',
  ),
  paragraph(
    '15.3',
    'The dead shall be respected, and remains shall be handed over with dignity.',
    'مُردوں کا احترام کیا جائے گا، اور باقیات عزت کے ساتھ حوالے کی جائیں گی۔',
    'مړو ته به درناوی کېږي، او د مړو پاتې شوني به په عزت سپارل کېږي.',
  ),
  article('16', 'Return', 'واپسی', 'بېرته راستنېدل'),
  paragraph(
    '16.1',
    'All who were displaced from the valley may return to their homes, voluntarily, in safety and with dignity.',
    'وادی سے بے گھر ہونے والے تمام لوگ رضاکارانہ طور پر، سلامتی اور عزت کے ساتھ اپنے گھروں کو لوٹ سکتے ہیں۔',
    'ټول هغه کسان چې له درې بېځایه شوي، په خپله خوښه، په خوندیتوب او عزت خپلو کورونو ته راستنېدلی شي.',
  ),
  paragraph(
    '16.2',
    'Neither Side shall make return conditional upon documents that were lost or destroyed in the conflict.',
    'کوئی فریق واپسی کو ایسی دستاویزات سے مشروط نہیں کرے گا جو تنازع میں گم یا ضائع ہو گئی ہوں۔',
    'یوه خوا به هم راستنېدل پر هغو اسنادو نه مشروطوي چې په شخړه کې ورک یا له منځه تللي وي.',
  ),
  paragraph(
    '16.3',
    'Homes, fields and other property that were left behind remain the property of their owners. Whoever occupies them shall leave when the owner returns.',
    'پیچھے چھوڑے گئے گھر، کھیت اور دیگر املاک اپنے مالکوں ہی کی رہیں گی۔ جو ان پر قابض ہو وہ مالک کے لوٹنے پر انہیں خالی کر دے گا۔',
    'پرېښودل شوي کورونه، پټي او نورې شتمنۍ د خپلو خاوندانو پاتې کېږي. څوک چې پکې اوسېږي، د خاوند په راستنېدو به ترې وځي.',
  ),
  article('17', 'Humanitarian access', 'انسانی امداد کی رسائی', 'بشري لاسرسی'),
  paragraph(
    '17.1',
    'The Sides shall allow and facilitate the rapid, safe and unimpeded passage of impartial humanitarian relief for all civilians in need.',
    'فریقین تمام ضرورت مند شہریوں کے لیے غیر جانب دار انسانی امداد کی تیز، محفوظ اور بلا رکاوٹ ترسیل کی اجازت دیں گے اور اس میں سہولت فراہم کریں گے۔',
    'خواوې به ټولو اړمنو ملکیانو ته د بې پرې بشري مرستو چټک، خوندي او بې خنډه تګ راتګ اجازه ورکوي او اسانوي به یې.',
  ),
  paragraph(
    '17.2',
    'A request for passage shall be answered within 24 hours. A refusal shall state the reason.',
    'گزرنے کی درخواست کا جواب 24 گھنٹے کے اندر دیا جائے گا۔ انکار کی صورت میں وجہ بتائی جائے گی۔',
    'د تېرېدو غوښتنې ته به په 24 ساعتونو کې ځواب ورکول کېږي. که رد شي، دلیل به یې ویل کېږي.',
  ),
  paragraph(
    '17.3',
    'Humanitarian personnel are not monitors and shall not be asked to act as such.',
    'امدادی کارکن نگران نہیں ہیں اور ان سے ایسا کام نہیں لیا جائے گا۔',
    'بشري کارکوونکي څارونکي نه دي او د داسې کار غوښتنه به ترې نه کېږي.',
  ),
  paragraph(
    '17.4',
    'Medical personnel, units and transports shall be respected and protected, and may cross the river at any hour.',
    'طبی عملے، مراکز اور گاڑیوں کا احترام اور تحفظ کیا جائے گا، اور وہ کسی بھی وقت دریا پار کر سکیں گے۔',
    'طبي کارکوونکو، مرکزونو او موټرو ته به درناوی کېږي او ساتنه به یې کېږي، او هر وخت له سینده تېرېدلی شي.',
  ),
];
