import type { Chronicle, Handle } from '#examples/chronicle.ts';
import { ISLAMABAD, ISTANBUL, KABUL, on, through } from '#examples/times.ts';
import type { Matters } from './matters.ts';
import * as source from './sources.ts';
import * as speaker from './speakers.ts';

/** 30–31 October: the talks are resumed and a joint statement is published. */
export function jointStatement(chronicle: Chronicle, matters: Matters, ceasefire: Handle) {
  const { outcome, whoAskedToResume, signed } = matters;
  const day = on('2025-10-30', ISTANBUL);

  const unreasonable = chronicle.enter('statement.report', {
    occurred: on('2025-10-30', KABUL),
    attribution: speaker.RTA_REPORT,
    sources: [source.RTA],
    matters: [outcome],
    about: ['p2'],
    says: {
      en: 'that the talks failed over “unreasonable demands” of the Pakistani side.',
      ur: 'کہ مذاکرات پاکستانی فریق کے “نامعقول مطالبات” کی وجہ سے ناکام ہوئے۔',
    },
  });
  const kabulAsked = chronicle.enter('statement.report', {
    occurred: on('2025-10-30', ISLAMABAD),
    attribution: speaker.PAKISTANI_SECURITY_SOURCE,
    sources: [source.PRESS_30_OCT],
    matters: [whoAskedToResume],
    about: ['p1'],
    noAnswer: ['p1'],
    says: {
      en: 'that the Afghan side asked for the talks to be resumed.',
      ur: 'کہ مذاکرات دوبارہ شروع کرنے کے لیے افغان فریق نے کہا۔',
    },
  });
  const hostsAsked = chronicle.enter('statement.report', {
    occurred: on('2025-10-30', ISLAMABAD),
    attribution: speaker.PAKISTANI_DIPLOMATIC_SOURCES,
    sources: [source.PRESS_30_OCT],
    matters: [whoAskedToResume],
    about: ['m1', 'm2'],
    noAnswer: ['m1', 'm2'],
    says: {
      en: 'that the hosts asked for the talks to be resumed.',
      ur: 'کہ مذاکرات دوبارہ شروع کرنے کے لیے میزبانوں نے کہا۔',
    },
  });

  const statement = chronicle.enter('document.report', {
    occurred: day,
    attribution: speaker.TURKISH_MINISTRY_FOR_THE_FOUR,
    sources: [source.AA, source.PA_X],
    matters: [outcome, signed],
    form: 'joint-statement',
    between: ['p1', 'p2', 'm1', 'm2'],
    what: {
      en: 'Issued for all four: they met on 25–30 October; the ceasefire continues; its modalities are to be settled at principal level in Istanbul on 6 November; there is to be a mechanism of monitoring and verification to maintain peace and to impose a penalty on the violating party. Catalogued by PA-X as agreement 2879.',
      ur: 'چاروں کی جانب سے جاری: ملاقاتیں 25 سے 30 اکتوبر تک ہوئیں؛ جنگ بندی جاری رہے گی؛ اس کی تفصیلات 6 نومبر کو استنبول میں “principal level” پر طے ہوں گی؛ نگرانی اور تصدیق کا ایک طریقِ کار ہوگا جو امن برقرار رکھے گا اور خلاف ورزی کرنے والے فریق پر “penalty” عائد کرے گا۔ PA-X کی فہرست میں معاہدہ 2879۔',
    },
  });
  const ceasefireContinues = chronicle.enter('truce.report-step', {
    occurred: day,
    attribution: speaker.TURKISH_MINISTRY_FOR_THE_FOUR,
    sources: [source.AA],
    truce: ceasefire,
    step: 'said-to-stand',
    what: {
      en: 'The joint statement says that the ceasefire continues.',
      ur: 'مشترکہ بیان کے مطابق جنگ بندی جاری ہے۔',
    },
  });
  const reconvene = chronicle.enter('commitment.report', {
    occurred: day,
    attribution: speaker.TURKISH_MINISTRY_FOR_THE_FOUR,
    sources: [source.AA],
    on: '2025-11-06',
    place: { en: 'Istanbul', ur: 'استنبول' },
    what: {
      en: 'A meeting in Istanbul at principal level, to settle the modalities.',
      ur: 'تفصیلات طے کرنے کے لیے استنبول میں “principal level” پر ملاقات۔',
    },
  });

  const saidToBeSigned = chronicle.enter('event.report', {
    occurred: day,
    attribution: speaker.DAWN_REPORT,
    sources: [source.DAWN_31_OCT],
    matters: [signed],
    about: ['p1', 'p2'],
    noAnswer: ['p1', 'p2'],
    class: 'publication',
    what: { en: 'Dawn writes that there was a signing.', ur: 'ڈان نے لکھا کہ دستخط ہوئے۔' },
  });
  const statementOnly = chronicle.enter('event.report', {
    occurred: day,
    attribution: speaker.ownReport('Other press reports', 'دیگر خبریں'),
    sources: [source.PRESS_30_OCT],
    matters: [signed],
    class: 'publication',
    what: {
      en: 'Other reports speak of a statement only.',
      ur: 'دیگر خبروں میں صرف ایک بیان کا ذکر ہے۔',
    },
  });
  const kabulOnOutcome = chronicle.enter('statement.report', {
    occurred: through('2025-10-30', '2025-10-31', KABUL),
    attribution: speaker.AFGHAN_SPOKESMAN,
    sources: [source.ILKHA],
    matters: [outcome],
    says: {
      en: 'that the talks concluded with agreement to meet again on the remaining issues. The reports seen of this statement mention neither a mechanism nor a penalty.',
      ur: 'کہ مذاکرات باقی معاملات پر دوبارہ ملنے کے اتفاق کے ساتھ مکمل ہوئے۔ اس بیان کی جو خبریں دیکھی گئیں ان میں نہ طریقِ کار کا ذکر ہے نہ “penalty” کا۔',
    },
  });

  return {
    unreasonable,
    kabulAsked,
    hostsAsked,
    statement,
    ceasefireContinues,
    reconvene,
    saidToBeSigned,
    statementOnly,
    kabulOnOutcome,
  };
}
