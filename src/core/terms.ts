import type { Language, SentenceLanguage } from './words.ts';

/**
 * The vocabulary: one word or phrase for each value that bodies, states and views carry as a code. House words are those of DESIGN §8: *copies match*, never
 * "witnessed"; *leadership* for a capital; *not confirmed* for an ad referendum agreement that was declined. Truce, ceasefire and cessation stay apart,
 * because texts mean different things by them.
 *
 * A code may stand in two groups with different words (`mediator` as a role, and as a source): ask for it as `level.mediator`.
 */

/** In every language of the interface, and in those of binding sentences where one says it. */
export type Term = Readonly<Record<Language, string> & Partial<Record<SentenceLanguage, string>>>;
export type Group = Readonly<Record<string, Term>>;

export const ROOM_WORDS = {
  role: {
    party: { en: 'party', ur: 'فریق' },
    mediator: { en: 'mediator', ur: 'ثالث' },
    host: { en: 'host', ur: 'میزبان' },
    guarantor: { en: 'guarantor', ur: 'ضامن' },
    observer: { en: 'observer', ur: 'مبصر' },
    monitor: { en: 'monitor', ur: 'نگران' },
    commission: { en: 'joint commission', ur: 'مشترکہ کمیشن' },
    secretariat: {
      en: 'secretariat',
      ur: 'سیکرٹریٹ',
      ps: 'سکرټریټ',
      ar: 'أمانة',
      tr: 'sekretarya',
      fr: 'secrétariat',
    },
    chronicler: { en: 'chronicler', ur: 'وقائع نگار' },
    convener: { en: 'whoever opened the room', ur: 'کمرہ کھولنے والا' },
  },
  kind: {
    live: { en: 'live process', ur: 'حقیقی مذاکرات' },
    exercise: { en: 'exercise', ur: 'مشق' },
    reconstruction: { en: 'reconstruction from reports', ur: 'خبروں سے مرتب کردہ' },
  },
  grade: {
    solemn: { en: 'signed and kept', ur: 'دستخط شدہ اور محفوظ' },
    working: { en: 'working papers', ur: 'زیرِ کار مسودات' },
  },
  setting: {
    plenary: { en: 'plenary', ur: 'عمومی اجلاس' },
    caucus: { en: 'one side’s own room', ur: 'ایک فریق کا اپنا کمرہ' },
    capital: { en: 'leadership’s room', ur: 'قیادت کا کمرہ' },
    shuttle: { en: 'shuttle channel', ur: 'شٹل رابطہ' },
    mediators: { en: 'mediators’ room', ur: 'ثالثوں کا کمرہ' },
    commission: { en: 'joint commission’s room', ur: 'مشترکہ کمیشن کا کمرہ' },
    intake: { en: 'monitors’ intake room', ur: 'نگرانوں کا کمرۂ وصولی' },
  },
  readers: {
    public: { en: 'open to the public', ur: 'عوام کے لیے کھلا' },
    members: { en: 'members only', ur: 'صرف ارکان کے لیے' },
  },
  duty: {
    head: { en: 'head', ur: 'سربراہ' },
    member: { en: 'member', ur: 'رکن' },
    reader: { en: 'reads only', ur: 'صرف پڑھنے کے لیے' },
  },
  /** The same duties, of a side that has sent a delegation (`dutyCode`, views/members.ts). */
  delegation: {
    head: { en: 'head of delegation', ur: 'سربراہِ وفد' },
    member: { en: 'member of the delegation', ur: 'رکنِ وفد' },
    reader: { en: 'reads only', ur: 'صرف پڑھنے کے لیے' },
  },
  why: {
    ended: { en: 'no longer needed', ur: 'اب درکار نہیں' },
    lost: { en: 'lost', ur: 'گم شدہ' },
    compromised: { en: 'in other hands', ur: 'غیر کے ہاتھ میں' },
  },
  change: {
    'add-party': { en: 'a new member joins', ur: 'نئے رکن کی شمولیت' },
    'remove-party': { en: 'a member leaves', ur: 'رکن کی علیحدگی' },
    'replace-head': { en: 'a new head of delegation', ur: 'نیا سربراہِ وفد' },
    witnesses: {
      en: 'who keeps a copy to compare',
      ur: 'موازنے کے لیے نقل رکھنے والوں کی تبدیلی',
    },
    rules: { en: 'rules version', ur: 'قواعد کا نسخہ' },
    'erase-keys': { en: 'the day on which keys are erased', ur: 'کلیدیں مٹانے کا دن' },
  },
  level: {
    'on-record': { en: 'on the record', ur: 'علانیہ' },
    document: { en: 'published document', ur: 'شائع شدہ دستاویز' },
    mediator: { en: 'a mediator, unnamed', ur: 'ایک ثالث، نام ظاہر کیے بغیر' },
    background: { en: 'on background', ur: 'پس منظر گفتگو' },
    sources: { en: 'unnamed sources', ur: 'نام ظاہر نہ کرنے والے ذرائع' },
  },
  attendance: {
    principals: { en: 'principals', ur: 'اعلیٰ قیادت' },
    heads: { en: 'heads of delegation', ur: 'سربراہانِ وفود' },
    experts: { en: 'experts', ur: 'ماہرین' },
  },
  format: {
    plenary: { en: 'plenary', ur: 'عمومی' },
    proximity: { en: 'proximity', ur: 'بالواسطہ' },
    shuttle: { en: 'shuttle', ur: 'شٹل' },
    caucus: { en: 'caucus', ur: 'اندرونی' },
  },
  session: {
    open: { en: 'open', ur: 'جاری' },
    suspended: { en: 'suspended', ur: 'معطل' },
    closed: { en: 'closed', ur: 'ختم شدہ' },
    reported: { en: 'reported', ur: 'رپورٹ شدہ' },
  },
  /** What cannot be done to a session: completes "so it cannot be …". */
  done: {
    suspended: { en: 'suspended', ur: 'معطل' },
    resumed: { en: 'resumed', ur: 'دوبارہ شروع' },
    closed: { en: 'closed', ur: 'ختم' },
  },
  truce: {
    'humanitarian-pause': {
      en: 'humanitarian pause',
      ur: 'انسانی بنیادوں پر وقفہ',
      ps: 'بشري وقفه',
      ar: 'وقفة إنسانية',
      tr: 'insani duraklama',
      fr: 'pause humanitaire',
    },
    truce: {
      en: 'truce',
      ur: 'عارضی جنگ بندی',
      ps: 'متارکه',
      ar: 'هدنة',
      tr: 'mütareke',
      fr: 'trêve',
    },
    ceasefire: {
      en: 'ceasefire',
      ur: 'جنگ بندی',
      ps: 'اوربند',
      ar: 'وقف إطلاق النار',
      tr: 'ateşkes',
      fr: 'cessez-le-feu',
    },
    'cessation-of-hostilities': {
      en: 'cessation of hostilities',
      ur: 'جنگی کارروائیوں کی بندش',
      ps: 'د جګړه ییزو کړنو درول',
      ar: 'وقف الأعمال العدائية',
      tr: 'düşmanca eylemlerin durdurulması',
      fr: 'cessation des hostilités',
    },
    'preliminary-ceasefire': {
      en: 'preliminary ceasefire',
      ur: 'ابتدائی جنگ بندی',
      ps: 'لومړنی اوربند',
      ar: 'وقف أولي لإطلاق النار',
      tr: 'ön ateşkes',
      fr: 'cessez-le-feu préliminaire',
    },
    'definitive-ceasefire': {
      en: 'definitive ceasefire',
      ur: 'حتمی جنگ بندی',
      ps: 'نهايي اوربند',
      ar: 'وقف نهائي لإطلاق النار',
      tr: 'kesin ateşkes',
      fr: 'cessez-le-feu définitif',
    },
  },
  step: {
    extended: { en: 'extension', ur: 'توسیع' },
    'breach-alleged': { en: 'breach alleged', ur: 'خلاف ورزی کا الزام' },
    'said-to-stand': { en: 'said to stand', ur: 'برقرار بتائی گئی' },
    'said-to-have-ended': { en: 'said to have ended', ur: 'ختم بتائی گئی' },
  },
  /** DESIGN TR: the clock never reads "lapsed". */
  clock: {
    'term-reached': {
      en: 'term reached, no extension recorded here',
      ur: 'مدت پوری ہوئی، یہاں کوئی توسیع درج نہیں',
    },
    'extended-open': {
      en: 'extension reported, its end not named',
      ur: 'توسیع کی خبر ہے، اس کا اختتام نہیں بتایا گیا',
    },
    'no-term': { en: 'no term reported', ur: 'کوئی مدت رپورٹ نہیں ہوئی' },
  },
  form: {
    'joint-statement': { en: 'joint statement', ur: 'مشترکہ بیان' },
    communique: { en: 'communiqué', ur: 'اعلامیہ' },
    agreement: { en: 'agreement', ur: 'سمجھوتہ' },
    other: { en: 'document', ur: 'دستاویز' },
  },
  event: {
    fighting: { en: 'fighting', ur: 'جھڑپیں' },
    strike: { en: 'strike', ur: 'حملہ' },
    talks: { en: 'talks', ur: 'مذاکرات' },
    publication: { en: 'publication', ur: 'اشاعت' },
    other: { en: 'other event', ur: 'دیگر واقعہ' },
  },
  nature: {
    housekeeping: { en: 'about the room', ur: 'کمرے کے انتظام سے متعلق' },
    performed: { en: 'performed', ur: 'انجام دیا گیا' },
    reported: { en: 'reported', ur: 'رپورٹ شدہ' },
    clerical: { en: 'clerical', ur: 'دفتری' },
  },
  certainty: {
    stated: { en: 'as stated', ur: 'جیسا کہ بتایا گیا' },
    approximate: { en: 'about', ur: 'تقریباً' },
    disputed: { en: 'disputed', ur: 'متنازع' },
  },
  'part-of-day': {
    night: { en: 'night', ur: 'رات', ps: 'شپه', ar: 'ليلًا', tr: 'gece', fr: 'nuit' },
    morning: { en: 'morning', ur: 'صبح', ps: 'سهار', ar: 'صباحًا', tr: 'sabah', fr: 'matin' },
    afternoon: {
      en: 'afternoon',
      ur: 'دوپہر',
      ps: 'ماسپښین',
      ar: 'بعد الظهر',
      tr: 'öğleden sonra',
      fr: 'après-midi',
    },
    evening: { en: 'evening', ur: 'شام', ps: 'ماښام', ar: 'مساءً', tr: 'akşam', fr: 'soir' },
  },
  answer: {
    'no-answer-found': {
      en: 'no answer found in the reporting used',
      ur: 'استعمال شدہ خبروں میں کوئی جواب نہیں ملا',
    },
    'nothing-recorded': { en: 'nothing recorded here', ur: 'یہاں کچھ درج نہیں' },
  },
  mark: {
    contested: { en: 'contested', ur: 'متنازع' },
    affirmed: { en: 'affirmed by its head', ur: 'سربراہ کا تسلیم کردہ' },
    disowned: { en: 'disowned by its head', ur: 'سربراہ کی لاتعلقی' },
    corrected: { en: 'corrected', ur: 'تصحیح شدہ' },
    retracted: { en: 'retracted', ur: 'واپس لیا گیا' },
    void: {
      en: 'void: the rules did not admit it',
      ur: 'کالعدم: قواعد کے مطابق قابلِ اندراج نہ تھا',
    },
  },
  copies: {
    match: { en: 'copies match', ur: 'نقول مطابق ہیں' },
    'not-yet': { en: 'not yet compared', ur: 'ابھی موازنہ نہیں ہوا' },
  },
  authority: {
    'offer-retracted': { en: 'offer retracted', ur: 'پیشکش واپس لی گئی' },
    'not-confirmed': { en: 'not confirmed', ur: 'توثیق نہیں ہوئی' },
    'consent-withdrawn': { en: 'consent withdrawn', ur: 'رضامندی واپس لی گئی' },
    'text-reopened': { en: 'text reopened', ur: 'متن دوبارہ کھولا گیا' },
  },
  /** What an act has to refer to: completes "This act must refer to …". */
  wanted: {
    'opening-act': { en: 'the opening act', ur: 'افتتاحی عمل' },
    'one-contested-act': { en: 'one contested act', ur: 'ایک متنازع عمل' },
    'one-entry': { en: 'the one entry it concerns', ur: 'اسی ایک اندراج' },
  },
  /** Joins an outlet to what it relays. */
  joint: {
    relaying: {
      en: 'relaying',
      ur: 'بحوالہ',
      ps: 'په حواله د',
      ar: 'نقلًا عن',
      tr: 'kaynak:',
      fr: 'citant',
    },
  },
} as const satisfies Record<string, Group>;

const groups = new Map<string, Group>();

/** Every code without its group; the first group that has it speaks for it. */
const flat = new Map<string, Term>();

/** The words of subjects that not every rules version has come with its rules (vocabulary/index.ts). */
export function addWords(more: Readonly<Record<string, Group>>): void {
  for (const [name, group] of Object.entries(more)) {
    // Another's words of the same name would speak in its place.
    if (groups.has(name) && groups.get(name) !== group) throw new Error(`words of ${name} twice`);
    groups.set(name, group);
    for (const [code, word] of Object.entries(group)) if (!flat.has(code)) flat.set(code, word);
  }
}

addWords(ROOM_WORDS);

/** The groups of what has come so far, in the order in which it came. */
export function wordGroups(): ReadonlyMap<string, Group> {
  return groups;
}

/**
 * The word for a code, `level.on-record` or plain `on-record`. A code without a word is returned as it is, so that a reader sees something.
 *
 * @example term('ur', 'format.plenary') // 'عمومی'
 */
export function term(language: SentenceLanguage, code: string): string {
  const dot = code.indexOf('.');
  const found = dot < 0 ? flat.get(code) : groups.get(code.slice(0, dot))?.[code.slice(dot + 1)];
  return found?.[language] ?? found?.en ?? (dot < 0 ? code : code.slice(dot + 1));
}
