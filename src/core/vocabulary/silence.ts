import type { Term } from '../terms.ts';

export const SILENCE_WORDS = {
  /** How a silence procedure stands (AU6). */
  silence: {
    proposed: { en: 'proposed', ur: 'تجویز شدہ' },
    'not-started': { en: 'objected to, not started', ur: 'اعتراض ہوا، شروع نہیں ہوا' },
    'taken-back': { en: 'taken back', ur: 'واپس لیا گیا' },
    'not-running': {
      en: 'clock not running: a receipt is missing or came late',
      ur: 'گھڑی نہیں چل رہی: کوئی وصولی باقی ہے یا دیر سے آئی',
    },
    running: { en: 'clock running', ur: 'گھڑی چل رہی ہے' },
    paused: { en: 'clock stands still', ur: 'گھڑی رکی ہوئی ہے' },
    'time-reached': {
      en: 'time reached, nothing declared yet',
      ur: 'وقت ہو چکا، ابھی کوئی اعلان نہیں ہوا',
    },
    broken: { en: 'broken', ur: 'ٹوٹ گئی' },
    adopted: { en: 'adopted by silence', ur: 'خاموشی سے منظور' },
    contested: { en: 'adoption contested', ur: 'منظوری متنازع' },
  },
  'silence-about': {
    procedure: { en: 'procedure', ur: 'طریقۂ کار کا معاملہ' },
    minutes: { en: 'minutes', ur: 'روداد' },
    release: { en: 'release to others', ur: 'دوسروں کے لیے اجرا' },
    editorial: { en: 'editorial matter', ur: 'عبارت کی درستی' },
  },
  'silence-channel': {
    here: { en: 'in Parley', ur: 'پارلے میں' },
    telephone: { en: 'by telephone', ur: 'ٹیلی فون سے' },
    message: { en: 'by message', ur: 'پیغام سے' },
    paper: { en: 'on paper', ur: 'کاغذ پر' },
    'in-person': { en: 'in person', ur: 'بالمشافہ' },
  },
  'silence-pause': {
    'side-unreachable': {
      en: 'a side cannot be reached',
      ur: 'ایک فریق سے رابطہ نہیں ہو سکتا',
    },
    'system-down': { en: 'Parley is down', ur: 'پارلے بند ہے' },
  },
  /** What comes back on a referral (AU3); completes "instructs: …". */
  instruction: {
    approve: { en: 'approve', ur: 'منظور کریں' },
    refuse: { en: 'refuse', ur: 'انکار کریں' },
    amend: { en: 'amend', ur: 'ترمیم کریں' },
    'no-answer': { en: 'no answer', ur: 'کوئی جواب نہیں' },
  },
} as const satisfies Record<string, Record<string, Term>>;
