import type { Source } from '#core/reports.ts';
import type { Words } from '#core/words.ts';
import type { Chronicle, Handle } from '#examples/chronicle.ts';
import { ISTANBUL, through } from '#examples/times.ts';
import type { Matters } from './matters.ts';
import { ownReport } from './speakers.ts';
import * as source from './sources.ts';

const ANADOLU = ownReport('Anadolu Agency, in Turkish', 'انادولو ایجنسی، ترکی میں');
const DAWN = ownReport('Dawn, in English', 'ڈان، انگریزی میں');
const UMMAT = ownReport('Ummat, in Urdu', 'امت، اردو میں');
const ENGLISH = ownReport('English-language press', 'انگریزی اخبارات');
const TURKISH = ownReport('Turkish-language press', 'ترکی اخبارات');
const URDU = ownReport('Urdu-language press', 'اردو اخبارات');

/**
 * 30–31 October: the same statement in the press of three languages. None of these is an authentic
 * version; a glossed word shows what a reader of that language was given.
 */
export function renderings(chronicle: Chronicle, { penaltyWord, levelWord }: Matters) {
  const rendering = (
    matter: Handle,
    attribution: ReturnType<typeof ownReport>,
    from: Source,
    what: Words,
  ) =>
    chronicle.enter('event.report', {
      occurred: through('2025-10-30', '2025-10-31', ISTANBUL),
      attribution,
      sources: [from],
      matters: [matter],
      class: 'publication',
      what,
    });

  return {
    penalty: rendering(penaltyWord, DAWN, source.DAWN_31_OCT, {
      en: 'In English: “penalty”.',
      ur: 'انگریزی میں: “penalty”۔',
    }),
    fine: rendering(penaltyWord, ENGLISH, source.ENGLISH_PRESS, {
      en: 'In English, elsewhere: “a fine”.',
      ur: 'انگریزی میں، دوسری جگہ: “a fine” (جرمانہ)۔',
    }),
    ceza: rendering(penaltyWord, ANADOLU, source.AA, {
      en: 'In Turkish, in the agency’s rendering of the ministry’s text: “ceza”.',
      ur: 'ترکی میں، وزارت کے متن کی خبر رساں ادارے والی صورت میں: “ceza”۔',
    }),
    yaptirim: rendering(penaltyWord, TURKISH, source.TURKISH_PRESS, {
      en: 'In Turkish, in the headline of one outlet: “yaptırım” (sanction).',
      ur: 'ترکی میں، ایک ادارے کی سرخی میں: “yaptırım” (پابندی)۔',
    }),
    saza: rendering(penaltyWord, UMMAT, source.UMMAT, {
      en: 'In Urdu: “sazā”, سزا (punishment).',
      ur: 'اردو میں: “سزا”۔',
    }),
    jurmana: rendering(penaltyWord, URDU, source.URDU_PRESS, {
      en: 'In Urdu, elsewhere: “jurmāna”, جرمانہ (fine).',
      ur: 'اردو میں، دوسری جگہ: “جرمانہ”۔',
    }),
    principalLevel: rendering(levelWord, DAWN, source.DAWN_31_OCT, {
      en: 'In English: “principal level”.',
      ur: 'انگریزی میں: “principal level”۔',
    }),
    ustDuzey: rendering(levelWord, TURKISH, source.TURKISH_PRESS, {
      en: 'In Turkish: “üst düzey” (high level).',
      ur: 'ترکی میں: “üst düzey” (اعلیٰ سطح)۔',
    }),
  };
}
