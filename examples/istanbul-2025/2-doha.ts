import type { Chronicle, Handle } from '#examples/chronicle.ts';
import { DOHA, ISLAMABAD, KABUL, on, through } from '#examples/times.ts';
import type { Matters } from './matters.ts';
import * as source from './sources.ts';
import * as speaker from './speakers.ts';

/** 18–20 October: the first round, hosted by Qatar with Türkiye, and what was said of it. */
export function doha(chronicle: Chronicle, matters: Matters, truce: Handle) {
  const { dohaAgreed, dohaLength, extension } = matters;
  const bothDays = through('2025-10-18', '2025-10-19', DOHA);

  const round = chronicle.enter('round.report', {
    occurred: bothDays,
    attribution: speaker.QATAR_MINISTRY,
    sources: [source.KUNA],
    number: 1,
    venue: { en: 'Doha', ur: 'دوحہ' },
    hosts: ['m1'],
  });
  const delegations = chronicle.enter('event.report', {
    occurred: bothDays,
    attribution: speaker.HOST_AND_BOTH_SIDES,
    sources: [source.KUNA, source.KABUL_19_OCT],
    class: 'talks',
    place: { en: 'Doha', ur: 'دوحہ' },
    what: {
      en: 'Talks hosted by Qatar with Türkiye; each delegation was led by its defence minister.',
      ur: 'قطر کی میزبانی میں ترکیہ کے ساتھ مذاکرات؛ دونوں وفود کی قیادت اپنے اپنے وزیرِ دفاع نے کی۔',
    },
  });
  const thirteenHours = chronicle.enter('session.report', {
    occurred: bothDays,
    attribution: speaker.PTV_REPORT,
    sources: [source.PTV_IN_KUNA],
    matters: [dohaLength],
    round,
    minutes: 13 * 60,
    what: {
      en: 'The length of the talks in Doha, as PTV gives it.',
      ur: 'دوحہ مذاکرات کا دورانیہ، پی ٹی وی کے مطابق۔',
    },
  });
  const fourteenHours = chronicle.enter('session.report', {
    occurred: bothDays,
    attribution: speaker.TURKISH_SECURITY_SOURCES,
    sources: [source.TURKISH_SOURCES],
    matters: [dohaLength],
    round,
    minutes: 14 * 60,
    what: {
      en: 'The length of the talks in Doha, as Turkish security sources give it.',
      ur: 'دوحہ مذاکرات کا دورانیہ، ترک سکیورٹی ذرائع کے مطابق۔',
    },
  });

  const ceasefire = chronicle.enter('truce.report', {
    occurred: bothDays,
    attribution: speaker.QATAR_MINISTRY,
    sources: [source.KUNA],
    matters: [dohaAgreed],
    about: ['p1', 'p2'],
    kind: 'ceasefire',
    what: {
      en: 'The two sides agreed on an immediate ceasefire, on setting up mechanisms for lasting peace and stability, and on further meetings so that the ceasefire is reliable and lasts.',
      ur: 'فریقین نے فوری جنگ بندی، پائیدار امن و استحکام کے طریقِ کار قائم کرنے، اور جنگ بندی کو برقرار اور قابلِ اعتماد رکھنے کے لیے مزید ملاقاتوں پر اتفاق کیا۔',
    },
  });
  const kabulOnDoha = chronicle.enter('statement.report', {
    occurred: on('2025-10-19', KABUL),
    attribution: speaker.AFGHAN_SPOKESMAN,
    sources: [source.KABUL_19_OCT],
    matters: [dohaAgreed],
    about: ['p2'],
    says: {
      en: 'that there are to be no hostile acts, no support for groups that attack Pakistan, and a review of claims with mediation.',
      ur: 'کہ کوئی مخاصمانہ اقدام نہیں ہوگا، پاکستان پر حملہ کرنے والے گروہوں کی حمایت نہیں ہوگی، اور دعووں کا جائزہ ثالثی کے ساتھ لیا جائے گا۔',
    },
  });
  const pakistanOnDoha = chronicle.enter('statement.report', {
    occurred: on('2025-10-19', ISLAMABAD),
    attribution: speaker.PAKISTANI_DEFENCE_MINISTER,
    sources: [source.KUNA],
    matters: [dohaAgreed],
    about: ['p1'],
    where: { en: 'on X', ur: 'ایکس پر' },
    says: {
      en: 'that a ceasefire was agreed and that the delegations would meet again in Istanbul on 25 October.',
      ur: 'کہ جنگ بندی پر اتفاق ہوا اور وفود 25 اکتوبر کو استنبول میں دوبارہ ملیں گے۔',
    },
  });
  const reconvene = chronicle.enter('commitment.report', {
    occurred: bothDays,
    attribution: speaker.PAKISTANI_DEFENCE_MINISTER,
    sources: [source.KUNA],
    on: '2025-10-25',
    place: { en: 'Istanbul', ur: 'استنبول' },
    what: {
      en: 'The delegations are to meet in Istanbul.',
      ur: 'وفود استنبول میں ملاقات کریں گے۔',
    },
  });
  const extendedInDoha = chronicle.enter('truce.report-step', {
    occurred: bothDays,
    attribution: speaker.DAWN_REPORT,
    sources: [source.DAWN_28_OCT],
    matters: [extension],
    truce,
    step: 'extended',
    what: {
      en: 'The agreement reached in Doha extended the initial 48 hours.',
      ur: 'دوحہ میں طے پانے والے معاہدے نے ابتدائی 48 گھنٹوں میں توسیع کی۔',
    },
  });

  const bilateral = chronicle.enter('document.report', {
    occurred: through('2025-10-19', '2025-10-20', KABUL),
    attribution: speaker.AFGHAN_SPOKESMAN,
    sources: [source.KABUL_20_OCT],
    about: ['p2'],
    noAnswer: ['p2'],
    form: 'agreement',
    between: ['p1', 'p2'],
    what: {
      en: 'The spokesman says that a bilateral agreement was signed. Its text is not public.',
      ur: 'ترجمان کے مطابق ایک دو طرفہ معاہدے پر دستخط ہوئے۔ اس کا متن عام نہیں کیا گیا۔',
    },
  });
  const qatarStatement = chronicle.enter('document.report', {
    occurred: bothDays,
    attribution: speaker.QATAR_MINISTRY,
    sources: [source.KUNA],
    form: 'communique',
    between: [],
    what: {
      en: 'Qatar’s statement on the round, as first issued.',
      ur: 'اس دور کے بارے میں قطر کا بیان، جیسا کہ پہلے جاری ہوا۔',
    },
  });
  // The words themselves are the fact here; nowhere else does the chronicle use them.
  const qatarReissued = chronicle.enter('event.report', {
    occurred: through('2025-10-19', '2025-10-20', DOHA),
    attribution: speaker.QATAR_MINISTRY,
    sources: [source.QATAR_REISSUED],
    class: 'publication',
    what: {
      en: 'Qatar’s statement was issued again without the words “on the border”.',
      ur: 'قطر کا بیان “on the border” (سرحد پر) کے الفاظ کے بغیر دوبارہ جاری ہوا۔',
    },
  });

  return {
    round,
    delegations,
    thirteenHours,
    fourteenHours,
    ceasefire,
    kabulOnDoha,
    pakistanOnDoha,
    reconvene,
    extendedInDoha,
    bilateral,
    qatarStatement,
    qatarReissued,
  };
}
