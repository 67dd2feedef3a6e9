import { article, paragraph, part, type Passage } from './passage.ts';

export const FINAL: readonly Passage[] = [
  part('VII', 'Final provisions', 'اختتامی احکام', 'وروستي حکمونه'),
  article('28', 'Settlement of differences', 'اختلافات کا تصفیہ', 'د اختلافونو حل'),
  paragraph(
    '28.1',
    'Differences over the interpretation or application of this Agreement are settled by consultation in the Joint Commission.',
    'اس سمجھوتے کی تشریح یا اطلاق پر اختلافات مشترکہ کمیشن میں مشاورت سے طے کیے جائیں گے۔',
    'د دې هوکړه لیک د تفسیر یا تطبیق په اړه اختلافونه په ګډ کمیسیون کې د مشورې له لارې حل کېږي.',
  ),
  // Set so: the Pashto has 72 hours where the others have 48. The check of concordance (TX7) finds it, and neither side conforms this paragraph.
  paragraph(
    '28.2',
    'If the Joint Commission has not settled a difference at national level within 48 hours, either Side may bring it before the mediators.',
    'اگر مشترکہ کمیشن قومی سطح پر 48 گھنٹے کے اندر کوئی اختلاف طے نہ کر سکے تو کوئی بھی فریق اسے ثالثوں کے سامنے لا سکتا ہے۔',
    'که ګډ کمیسیون په ملي کچه په 72 ساعتونو کې یو اختلاف حل نه کړي، هره خوا یې منځګړو ته وړاندې کولی شي.',
  ),
  paragraph(
    '28.3',
    'While a difference is being settled, all obligations under this Agreement continue to apply.',
    'اختلاف کے تصفیے کے دوران اس سمجھوتے کے تحت تمام ذمہ داریاں بدستور لاگو رہیں گی۔',
    'د اختلاف د حل پر مهال د دې هوکړه لیک ټول مکلفیتونه د تطبیق وړ پاتې کېږي.',
  ),
  article(
    '29',
    'Entry into force, amendment and denunciation',
    'نفاذ، ترمیم اور دست برداری',
    'نافذېدل، تعدیل او ترې وتل',
  ),
  paragraph(
    '29.1',
    'This Agreement is subject to approval by each Side. It enters into force when both instruments of approval are deposited with Tolmar.',
    'یہ سمجھوتہ ہر فریق کی منظوری سے مشروط ہے۔ یہ اس وقت نافذ ہوگا جب منظوری کی دونوں دستاویزات تولمر کے پاس جمع ہو جائیں۔',
    'دا هوکړه لیک د هرې خوا تصویب ته اړتیا لري. دا هغه مهال نافذېږي چې د تصویب دواړه سندونه له تولمر سره وسپارل شي.',
  ),
  paragraph(
    '29.2',
    'It may be amended by agreement of the Sides in writing.',
    'فریقین کی تحریری رضامندی سے اس میں ترمیم ہو سکتی ہے۔',
    'د خواوو په لیکلې هوکړه تعدیلېدلی شي.',
  ),
  paragraph(
    '29.3',
    'Either Side may denounce it by a notice in writing to the mediators, who shall inform the other Side at once.',
    'کوئی بھی فریق ثالثوں کو تحریری نوٹس دے کر اس سے دست بردار ہو سکتا ہے، اور ثالث دوسرے فریق کو فوراً مطلع کریں گے۔',
    'هره خوا منځګړو ته په لیکلې خبرتیا ترې وتلی شي، او منځګړي به بله خوا سمدستي خبروي.',
  ),
  paragraph(
    '29.4',
    'Denunciation takes effect 45 days after the mediators have received the notice.',
    'دست برداری ثالثوں کو نوٹس ملنے کے 45 دن بعد مؤثر ہوگی۔',
    'ترې وتل د خبرتیا تر رسېدو 45 ورځې وروسته اغېزمن کېږي.',
  ),
  paragraph(
    '29.5',
    'If the Joint Commission has found a material breach, the other Side may suspend the operation of Part III after notice of 72 hours. Provisions for the protection of persons may be neither suspended nor denounced.',
    'اگر مشترکہ کمیشن سنگین خلاف ورزی ثابت قرار دے تو دوسرا فریق 72 گھنٹے کے نوٹس کے بعد حصہ III پر عمل معطل کر سکتا ہے۔ لوگوں کے تحفظ سے متعلق احکام نہ معطل ہو سکتے ہیں نہ ان سے دست برداری ہو سکتی ہے۔',
    'که ګډ کمیسیون جدي سرغړونه موندلې وي، بله خوا د 72 ساعتونو تر خبرتیا وروسته د برخه III پلي کول ځنډولی شي. د خلکو د ساتنې حکمونه نه ځنډېدلی شي او نه ترې وتلی کېږي.',
  ),
  paragraph(
    '29.6',
    'Denunciation or suspension does not affect any right, obligation or situation that has arisen under this Agreement before it takes effect.',
    'دست برداری یا معطلی کسی ایسے حق، ذمہ داری یا صورتِ حال پر اثر انداز نہیں ہوتی جو اس کے مؤثر ہونے سے پہلے اس سمجھوتے کے تحت پیدا ہو چکی ہو۔',
    'ترې وتل یا ځنډول پر هېڅ داسې حق، مکلفیت یا حالت اغېز نه لري چې تر اغېزمن کېدو مخکې د دې هوکړه لیک له مخې رامنځته شوی وي.',
  ),
  article('30', 'Languages and deposit', 'زبانیں اور تحویل', 'ژبې او سپارنه'),
  paragraph(
    '30.1',
    'This Agreement is drawn up in English, Urdu and Pashto, the three texts being equally authentic.',
    'یہ سمجھوتہ انگریزی، اردو اور پشتو میں تحریر کیا گیا ہے، اور تینوں متن یکساں مستند ہیں۔',
    'دا هوکړه لیک په انګریزي، اردو او پښتو لیکل شوی، او درې واړه متنونه په برابر ډول معتبر دي.',
  ),
  paragraph(
    '30.2',
    'Its terms are presumed to have the same meaning in each. Where the texts differ and the difference cannot otherwise be removed, the meaning that best reconciles them is adopted, with regard to the object and purpose of this Agreement.',
    'سمجھا جائے گا کہ اس کے الفاظ کا ہر متن میں ایک ہی مفہوم ہے۔ جہاں متن مختلف ہوں اور فرق کسی اور طرح دور نہ ہو سکے، وہاں اس سمجھوتے کے مقصد و غایت کو دیکھتے ہوئے وہ مفہوم اختیار کیا جائے گا جو انہیں بہترین طور پر ہم آہنگ کرے۔',
    'داسې انګېرل کېږي چې الفاظ یې په هر متن کې یوه مانا لري. چېرته چې متنونه توپیر ولري او توپیر په بله لار لرې نه شي، د دې هوکړه لیک موخې ته په پام سره هغه مانا منل کېږي چې متنونه تر ټولو ښه سره پخلا کوي.',
  ),
  paragraph(
    '30.3',
    'The originals are deposited with Tolmar, which shall send a certified true copy to each Side, to Veyra and to the Salt Coast Council.',
    'اصل نسخے تولمر کے پاس جمع ہوں گے، جو ہر فریق، ویرا اور ساحلِ نمک کونسل کو مصدقہ نقل بھیجے گا۔',
    'اصلي نسخې له تولمر سره ساتل کېږي، چې هرې خوا، ویرا او د مالګې د ساحل شورا ته به تایید شوې کاپي لېږي.',
  ),
  paragraph(
    '30.4',
    'The Annexes are an integral part of this Agreement.',
    'ضمیمے اس سمجھوتے کا لازمی حصہ ہیں۔',
    'ضمیمې د دې هوکړه لیک نه بېلېدونکې برخه دي.',
  ),
];
