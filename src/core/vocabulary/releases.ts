import type { Term } from '../terms.ts';

export const RELEASES_WORDS = {
  /** Where a joint statement stands at a moment. Nothing is issued by the clock. */
  'joint-statement-standing': {
    'awaits-agreement': { en: 'agreement awaited', ur: 'رضامندی کا انتظار' },
    'under-embargo': { en: 'agreed, under embargo', ur: 'متفقہ، اجرا پر وقتی پابندی' },
    'ready-to-issue': { en: 'agreed, for its issuer to issue', ur: 'متفقہ، اجرا باقی' },
    issued: { en: 'issued', ur: 'جاری شدہ' },
    'taken-back': { en: 'taken back', ur: 'واپس لیا گیا' },
  },
  'joint-statement-version': {
    proposed: { en: 'as proposed', ur: 'جیسا تجویز ہوا' },
    amended: { en: 'as amended', ur: 'ترمیم شدہ' },
    corrected: { en: 'as corrected by its issuer', ur: 'جاری کرنے والے کی تصحیح کے مطابق' },
  },
} as const satisfies Record<string, Record<string, Term>>;
