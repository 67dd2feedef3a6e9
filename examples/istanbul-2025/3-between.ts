import type { Chronicle } from '#examples/chronicle.ts';
import { ISLAMABAD, through } from '#examples/times.ts';
import * as source from './sources.ts';
import * as speaker from './speakers.ts';

/** 24–25 October: clashes reported by one side as the second round is about to open. */
export function betweenRounds(chronicle: Chronicle) {
  const clashes = chronicle.enter('event.report', {
    occurred: through('2025-10-24', '2025-10-25', ISLAMABAD),
    attribution: speaker.PAKISTANI_MILITARY,
    sources: [source.DAWN_28_OCT],
    about: ['p1'],
    noAnswer: ['p1'],
    class: 'fighting',
    place: { en: 'Kurram and North Waziristan', ur: 'کرم اور شمالی وزیرستان' },
    what: {
      en: 'Clashes in Kurram and North Waziristan. The military gives figures for its own dead and for dead militants.',
      ur: 'کرم اور شمالی وزیرستان میں جھڑپیں۔ فوج نے اپنے اور عسکریت پسندوں کے جانی نقصان کے اعداد و شمار بتائے۔',
    },
  });

  return { clashes };
}
