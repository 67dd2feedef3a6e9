import { article, paragraph, part, type Passage } from './passage.ts';

export const SEPARATION: readonly Passage[] = [
  part('III', 'Separation of forces', 'افواج کی علیحدگی', 'د ځواکونو بېلول'),
  article('9', 'Withdrawal from the river', 'دریا سے انخلا', 'له سینده وتل'),
  paragraph(
    '9.1',
    'Within 5 days of H-hour each Side shall withdraw its forces to a distance of at least 1 kilometre from the river.',
    'ساعتِ آغاز سے 5 دن کے اندر ہر فریق اپنی افواج دریا سے کم از کم 1 کلومیٹر کے فاصلے پر ہٹا لے گا۔',
    'له ټاکلي ساعت څخه په 5 ورځو کې به هره خوا خپل ځواکونه له سینده لږ تر لږه 1 کیلومتر لرې وباسي.',
  ),
  paragraph(
    '9.2',
    'Positions from which forces have withdrawn shall not be occupied again. The Monitoring Mission may visit them at any time.',
    'جن مورچوں سے افواج ہٹ چکی ہوں ان پر دوبارہ قبضہ نہیں کیا جائے گا۔ نگران مشن کسی بھی وقت ان کا دورہ کر سکتا ہے۔',
    'هغه ځایونه چې ځواکونه ترې وتلي وي بیا به نه نیول کېږي. د څارنې ماموریت هر وخت ورته تللی شي.',
  ),
  paragraph(
    '9.3',
    'Civil police may remain, in numbers agreed in the Joint Commission.',
    'سول پولیس مشترکہ کمیشن میں طے شدہ تعداد میں رہ سکتی ہے۔',
    'ملکي پولیس پاتې کېدلی شي، په هغه شمېر چې په ګډ کمیسیون کې پرې هوکړه شوې وي.',
  ),
  article('10', 'Heavy weapons', 'بھاری ہتھیار', 'درنې وسلې'),
  paragraph(
    '10.1',
    'Within 10 days of H-hour each Side shall withdraw its heavy weapons to a distance of at least 15 kilometres from the river.',
    'ساعتِ آغاز سے 10 دن کے اندر ہر فریق اپنے بھاری ہتھیار دریا سے کم از کم 15 کلومیٹر کے فاصلے پر ہٹا لے گا۔',
    'له ټاکلي ساعت څخه په 10 ورځو کې به هره خوا خپلې درنې وسلې له سینده لږ تر لږه 15 کیلومتره لرې وباسي.',
  ),
  paragraph(
    '10.2',
    'Weapons so withdrawn shall be kept at sites of which the Monitoring Mission has been notified and where it may count them at any time.',
    'اس طرح ہٹائے گئے ہتھیار ایسے مقامات پر رکھے جائیں گے جن کی اطلاع نگران مشن کو دی گئی ہو اور جہاں وہ کسی بھی وقت انہیں گن سکے۔',
    'داسې ایستل شوې وسلې به په هغو ځایونو کې ساتل کېږي چې د څارنې ماموریت ته یې خبر ورکړل شوی وي او هلته یې هر وخت شمېرلی شي.',
  ),
  paragraph(
    '10.3',
    'Armed boats shall be taken out of the water.',
    'مسلح کشتیاں پانی سے نکال لی جائیں گی۔',
    'وسله والې کښتۍ به له اوبو ایستل کېږي.',
  ),
  article('11', 'Patrols on the river', 'دریا پر گشت', 'پر سیند ګزمه'),
  paragraph(
    '11.1',
    'Each Side patrols its own bank. No boat on patrol goes beyond the middle of the river.',
    'ہر فریق اپنے کنارے پر گشت کرے گا۔ گشت کی کوئی کشتی دریا کے وسط سے آگے نہیں جائے گی۔',
    'هره خوا پر خپله غاړه ګزمه کوي. د ګزمې هېڅ کښتۍ د سیند تر منځ اخوا نه ځي.',
  ),
  paragraph(
    '11.2',
    'Between sunset and sunrise patrols shall be announced over the hotline.',
    'غروبِ آفتاب سے طلوعِ آفتاب تک گشت کی اطلاع ہاٹ لائن پر دی جائے گی۔',
    'له لمر لوېدو تر لمر ختو پورې د ګزمې خبر به د بېړنۍ اړیکې پر کرښه ورکول کېږي.',
  ),
  article(
    '12',
    'Mines and explosive remnants of war',
    'بارودی سرنگیں اور جنگ کے دھماکا خیز باقیات',
    'ماینونه او د جګړې چاودېدونکي پاتې شوني',
  ),
  paragraph(
    '12.1',
    'Within 7 days of H-hour each Side shall hand to the Monitoring Mission all records of mines, booby traps and obstacles which its forces have laid in the ceasefire area.',
    'ساعتِ آغاز سے 7 دن کے اندر ہر فریق ان تمام بارودی سرنگوں، خفیہ بموں اور رکاوٹوں کا ریکارڈ نگران مشن کے حوالے کرے گا جو اس کی افواج نے جنگ بندی کے علاقے میں بچھائی ہوں۔',
    'له ټاکلي ساعت څخه په 7 ورځو کې به هره خوا د هغو ټولو ماینونو، پټو بمونو او خنډونو اسناد د څارنې ماموریت ته سپاري چې ځواکونو یې د اوربند په سیمه کې ایښي وي.',
  ),
  paragraph(
    '12.2',
    'Each Side shall mark them on its own bank within 14 days and clear them within 90 days of H-hour, beginning with bridges, fords and landing places.',
    'ہر فریق ساعتِ آغاز سے 14 دن کے اندر اپنے کنارے پر ان کی نشان دہی اور 90 دن کے اندر صفائی کرے گا، اور ابتدا پلوں، گھاٹوں اور کشتیوں کے اترنے کی جگہوں سے ہوگی۔',
    'هره خوا به پر خپله غاړه له ټاکلي ساعت څخه په 14 ورځو کې هغه په نښه کوي او په 90 ورځو کې به یې پاکوي، او له پلونو، ګودرونو او د کښتیو د درېدو له ځایونو به یې پیلوي.',
  ),
  paragraph(
    '12.3',
    'Clearance teams of either Side may work on both banks if the Joint Commission agrees.',
    'مشترکہ کمیشن راضی ہو تو کسی بھی فریق کی صفائی کی ٹیمیں دونوں کناروں پر کام کر سکتی ہیں۔',
    'که ګډ کمیسیون موافق وي، د هرې خوا د پاکولو ډلې پر دواړو غاړو کار کولی شي.',
  ),
];
