import type { Segment } from '#core/text/segments.ts';
import { plain } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';

/** Sentences in several languages, made up, for the concordance check: those that say the same, and those that do not. */

export type Said = Partial<Record<WordLanguage, string | Segment[]>>;

/** What each shows, and the sentences. */
export const GOOD_PAIRS: readonly (readonly [string, Said])[] = [
  // In Pashto a valley in the oblique case is spelt as three is.
  ['a valley', { en: 'The people of the valley are heard.', ps: 'د درې خلک اورېدل کېږي.' }],
  [
    'all three',
    {
      en: 'The three texts are equally authentic.',
      ur: 'تینوں متن یکساں مستند ہیں۔',
      ps: 'درې واړه متنونه په برابر ډول معتبر دي.',
    },
  ],
  [
    'digits of three kinds',
    {
      en: 'within 48 hours of 3 incidents',
      ur: '۳ واقعات کے ۴۸ گھنٹوں کے اندر',
      ar: 'خلال ٤٨ ساعة من ٣ حوادث',
    },
  ],
  [
    'words and digits',
    {
      en: 'three observers and twelve vehicles',
      ur: '۳ مبصر اور بارہ گاڑیاں',
      ps: 'درې څارونکي او ۱۲ موټر',
    },
  ],
  [
    'a number said twice',
    {
      en: 'forty-eight (48) hours',
      ur: 'اڑتالیس (۴۸) گھنٹے',
      ps: 'اته څلوېښت ساعته',
      ar: 'ثمان وأربعون ساعة',
    },
  ],
  [
    'one and a',
    { en: 'a convoy in one week', ur: 'ایک ہفتے میں قافلہ', ps: 'په یوه اونۍ کې یو کاروان' },
  ],
  [
    'two sides',
    {
      en: 'both Parties, bilateral talks',
      ur: 'دونوں فریق، دو طرفہ مذاکرات',
      ps: 'دواړه اړخونه، دوه اړخیزې خبرې',
      ar: 'الطرفان، محادثات ثنائية',
    },
  ],
  [
    'two hours',
    {
      en: 'two hours',
      ur: 'دو گھنٹے',
      ps: 'دوه ساعته',
      ar: 'ساعتان',
      tr: 'iki saat',
      fr: 'deux heures',
    },
  ],
  [
    'nine and new',
    { en: 'a new office opens anew', ur: 'نیا دفتر از سر نو کھلے گا', fr: 'un bureau neuf' },
  ],
  [
    'a date',
    {
      en: 'on 4 March 2031',
      ur: '۴ مارچ ۲۰۳۱ء کو',
      ps: 'د ۲۰۳۱ کال د مارچ په ۴مه',
      ar: 'في ٤ آذار/مارس ٢٠٣١',
      fr: 'le 4 mars 2031',
      tr: '4 Mart 2031',
    },
  ],
  [
    'a date, American',
    {
      en: 'by March 4th, 2031, at 12:00',
      ur: '۴ مارچ ۲۰۳۱ کو ۱۲:۰۰ بجے',
      prs: 'تا ۴ مارچ ۲۰۳۱ ساعت ۱۲',
    },
  ],
  [
    'a date by another name',
    { en: '30 November 2031', ar: '٣٠ تشرين الثاني/نوفمبر ٢٠٣١', prs: '۳۰ نومبر ۲۰۳۱' },
  ],
  ['an ISO date', { en: 'until 2031-03-04', ur: '۴ مارچ ۲۰۳۱ تک' }],
  ['a day and month', { en: 'each year on 1 May', ur: 'ہر سال ۱ مئی کو' }],
  ['modal verbs', { en: 'They may march within 3 days', ur: 'وہ ۳ دن کے اندر مارچ کر سکتے ہیں' }],
  [
    'periods',
    {
      en: '30 calendar days, six months and 2 years',
      ur: '۳۰ کیلنڈر دن، چھ ماہ اور ۲ سال',
      ps: '۳۰ تقویمي ورځې، شپږ میاشتې او ۲ کاله',
    },
  ],
  [
    'percentages',
    {
      en: '10 per cent and 2.5%',
      ur: '۱۰ فیصد اور ۲٫۵ فی صد',
      ps: '۱۰ سلنه او ۲٫۵٪',
      fr: '10 pour cent et 2,5 %',
      tr: 'yüzde 10 ve %2,5',
    },
  ],
  ['thousands', { en: '1,500 tonnes', ur: '۱٬۵۰۰ ٹن', fr: '1\u202f500 tonnes', tr: '1.500 ton' }],
  [
    'hundreds in words',
    { en: 'two hundred and fifty tonnes', ur: '۲۵۰ ٹن', fr: 'deux cent cinquante tonnes' },
  ],
  [
    'references',
    {
      en: 'paragraph 2 of Article 5 and Article 3.2',
      ur: 'آرٹیکل ۵ کا پیراگراف ۲ اور آرٹیکل ۳٫۲',
    },
  ],
  [
    'what is no number',
    { en: 'form A4 in 20XX, the first of them', ur: 'فارم A4، ان میں پہلا، 20XX میں' },
  ],
  [
    'alternatives',
    {
      en: 'shall [meet][talk] for [3] days [X][20XX]',
      ur: 'وہ [ملیں][بات کریں] [۳] دن [X][20XX]',
    },
  ],
  [
    'a sentence of a treaty',
    {
      en: 'The Parties shall, within seven (7) days of signature, exchange lists of all persons held since 1 January 2030.',
      ur: 'فریقین دستخط کے سات (۷) دن کے اندر یکم جنوری ۲۰۳۰ سے زیر حراست تمام افراد کی فہرستوں کا تبادلہ کریں گے۔',
      fr: 'Les parties échangent, dans les sept (7) jours de la signature, les listes des personnes détenues depuis le premier janvier 2030.',
      ps: 'اړخونه به د لاسلیک نه وروسته په اوو (۷) ورځو کې د ۲۰۳۰ کال د جنورۍ له ۱مې راهیسې د نیول شویو لېستونه تبادله کړي.',
    },
  ],
  [
    'day and night',
    { en: '24 hours a day, seven days a week', ur: 'دن میں ۲۴ گھنٹے، ہفتے میں سات دن' },
  ],
  [
    'hundreds said twice',
    {
      en: 'one hundred and twenty (120) days',
      ur: 'ایک سو بیس (۱۲۰) دن',
      ar: 'مائة وعشرون (١٢٠) يوما',
    },
  ],
  [
    'joined by hyphens',
    { en: 'a ten-day pause and a 48-hour one', ur: 'دس روزہ وقفہ اور ۴۸ گھنٹے کا' },
  ],
  [
    'two days of a month',
    {
      en: 'on 15 and 16 June 2031',
      ur: '۱۵ اور ۱۶ جون ۲۰۳۱ کو',
      ar: 'في ١٥ و١٦ حزيران/يونيو ٢٠٣١',
    },
  ],
  [
    'a unit that is not known',
    { en: 'a six-month term', ur: 'چھ ماہی مدت', tr: 'altı aylık süre' },
  ],
  [
    'fractions',
    {
      en: 'two-thirds of the members',
      ur: 'ارکان کا دو تہائی',
      ar: 'ثلثا الأعضاء',
      fr: 'deux tiers des membres',
    },
  ],
  [
    'articles by ordinals',
    {
      en: 'Article 3 and Article 7',
      ar: 'المادة الثالثة والمادة السابعة',
      ur: 'آرٹیکل سوم اور آرٹیکل ہفتم',
    },
  ],
  [
    'lists without spaces',
    { en: 'Articles 10,11 and 2,000 metres', ur: 'آرٹیکل ۱۰، ۱۱ اور ۲،۰۰۰ میٹر' },
  ],
  ['lakhs', { en: '100,000 rupees', ur: '۱،۰۰،۰۰۰ روپے', ps: '۱۰۰٬۰۰۰ روپۍ' }],
  [
    'a resolution',
    { en: 'resolution 2231 (2015), paragraphs 4-6', ur: 'قرارداد ۲۲۳۱ (۲۰۱۵)، پیراگراف ۴-۶' },
  ],
  ['Pashto has two yehs', { en: 'They are ready.', ps: 'دوی چمتو دي، کمېسیون یې ګوري.' }],
  ['letters of Urdu', { en: 'The Parties talk.', ur: 'فریقین گفتگو کریں گے، یہ ہے' }],
  ['letters of Arabic', { en: 'The sides talk.', ar: 'يتحدث الطرفان كما هو مبين' }],
  ['names in Latin letters', { en: 'the United Nations (UN)', ur: 'اقوام متحدہ (UN)' }],
];

/** What differs, the sentences, and for each finding its code and what each side has, as `a | b`. */
export const BAD_PAIRS: readonly (readonly [string, Said, readonly (readonly string[])[]])[] = [
  ['a number', { en: '48 vehicles', ur: '۷۲ گاڑیاں' }, [['number', '48', '۷۲']]],
  ['a number in words', { en: 'three convoys', ur: 'چار قافلے' }, [['number', 'three', 'چار']]],
  [
    'a number that is missing',
    { en: 'within 3 and 5 km', ur: '۳ کلومیٹر کے اندر' },
    [['number', '5', '']],
  ],
  [
    'a period',
    { en: 'within 48 hours', ur: '۷۲ گھنٹوں کے اندر' },
    [['duration', '48 hours', '۷۲ گھنٹوں']],
  ],
  ['a unit', { en: 'within 48 hours', ps: 'په ۴۸ ورځو کې' }, [['duration', '48 hours', '۴۸ ورځو']]],
  ['a unit in Arabic', { en: 'two days', ar: 'ساعتان' }, [['duration', 'two days', 'ساعتان']]],
  ['a year', { en: '4 March 2031', ur: '۴ مارچ ۲۰۳۰' }, [['date', '4 March 2031', '۴ مارچ ۲۰۳۰']]],
  [
    'a month',
    { en: '4 March 2031', ar: '٤ نيسان ٢٠٣١' },
    [['date', '4 March 2031', '٤ نيسان ٢٠٣١']],
  ],
  ['a reversed date', { en: '30 October', ur: '۳ اکتوبر' }, [['date', '30 October', '۳ اکتوبر']]],
  [
    'a percentage',
    { en: '10 per cent', ur: '۱۵ فیصد' },
    [['percentage', '10 per cent', '۱۵ فیصد']],
  ],
  [
    'a term',
    { en: 'The Joint Commission meets.', ur: 'مشترکہ کمیٹی ملے گی۔' },
    [['term', 'Joint Commission', '']],
  ],
  ['a term that is too much', { en: 'They meet.', ur: 'کمیشن ملے گا۔' }, [['term', '', 'کمیشن']]],
  ['an alternative less', { en: '[a][b]', ur: '[ا]' }, [['brackets', 'g1: a1, a2', 'g1: a1']]],
  [
    'a bracket nested',
    { en: '[a [b]]', ur: '[ا][ب]' },
    [['brackets', 'g1: a1 | g2: g1/a1: a1', 'g1: a1, a2']],
  ],
  [
    'words against no text',
    { en: '[a][b]', ur: '[ا][]' },
    [['brackets', 'g1: a1, a2', 'g1: a1, a2 (∅)']],
  ],
  ['a blank', { en: 'in [X] days', ur: 'دنوں میں' }, [['placeholders', '1', '0']]],
  [
    'Arabic letters in Urdu',
    { en: 'Commission', ur: 'كميشن ہے' },
    [['letters', 'ك (U+0643) | ي (U+064A)']],
  ],
  ['Arabic digits in Urdu', { en: '4', ur: '٤' }, [['letters', '٤ (U+0664)']]],
  ['Persian letters in Arabic', { en: 'a', ar: 'کتاب' }, [['letters', 'ک (U+06A9)']]],
  ['Arabic kaf in Pashto', { en: 'Commission', ps: 'كمېسیون' }, [['letters', 'ك (U+0643)']]],
  [
    'Cyrillic in English',
    { en: 'the P\u0430rties', fr: 'les Parties' },
    [['letters', '\u0430 (U+0430)']],
  ],
  ['what changes direction', { en: plain('a \u202e b'), ur: 'ا' }, [['direction', 'U+202E']]],
];
