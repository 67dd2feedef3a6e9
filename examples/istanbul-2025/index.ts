import { Chronicle } from '#examples/chronicle.ts';
import { openMatters } from './matters.ts';
import { beforeDoha } from './1-before-doha.ts';
import { doha } from './2-doha.ts';
import { betweenRounds } from './3-between.ts';
import { istanbul } from './4-istanbul.ts';
import { jointStatement } from './5-joint-statement.ts';
import { renderings } from './6-renderings.ts';
import { thirdRound } from './7-third-round.ts';

/**
 * Who the opening act names. The sides stand in the alphabetical order of their English names, as
 * the last text issued for all four has them, and so do the mediators; the order says nothing else.
 * Only the chronicler has a key.
 */
export const PARTIES = [
  { id: 'c1', role: 'chronicler' },
  { id: 'm1', role: 'mediator' },
  { id: 'm2', role: 'mediator' },
  { id: 'p1', role: 'party' },
  { id: 'p2', role: 'party' },
] as const;

/** The whole reconstruction in the order of its log, with the handle of every entry by period. */
export function istanbul2025() {
  const chronicle = new Chronicle();
  const opening = {
    title: chronicle.enter('room.describe', {
      title: {
        en: 'Talks of October and November 2025 between Afghanistan and Pakistan: a reconstruction, as reported up to 9 November 2025',
        ur: 'افغانستان اور پاکستان کے اکتوبر اور نومبر 2025 کے مذاکرات: شائع شدہ خبروں سے مرتب، 9 نومبر 2025 تک کی خبروں کے مطابق',
      },
    }),
    chronicler: chronicle.describeParty('c1', { en: 'Chronicler', ur: 'وقائع نگار' }),
    qatar: chronicle.describeParty('m1', { en: 'Qatar', ur: 'قطر' }),
    turkiye: chronicle.describeParty('m2', { en: 'Türkiye', ur: 'ترکیہ' }),
    afghanistan: chronicle.describeParty('p1', { en: 'Afghanistan', ur: 'افغانستان' }),
    pakistan: chronicle.describeParty('p2', { en: 'Pakistan', ur: 'پاکستان' }),
  };
  const matters = openMatters(chronicle);

  const before = beforeDoha(chronicle, matters);
  const firstRound = doha(chronicle, matters, before.truce);
  const between = betweenRounds(chronicle);
  const secondRound = istanbul(chronicle, matters);
  const joint = jointStatement(chronicle, matters, firstRound.ceasefire);
  const rendered = renderings(chronicle, matters);
  const third = thirdRound(chronicle, matters, firstRound.ceasefire);

  return {
    entries: chronicle.entries,
    handles: { opening, matters, before, firstRound, between, secondRound, joint, rendered, third },
  };
}
