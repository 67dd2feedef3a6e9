import type { Source } from '#core/reports.ts';

/**
 * The outlets and issuers that this reconstruction rests on. `published` is a day; where an outlet
 * is cited for several days, it is the last of them and the outlet's name says which.
 */

/**
 * A source whose own date is not known here: dated by the (last) day on which it is cited, and
 * saying so.
 */
function undated(outlet: string, day: string, relays?: string): Source {
  const named = { outlet: `${outlet} (undated here)`, published: day };
  return relays === undefined ? named : { ...named, relays };
}

export const ISPR_12_OCT = undated('Statement of the Pakistani military (ISPR)', '2025-10-12');
export const KABUL_12_OCT = undated('Statements from Kabul', '2025-10-12');

export const GEO_15_OCT: Source = { outlet: 'Geo News', published: '2025-10-15' };
export const REUTERS_15_OCT: Source = {
  outlet: 'AnewZ',
  published: '2025-10-15',
  relays: 'Reuters',
};
export const BUSINESS_RECORDER: Source = { outlet: 'Business Recorder', published: '2025-10-16' };
export const REUTERS_17_OCT = undated('Reuters', '2025-10-17');
export const AFP: Source = { outlet: 'AFP, 17–18 October 2025', published: '2025-10-18' };

export const KUNA: Source = { outlet: 'KUNA', published: '2025-10-19' };
export const PTV_IN_KUNA: Source = { ...KUNA, relays: 'PTV' };
export const KABUL_19_OCT = undated('Statement from Kabul', '2025-10-19');
export const KABUL_20_OCT = undated('Statement from Kabul', '2025-10-20');
export const TURKISH_SOURCES = undated('Press citing Turkish security sources', '2025-10-20');
export const QATAR_REISSUED = undated('Statement of Qatar’s foreign ministry', '2025-10-20');

/** The article that prompted this project; it looks back on the days before it. */
export const DAWN_28_OCT: Source = { outlet: 'Dawn', published: '2025-10-28' };
export const GEO_28_OCT: Source = { outlet: 'Geo News', published: '2025-10-28' };
export const TRIBUNE: Source = {
  outlet: 'The Tribune (India)',
  published: '2025-10-28',
  relays: 'TOLOnews',
};
export const ANOTHER_RELAY = undated('An Indian outlet', '2025-10-28', 'TOLOnews');
export const DUNYA: Source = { outlet: 'Dunya News', published: '2025-10-29' };

export const RTA = undated('RTA', '2025-10-30');
export const PRESS_30_OCT = undated('Press reports', '2025-10-30');
export const AA: Source = {
  outlet: 'Anadolu Agency',
  published: '2025-10-30',
  relays: 'Ministry of Foreign Affairs of Türkiye',
};
export const PA_X = undated('PA-X v10, agreement 2879', '2025-10-30');
export const DAWN_31_OCT: Source = { outlet: 'Dawn', published: '2025-10-31' };
export const ILKHA: Source = { outlet: 'Ilkha', published: '2025-10-31' };
export const UMMAT: Source = { outlet: 'Ummat', published: '2025-10-31' };

export const ENGLISH_PRESS = undated('English-language press', '2025-10-31');
export const TURKISH_PRESS = undated('Turkish-language press', '2025-10-31');
export const URDU_PRESS = undated('Urdu-language press', '2025-10-31');

export const AGENCIES: Source = {
  outlet: 'News agencies, 8–9 November 2025',
  published: '2025-11-09',
};
