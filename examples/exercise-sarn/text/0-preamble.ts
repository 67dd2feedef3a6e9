import { enacting, recital, type Passage } from './passage.ts';

export const PREAMBLE: readonly Passage[] = [
  recital(
    'r1',
    'Brennat and Kessary (each a “Side” and together “the Sides”),',
    'برینت اور کیساری (جن میں سے ہر ایک کو ”فریق“ اور دونوں کو ”فریقین“ کہا گیا ہے)،',
    'برینت او کیساري (چې هر یو یې «خوا» او دواړه «خواوې» بلل شوې دي)،',
  ),
  recital(
    'r2',
    'Determined to end the fighting along the Sarn and to spare the people of the valley further suffering,',
    'دریائے سارن کے کنارے لڑائی ختم کرنے اور وادی کے لوگوں کو مزید تکلیف سے بچانے کا عزم رکھتے ہوئے،',
    'په دې هوډ چې د سارن پر غاړو جګړه پای ته ورسوي او د درې خلک له نورو کړاوونو وساتي،',
  ),
  recital(
    'r3',
    'Recalling the truce of 48 hours on the Sarn and its extension, and wishing to put a lasting ceasefire in its place,',
    'سارن پر 48 گھنٹے کی عارضی جنگ بندی اور اس کی توسیع کو یاد کرتے ہوئے، اور اس کی جگہ پائیدار جنگ بندی قائم کرنے کی خواہش رکھتے ہوئے،',
    'پر سارن د 48 ساعتونو د متارکې او د هغې د غځېدو په یادولو سره، او په دې هیله چې پر ځای یې تلپاتې اوربند راشي،',
  ),
  recital(
    'r4',
    'Mindful of their obligations under international humanitarian law, which apply at all times,',
    'بین الاقوامی انسانی قانون کے تحت اپنی ان ذمہ داریوں کا خیال رکھتے ہوئے جو ہر وقت لاگو ہیں،',
    'د نړیوالو بشردوستانه حقوقو له مخې خپلو هغو مکلفیتونو ته په پام سره چې هر وخت د تطبیق وړ دي،',
  ),
  recital(
    'r5',
    'Having heard the women’s council of the valley and others who live on its banks,',
    'وادی کی خواتین کونسل اور کناروں پر بسنے والے دیگر لوگوں کی بات سن کر،',
    'د درې د ښځو شورا او د سیند پر غاړو د نورو اوسېدونکو د خبرو له اورېدو وروسته،',
  ),
  recital(
    'r6',
    'Thanking Veyra and Tolmar for their good offices, and the Salt Coast Council for its readiness to observe,',
    'ویرا اور تولمر کی مساعیِ جمیلہ پر، اور ساحلِ نمک کونسل کی نگرانی پر آمادگی پر شکریہ ادا کرتے ہوئے،',
    'د ویرا او تولمر له نېکو هڅو، او د مالګې د ساحل له شورا څخه د څارنې د چمتووالي له امله په مننه،',
  ),
  enacting(
    'agreed',
    'Have agreed as follows:',
    'درج ذیل پر متفق ہوئے ہیں:',
    'پر لاندې ټکو یې هوکړه کړې ده:',
  ),
];
