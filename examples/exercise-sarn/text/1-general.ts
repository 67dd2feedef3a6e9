import { article, paragraph, part, point, type Passage } from './passage.ts';

export const GENERAL: readonly Passage[] = [
  part('I', 'General provisions', 'عمومی احکام', 'عمومي حکمونه'),
  article('1', 'Definitions', 'تعریفات', 'تعریفونه'),
  paragraph('1.1', 'In this Agreement:', 'اس سمجھوتے میں:', 'په دې هوکړه لیک کې:'),
  point(
    '1.1.a',
    '“ceasefire area” means the area described in Annex A;',
    '”جنگ بندی کے علاقے“ سے مراد وہ علاقہ ہے جو ضمیمہ A میں بیان ہوا ہے؛',
    '«د اوربند سیمه» هغه سیمه ده چې په ضمیمه A کې بیان شوې ده؛',
  ),
  point(
    '1.1.b',
    '“forces” means all armed forces of a Side, and all other armed groups and persons who act on its instructions or under its direction or control;',
    '”افواج“ سے مراد کسی فریق کی تمام مسلح افواج اور وہ تمام دیگر مسلح گروہ اور افراد ہیں جو اس کی ہدایات پر یا اس کی سرکردگی یا اختیار کے تحت کام کریں؛',
    '«ځواکونه» د یوې خوا ټول وسله وال ځواکونه، او ټولې هغه نورې وسله والې ډلې او کسان دي چې د هغې په لارښوونه یا د هغې تر امر یا واک لاندې عمل کوي؛',
  ),
  point(
    '1.1.c',
    '“heavy weapons” means mortars, artillery, rocket launchers, armed vehicles and armed boats, whatever their calibre;',
    '”بھاری ہتھیاروں“ سے مراد مارٹر، توپ خانہ، راکٹ لانچر، مسلح گاڑیاں اور مسلح کشتیاں ہیں، خواہ ان کا دہانہ کچھ بھی ہو؛',
    '«درنې وسلې» هاوانونه، توپونه، د راکټ توغوونکي، وسله وال موټر او وسله والې کښتۍ دي، چې خوله یې هر څومره وي؛',
  ),
  point(
    '1.1.d',
    '“the river” means the Sarn between the Grey Pass and the Ford of Teld, from bank to bank, and “its middle” the line at equal distance from both banks;',
    '”دریا“ سے مراد سرمئی درے اور ٹیلڈ کے گھاٹ کے درمیان کنارے سے کنارے تک سارن ہے، اور ”اس کے وسط“ سے مراد وہ خط ہے جو دونوں کناروں سے یکساں فاصلے پر ہو؛',
    '«سیند» د خړې درې او د ټیلډ د ګودر ترمنځ، له یوې غاړې تر بلې غاړې، د سارن سیند دی، او «منځ یې» هغه کرښه ده چې له دواړو غاړو یو شان واټن لري؛',
  ),
  point(
    '1.1.e',
    '“Joint Commission” means the commission to which Article 24 refers;',
    '”مشترکہ کمیشن“ سے مراد وہ کمیشن ہے جس کا ذکر آرٹیکل 24 میں ہے؛',
    '«ګډ کمیسیون» هغه کمیسیون دی چې په ماده 24 کې یاد شوی دی؛',
  ),
  point(
    '1.1.f',
    '“Monitoring Mission” means the mission to which Article 25 refers;',
    '”نگران مشن“ سے مراد وہ مشن ہے جس کا ذکر آرٹیکل 25 میں ہے؛',
    '«د څارنې ماموریت» هغه ماموریت دی چې په ماده 25 کې یاد شوی دی؛',
  ),
  point(
    '1.1.g',
    '“day” means a calendar day, counted in Coordinated Universal Time (UTC).',
    '”دن“ سے مراد تقویمی دن ہے جو متناسق عالمی وقت (UTC) کے مطابق شمار ہو۔',
    '«ورځ» تقویمي ورځ ده چې د همغږي نړیوال وخت (UTC) له مخې شمېرل کېږي.',
  ),
  article('2', 'Purpose and character', 'مقصد اور نوعیت', 'موخه او څرنګوالی'),
  paragraph(
    '2.1',
    'The purpose of this Agreement is to end all hostilities between the Sides in the ceasefire area and to secure the conditions in which a political settlement can be negotiated.',
    'اس سمجھوتے کا مقصد جنگ بندی کے علاقے میں فریقین کے درمیان ہر طرح کی لڑائی ختم کرنا اور ایسے حالات یقینی بنانا ہے جن میں سیاسی تصفیے پر مذاکرات ہو سکیں۔',
    'د دې هوکړه لیک موخه دا ده چې د اوربند په سیمه کې د خواوو ترمنځ هر ډول دښمني پای ته ورسوي او داسې شرایط ډاډمن کړي چې پکې د سیاسي حل په اړه خبرې وشي.',
  ),
  paragraph(
    '2.2',
    'This Agreement is a ceasefire and not a settlement. Nothing in it affects the status of any territory, the recognition of any authority, or the legal position or the claims of either Side.',
    'یہ سمجھوتہ جنگ بندی ہے، تصفیہ نہیں۔ اس کی کوئی بات کسی علاقے کی حیثیت، کسی اختیار کے تسلیم کیے جانے، یا کسی بھی فریق کے قانونی موقف یا دعووں پر اثر انداز نہیں ہوتی۔',
    'دا هوکړه لیک اوربند دی، وروستی حل نه دی. په دې کې هېڅ څه د کومې سیمې پر وضعیت، د کوم واک پر پېژندنه، یا د یوې خوا پر حقوقي دریځ یا ادعاوو اغېز نه لري.',
  ),
  paragraph(
    '2.3',
    'The Sides shall perform this Agreement in good faith.',
    'فریقین اس سمجھوتے پر نیک نیتی سے عمل کریں گے۔',
    'خواوې به دا هوکړه لیک په ښه نیت پلی کوي.',
  ),
  paragraph(
    '2.4',
    'From signature until H-hour each Side shall refrain from acts that would defeat the object and purpose of this Agreement.',
    'دستخط سے ساعتِ آغاز تک ہر فریق ایسے افعال سے باز رہے گا جو اس سمجھوتے کے مقصد و غایت کو ناکام بنا دیں۔',
    'له لاسلیک څخه تر ټاکلي ساعته به هره خوا له هغو کړنو ډډه کوي چې د دې هوکړه لیک موخه شنډوي.',
  ),
  article('3', 'Scope', 'دائرۂ اطلاق', 'د تطبیق ساحه'),
  paragraph(
    '3.1',
    'This Agreement applies in the ceasefire area, on land, on water and in the air above them.',
    'اس سمجھوتے کا اطلاق جنگ بندی کے علاقے میں خشکی پر، پانی پر اور ان کے اوپر فضا میں ہوگا۔',
    'دا هوکړه لیک د اوربند په سیمه کې پر وچه، پر اوبو او د هغو په فضا کې د تطبیق وړ دی.',
  ),
  paragraph(
    '3.2',
    'It binds the Sides and all their forces. Each Side is responsible for the conduct of its forces wherever they are.',
    'فریقین اور ان کی تمام افواج اس کے پابند ہیں۔ ہر فریق اپنی افواج کے طرزِ عمل کا ذمہ دار ہے، خواہ وہ کہیں بھی ہوں۔',
    'خواوې او د هغو ټول ځواکونه د دې منلو ته ژمن دي. هره خوا د خپلو ځواکونو د کړنو مسووله ده، که هر چېرې وي.',
  ),
];
