import type { Chronicle, Handle } from '#examples/chronicle.ts';
import { ISLAMABAD, ISTANBUL, KABUL, roughly, through } from '#examples/times.ts';
import type { Matters } from './matters.ts';
import * as source from './sources.ts';
import * as speaker from './speakers.ts';

/** 6–7 November: the third round. The chronicle ends with it, as reported up to 9 November 2025. */
export function thirdRound(chronicle: Chronicle, matters: Matters, ceasefire: Handle) {
  const AGENCIES = speaker.ownReport('News agencies', 'خبر رساں ادارے');
  const bothDays = through('2025-11-06', '2025-11-07', ISTANBUL);

  const round = chronicle.enter('round.report', {
    occurred: bothDays,
    attribution: AGENCIES,
    sources: [source.AGENCIES],
    number: 3,
    venue: { en: 'Istanbul', ur: 'استنبول' },
    hosts: ['m2'],
  });
  const noAgreement = chronicle.enter('event.report', {
    occurred: bothDays,
    attribution: AGENCIES,
    sources: [source.AGENCIES],
    matters: [matters.thirdRound],
    class: 'talks',
    place: { en: 'Istanbul', ur: 'استنبول' },
    what: {
      en: 'The delegations were led by the intelligence chiefs. The round ended without agreement.',
      ur: 'وفود کی قیادت خفیہ اداروں کے سربراہوں نے کی۔ یہ دور اتفاق کے بغیر ختم ہوا۔',
    },
  });
  const kabulOnThirdRound = chronicle.enter('statement.report', {
    occurred: roughly(through('2025-11-07', '2025-11-09', KABUL)),
    attribution: speaker.AFGHAN_STATEMENTS,
    sources: [source.AGENCIES],
    matters: [matters.thirdRound],
    about: ['p2'],
    says: {
      en: 'that the Pakistani side is to blame.',
      ur: 'کہ ذمہ داری پاکستانی فریق پر ہے۔',
    },
  });
  const pakistanOnThirdRound = chronicle.enter('statement.report', {
    occurred: roughly(through('2025-11-07', '2025-11-09', ISLAMABAD)),
    attribution: speaker.PAKISTANI_STATEMENTS,
    sources: [source.AGENCIES],
    matters: [matters.thirdRound],
    about: ['p1'],
    says: {
      en: 'that the Afghan side is to blame.',
      ur: 'کہ ذمہ داری افغان فریق پر ہے۔',
    },
  });
  const ceasefireStands = chronicle.enter('truce.report-step', {
    occurred: roughly(through('2025-11-07', '2025-11-09', ISTANBUL)),
    attribution: speaker.BOTH_SIDES,
    sources: [source.AGENCIES],
    truce: ceasefire,
    step: 'said-to-stand',
    what: {
      en: 'Both sides say that the ceasefire stands, one of them under a condition. This chronicle ends here, as reported up to 9 November 2025.',
      ur: 'دونوں فریقوں کا کہنا ہے کہ جنگ بندی قائم ہے، ان میں سے ایک نے یہ بات شرط کے ساتھ کہی۔ یہ وقائع نامہ یہاں ختم ہوتا ہے، 9 نومبر 2025 تک کی خبروں کے مطابق۔',
    },
  });

  return { round, noAgreement, kabulOnThirdRound, pakistanOnThirdRound, ceasefireStands };
}
