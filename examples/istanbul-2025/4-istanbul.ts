import type { Chronicle } from '#examples/chronicle.ts';
import { evening, ISLAMABAD, ISTANBUL, night, on } from '#examples/times.ts';
import type { Matters } from './matters.ts';
import * as source from './sources.ts';
import * as speaker from './speakers.ts';

/**
 * 25–29 October: the second round, from its opening to the announcement that it had failed. Its
 * sessions were closed; only what was reported of them is here.
 */
export function istanbul(chronicle: Chronicle, matters: Matters) {
  const { howFarAgreed, wantedOfEachOther, inWriting, outcome } = matters;

  const round = chronicle.enter('round.report', {
    occurred: on('2025-10-25', ISTANBUL),
    attribution: speaker.DAWN_REPORT,
    sources: [source.DAWN_28_OCT],
    number: 2,
    venue: { en: 'Istanbul', ur: 'استنبول' },
    hosts: ['m2'],
  });

  const secondDay = chronicle.enter('session.report', {
    occurred: on('2025-10-26', ISTANBUL),
    attribution: speaker.SENIOR_SECURITY_OFFICIAL,
    sources: [source.DAWN_28_OCT],
    round,
    minutes: 9 * 60,
    what: { en: 'The second day of the round.', ur: 'اس دور کا دوسرا دن۔' },
  });
  const finalPosition = chronicle.enter('statement.report', {
    occurred: on('2025-10-26', ISTANBUL),
    attribution: { ...speaker.SENIOR_SECURITY_OFFICIAL, for: 'p2' },
    sources: [source.DAWN_28_OCT],
    says: {
      en: 'that the Pakistani side gave its final position.',
      ur: 'کہ پاکستانی فریق نے اپنا حتمی موقف پیش کر دیا۔',
    },
  });

  const thirdDay = chronicle.enter('session.report', {
    occurred: on('2025-10-27', ISTANBUL),
    attribution: speaker.CLOSED_DOOR_SOURCES,
    sources: [source.DAWN_28_OCT],
    round,
    minutes: 18 * 60,
    what: { en: 'The third day of the round.', ur: 'اس دور کا تیسرا دن۔' },
  });
  const encouraging = chronicle.enter('statement.report', {
    occurred: on('2025-10-27', ISTANBUL),
    attribution: speaker.PARTICIPANTS,
    sources: [source.DAWN_28_OCT],
    matters: [howFarAgreed],
    says: {
      en: 'that by day there was “encouraging progress” and “serious engagement”.',
      ur: 'کہ دن میں “حوصلہ افزا پیش رفت” اور “سنجیدہ بات چیت” ہوئی۔',
    },
  });
  const mostPoints = chronicle.enter('statement.report', {
    occurred: on('2025-10-27', ISTANBUL),
    attribution: speaker.CLOSED_DOOR_SOURCES,
    sources: [source.DAWN_28_OCT],
    matters: [howFarAgreed],
    about: ['p1', 'p2'],
    noAnswer: ['p1'],
    says: {
      en: 'that the two sides agreed on most points.',
      ur: 'کہ فریقین نے بیشتر نکات پر اتفاق کیا۔',
    },
  });
  const openPoint = chronicle.enter('statement.report', {
    occurred: on('2025-10-27', ISTANBUL),
    attribution: speaker.CLOSED_DOOR_SOURCES,
    sources: [source.DAWN_28_OCT],
    matters: [wantedOfEachOther],
    about: ['p1'],
    says: {
      en: 'that the main point still open was a mechanism for verifiable action against armed groups (TTP) which they describe as operating from Afghan territory.',
      ur: 'کہ سب سے بڑا حل طلب نکتہ ان مسلح گروہوں (ٹی ٹی پی) کے خلاف قابلِ تصدیق کارروائی کا طریقِ کار تھا جو ان ذرائع کے مطابق افغان علاقے سے سرگرم ہیں۔',
    },
  });
  const deadlock = chronicle.enter('statement.report', {
    occurred: evening('2025-10-27', ISTANBUL),
    attribution: speaker.PAKISTANI_OFFICIALS,
    sources: [source.DAWN_28_OCT],
    matters: [inWriting],
    about: ['p1'],
    says: {
      en: 'that there was deadlock by nightfall, and that the Afghan delegation resisted written, verifiable guarantees.',
      ur: 'کہ رات تک تعطل تھا، اور افغان وفد تحریری اور قابلِ تصدیق ضمانتوں پر آمادہ نہ تھا۔',
    },
  });
  const delegate = chronicle.enter('statement.report', {
    occurred: on('2025-10-27', ISTANBUL),
    attribution: speaker.AFGHAN_DELEGATE,
    sources: [source.DAWN_28_OCT],
    says: { en: 'that tensions benefit no one.', ur: 'کہ کشیدگی سے کسی کو فائدہ نہیں۔' },
  });
  const mediator = chronicle.enter('statement.report', {
    occurred: on('2025-10-27', ISTANBUL),
    attribution: speaker.A_MEDIATOR,
    sources: [source.DAWN_28_OCT],
    says: {
      en: 'that three days of engagement are important in themselves.',
      ur: 'کہ تین دن کی مسلسل بات چیت بذاتِ خود اہم ہے۔',
    },
  });

  const changedPosition = chronicle.enter('statement.report', {
    occurred: on('2025-10-28', ISTANBUL),
    attribution: speaker.SECURITY_SOURCES,
    sources: [source.DAWN_28_OCT],
    matters: [howFarAgreed],
    about: ['p1'],
    noAnswer: ['p1'],
    says: {
      en: 'that the Afghan side repeatedly accepted the demand made of it and changed position on instructions from Kabul.',
      ur: 'کہ افغان فریق نے خود سے کیا گیا مطالبہ بار بار مانا اور کابل کی ہدایات پر موقف بدلا۔',
    },
  });
  const lastEffort = chronicle.enter('event.report', {
    occurred: on('2025-10-28', ISTANBUL),
    attribution: speaker.SECURITY_SOURCES,
    sources: [source.DAWN_28_OCT],
    class: 'talks',
    place: { en: 'Istanbul', ur: 'استنبول' },
    what: {
      en: 'A last effort to save the talks is under way.',
      ur: 'مذاکرات کو بچانے کی آخری کوشش جاری ہے۔',
    },
  });
  const interview = interviewOfTheDefenceMinister(chronicle, matters);
  const relayed = asRelayedFromTolonews(chronicle, matters);

  // 28 October in UTC and in Istanbul, already the 29th in Islamabad.
  const failed = chronicle.enter('statement.report', {
    occurred: night('2025-10-29', ISLAMABAD),
    attribution: speaker.PAKISTANI_INFORMATION_MINISTER,
    sources: [source.DUNYA],
    matters: [outcome],
    where: { en: 'on X', ur: 'ایکس پر' },
    says: { en: 'that the talks failed.', ur: 'کہ مذاکرات ناکام ہو گئے۔' },
  });

  return {
    round,
    secondDay,
    finalPosition,
    thirdDay,
    encouraging,
    mostPoints,
    openPoint,
    deadlock,
    delegate,
    mediator,
    changedPosition,
    lastEffort,
    ...interview,
    ...relayed,
    failed,
  };
}

/**
 * The evening of 28 October, on Geo News. What was said there stands as said: the third State is no
 * party here and could answer nowhere in this chronicle.
 */
function interviewOfTheDefenceMinister(chronicle: Chronicle, { howFarAgreed }: Matters) {
  const said = {
    occurred: evening('2025-10-28', ISLAMABAD),
    attribution: speaker.PAKISTANI_DEFENCE_MINISTER,
    sources: [source.GEO_28_OCT, source.DAWN_28_OCT],
    where: { en: 'on Geo News', ur: 'جیو نیوز پر' },
    about: ['p1'],
    noAnswer: ['p1'],
  };

  const fiveTimes = chronicle.enter('statement.report', {
    ...said,
    matters: [howFarAgreed],
    says: {
      en: 'that an agreement was withdrawn five times after the negotiators reported to Kabul, over the last four days or the week before.',
      ur: 'کہ گزشتہ چار دنوں یا اس سے پچھلے ہفتے میں مذاکرات کاروں کے کابل کو آگاہ کرنے کے بعد ایک اتفاقِ رائے پانچ بار واپس لیا گیا۔',
    },
  });
  const compliment = chronicle.enter('statement.report', {
    ...said,
    says: {
      en: 'words of appreciation for the Afghan delegation.',
      ur: 'افغان وفد کے لیے ستائش کے کلمات۔',
    },
  });
  const thirdState = chronicle.enter('statement.report', {
    ...said,
    says: {
      en: 'that a third State steers decisions in Kabul. That State is no party here; no answer by it was found in the reporting used.',
      ur: 'کہ کابل کے فیصلے ایک تیسری ریاست کے زیرِ اثر ہیں۔ وہ ریاست یہاں فریق نہیں؛ استعمال شدہ خبروں میں اس کا کوئی جواب نہیں ملا۔',
    },
  });
  const retaliation = chronicle.enter('statement.report', {
    ...said,
    says: {
      en: 'that Pakistan would retaliate if a condition named in the interview came about.',
      ur: 'کہ انٹرویو میں بیان کی گئی ایک شرط پوری ہونے پر پاکستان جوابی کارروائی کرے گا۔',
    },
  });

  return { fiveTimes, compliment, thirdState, retaliation };
}

/**
 * 28 October, from sources of TOLOnews; the reporting used here has it from Indian outlets that
 * relayed it.
 */
function asRelayedFromTolonews(
  chronicle: Chronicle,
  { whoLeft, wantedOfEachOther, inWriting }: Matters,
) {
  const occurred = on('2025-10-28', ISTANBUL);

  const pakistaniDelegationLeft = chronicle.enter('statement.report', {
    occurred,
    attribution: speaker.TOLO_SOURCES,
    sources: [source.TRIBUNE],
    matters: [whoLeft],
    about: ['p2'],
    noAnswer: ['p2'],
    says: {
      en: 'that the Pakistani delegation left the table (relayed by an Indian outlet).',
      ur: 'کہ پاکستانی وفد میز سے اٹھ گیا (ایک بھارتی ادارے کے توسط سے)۔',
    },
  });
  const afghanDelegationLeft = chronicle.enter('statement.report', {
    occurred,
    attribution: speaker.TOLO_SOURCES,
    sources: [source.ANOTHER_RELAY],
    matters: [whoLeft],
    about: ['p1'],
    noAnswer: ['p1'],
    says: {
      en: 'that the Afghan delegation left the table (so in one relay by an Indian outlet).',
      ur: 'کہ افغان وفد میز سے اٹھ گیا (ایک بھارتی ادارے کی ایک نقل میں یوں)۔',
    },
  });
  const kabulOnSoil = chronicle.enter('statement.report', {
    occurred,
    attribution: speaker.AFGHAN_POSITION,
    sources: [source.TRIBUNE],
    matters: [wantedOfEachOther],
    says: {
      en: 'that Afghan soil is not used against others (relayed by an Indian outlet).',
      ur: 'کہ افغان سرزمین دوسروں کے خلاف استعمال نہیں ہوتی (ایک بھارتی ادارے کے توسط سے)۔',
    },
  });
  const airspace = chronicle.enter('statement.report', {
    occurred,
    attribution: speaker.AFGHAN_POSITION,
    sources: [source.TRIBUNE],
    matters: [wantedOfEachOther],
    about: ['p2'],
    noAnswer: ['p2'],
    says: {
      en: 'that the Pakistani side should end what is described as violations of airspace, and flights by drones (relayed by an Indian outlet).',
      ur: 'کہ پاکستانی فریق فضائی حدود کی خلاف ورزیاں، جیسا کہ انہیں بیان کیا گیا، اور ڈرون پروازیں بند کرے (ایک بھارتی ادارے کے توسط سے)۔',
    },
  });
  const likePledge = chronicle.enter('statement.report', {
    occurred,
    attribution: speaker.AFGHAN_POSITION,
    sources: [source.ANOTHER_RELAY],
    matters: [inWriting],
    about: ['p2'],
    says: {
      en: 'that it asked for a pledge on airspace and drones in writing, offered a like pledge, and was refused (relayed by an Indian outlet).',
      ur: 'کہ افغان فریق نے فضائی حدود اور ڈرون پروازوں پر تحریری یقین دہانی مانگی، ویسی ہی یقین دہانی کی پیشکش کی، اور انکار ہوا (ایک بھارتی ادارے کے توسط سے)۔',
    },
  });

  return { pakistaniDelegationLeft, afghanDelegationLeft, kabulOnSoil, airspace, likePledge };
}
