import type { Chronicle } from '#examples/chronicle.ts';
import { at, late, ISLAMABAD, KABUL, morning, on, roughly, through, UTC } from '#examples/times.ts';
import type { Matters } from './matters.ts';
import * as source from './sources.ts';
import * as speaker from './speakers.ts';

/**
 * 9–17 October: fighting, a truce of 48 hours, its extension, and strikes on the evening of its
 * last day.
 */
export function beforeDoha(chronicle: Chronicle, matters: Matters) {
  const { whoBegan, whoAskedForTruce, whichDay, extension, paktika } = matters;

  const explosions = chronicle.enter('event.report', {
    occurred: on('2025-10-09', KABUL),
    attribution: speaker.AFGHAN_STATEMENTS,
    sources: [source.KABUL_12_OCT],
    about: ['p2'],
    noAnswer: ['p2'],
    class: 'other',
    place: { en: 'Kabul', ur: 'کابل' },
    what: {
      en: 'Explosions in Kabul, for which the Afghan statements blame Pakistan.',
      ur: 'کابل میں دھماکے، جن کا الزام افغان بیانات میں پاکستان پر عائد کیا گیا۔',
    },
  });

  const fighting = chronicle.enter('event.report', {
    occurred: through('2025-10-11', '2025-10-12', KABUL),
    attribution: speaker.BOTH_SIDES,
    sources: [source.KABUL_12_OCT, source.ISPR_12_OCT],
    matters: [whoBegan],
    class: 'fighting',
    what: {
      en: 'Fighting between the forces of the two sides.',
      ur: 'دونوں فریقوں کی افواج کے درمیان لڑائی۔',
    },
  });
  const kabulOnBeginning = chronicle.enter('statement.report', {
    occurred: through('2025-10-11', '2025-10-12', KABUL),
    attribution: speaker.AFGHAN_STATEMENTS,
    sources: [source.KABUL_12_OCT],
    matters: [whoBegan],
    about: ['p2'],
    says: {
      en: 'that the Pakistani side began; they point to the explosions in Kabul on 9 October.',
      ur: 'کہ آغاز پاکستانی فریق نے کیا؛ ان میں 9 اکتوبر کو کابل میں ہونے والے دھماکوں کا حوالہ دیا گیا۔',
    },
  });
  const pakistanOnBeginning = chronicle.enter('statement.report', {
    occurred: through('2025-10-11', '2025-10-12', ISLAMABAD),
    attribution: speaker.PAKISTANI_MILITARY,
    sources: [source.ISPR_12_OCT],
    matters: [whoBegan],
    about: ['p1'],
    says: {
      en: 'that the Afghan side began.',
      ur: 'کہ آغاز افغان فریق نے کیا۔',
    },
  });

  const spinBoldakAndKurram = chronicle.enter('event.report', {
    occurred: morning('2025-10-15', ISLAMABAD),
    attribution: speaker.PAKISTANI_MILITARY,
    sources: [source.GEO_15_OCT],
    about: ['p1'],
    noAnswer: ['p1'],
    class: 'fighting',
    place: { en: 'Spin Boldak and Kurram', ur: 'سپین بولدک اور کرم' },
    what: { en: 'Fighting at Spin Boldak and in Kurram.', ur: 'سپین بولدک اور کرم میں لڑائی۔' },
  });
  const kandaharAndKabul = chronicle.enter('event.report', {
    occurred: morning('2025-10-15', KABUL),
    attribution: speaker.SECURITY_SOURCES,
    sources: [source.GEO_15_OCT],
    about: ['p1', 'p2'],
    noAnswer: ['p1', 'p2'],
    class: 'strike',
    place: { en: 'Kandahar and Kabul', ur: 'قندھار اور کابل' },
    what: {
      en: 'Pakistani strikes in Kandahar and Kabul.',
      ur: 'قندھار اور کابل میں پاکستانی حملے۔',
    },
  });

  const truce = chronicle.enter('truce.report', {
    occurred: at('2025-10-15T13:00', UTC),
    attribution: speaker.BOTH_SIDES,
    sources: [source.GEO_15_OCT, source.REUTERS_15_OCT],
    matters: [whichDay],
    kind: 'truce',
    term: 48 * 60,
    what: {
      en: 'The temporary truce begins at 17:30 in Kabul, which is 18:00 in Islamabad.',
      ur: 'عارضی جنگ بندی کابل میں 17:30 بجے، یعنی اسلام آباد میں 18:00 بجے، شروع ہوئی۔',
    },
  });
  const pakistanOnTruce = chronicle.enter('statement.report', {
    occurred: on('2025-10-15', ISLAMABAD),
    attribution: speaker.PAKISTANI_MINISTRY,
    sources: [source.GEO_15_OCT],
    matters: [whoAskedForTruce, whichDay],
    about: ['p1'],
    says: {
      en: 'that a temporary truce of 48 hours began at 18:00 on 15 October, at the Afghan side’s request.',
      ur: 'کہ 48 گھنٹے کی عارضی جنگ بندی 15 اکتوبر کو 18:00 بجے افغان فریق کی درخواست پر شروع ہوئی۔',
    },
  });
  const kabulOnTruce = chronicle.enter('statement.report', {
    occurred: on('2025-10-15', KABUL),
    attribution: speaker.AFGHAN_SPOKESMAN,
    sources: [source.REUTERS_15_OCT],
    matters: [whoAskedForTruce, whichDay],
    about: ['p2'],
    says: {
      en: 'that there was a truce from after 17:30 on 15 October, at the Pakistani side’s request, to be kept unless there was an attack.',
      ur: 'کہ جنگ بندی 15 اکتوبر کو 17:30 بجے کے بعد سے پاکستانی فریق کی درخواست پر ہے، اور حملہ نہ ہونے کی صورت میں اس کی پابندی کی جائے گی۔',
    },
  });
  const anotherDay = chronicle.enter('event.report', {
    occurred: on('2025-10-16', ISLAMABAD),
    attribution: speaker.ownReport('Business Recorder, a daily', 'روزنامہ بزنس ریکارڈر'),
    sources: [source.BUSINESS_RECORDER],
    matters: [whichDay],
    class: 'publication',
    what: {
      en: 'The daily gave the date of the truce as 16 October.',
      ur: 'روزنامے نے جنگ بندی کی تاریخ 16 اکتوبر لکھی۔',
    },
  });

  const extended = chronicle.enter('truce.report-step', {
    occurred: on('2025-10-17', UTC),
    attribution: speaker.UNNAMED_SOURCES,
    sources: [source.REUTERS_17_OCT],
    matters: [extension],
    truce,
    step: 'extended',
    what: {
      en: 'Extended until the talks in Doha end; reported before the strikes of the same day.',
      ur: 'دوحہ مذاکرات کے اختتام تک توسیع؛ یہ خبر اسی دن کے حملوں سے پہلے آئی۔',
    },
  });

  const strikes = chronicle.enter('event.report', {
    occurred: late('2025-10-17', KABUL),
    attribution: speaker.OFFICIALS_OF_BOTH_SIDES,
    sources: [source.AFP],
    matters: [paktika],
    class: 'strike',
    place: { en: 'Paktika', ur: 'پکتیکا' },
    what: { en: 'Strikes in Paktika, late in the day.', ur: 'دن کے آخری حصے میں پکتیکا میں حملے۔' },
  });
  const breachAlleged = chronicle.enter('truce.report-step', {
    occurred: late('2025-10-17', KABUL),
    attribution: speaker.AFGHAN_OFFICIAL,
    sources: [source.AFP],
    matters: [paktika],
    about: ['p2'],
    truce,
    step: 'breach-alleged',
    what: {
      en: 'The official says that the ceasefire was broken.',
      ur: 'اہلکار کے مطابق جنگ بندی توڑی گئی۔',
    },
  });
  const players = chronicle.enter('statement.report', {
    occurred: roughly(through('2025-10-17', '2025-10-18', KABUL)),
    attribution: speaker.AFGHAN_CRICKET_BOARD,
    sources: [source.AFP],
    matters: [paktika],
    about: ['p2'],
    says: {
      en: 'that three players were among the dead.',
      ur: 'کہ ہلاک ہونے والوں میں تین کھلاڑی شامل تھے۔',
    },
  });
  const target = chronicle.enter('statement.report', {
    occurred: roughly(through('2025-10-17', '2025-10-18', ISLAMABAD)),
    attribution: speaker.PAKISTANI_SECURITY_OFFICIAL,
    sources: [source.AFP],
    matters: [paktika],
    says: {
      en: 'that the strikes were precise and aimed at an armed group, which the official named, after an attack that day in which seven Pakistani soldiers were killed.',
      ur: 'کہ حملے نپے تلے تھے اور ان کا ہدف ایک مسلح گروہ تھا، جس کا اہلکار نے نام لیا؛ یہ اس دن کے ایک حملے کے بعد ہوئے جس میں سات پاکستانی فوجی ہلاک ہوئے۔',
    },
  });

  return {
    explosions,
    fighting,
    kabulOnBeginning,
    pakistanOnBeginning,
    spinBoldakAndKurram,
    kandaharAndKabul,
    truce,
    pakistanOnTruce,
    kabulOnTruce,
    anotherDay,
    extended,
    strikes,
    breachAlleged,
    players,
    target,
  };
}
