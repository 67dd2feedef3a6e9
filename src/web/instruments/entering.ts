import { isSignedApart } from '#core/instrument-state.ts';
import type { InstrumentReading } from '#core/views/instruments.ts';
import type { ActToEnter } from '../parts/enter-acts.tsx';
import { useOwnParty } from '../parts/enter-link.tsx';

/** What the reader's side could enter about an instrument just now, in the order it is usually done. The rules are asked again before anything is signed. */
export function useEntering(reading: InstrumentReading): ActToEnter[] {
  const own = useOwnParty();
  const { row, now, force, open, hash, signed, settled, sides } = reading;
  if (own === undefined || force === 'ended') return [];
  const acts: string[] = [];
  const mine = sides.find(({ party }) => party === own);
  const ready = open === 0;
  const signedByAll = sides.every(({ signed: one }) => one?.hash === hash);
  if (mine) {
    if (ready && mine.adopted?.hash !== hash) acts.push('instrument.adopt');
    if (ready && mine.initialled?.hash !== hash) acts.push('instrument.initial');
    if (mine.initials.have < mine.initials.of) acts.push('instrument.initial-paragraphs');
    const does = isSignedApart(row) ? mine.signed?.hash === hash : signedByAll;
    if (ready && now.digital && !does) acts.push('instrument.sign');
    if (mine.signed?.adReferendum && !mine.signed.confirmed)
      acts.push('instrument.confirm-signature');
    if (row.bound === 'ratification' && signed !== undefined && mine.ratified?.hash !== signed)
      acts.push('instrument.ratify');
  }
  if (own === row.depositary) {
    if (row.form !== 'mediators-announcement' && !signedByAll)
      acts.push('instrument.signed-in-ink');
    if (sides.some(({ ratified }) => ratified && !ratified.deposited))
      acts.push('instrument.deposit');
    if (force === 'ready') acts.push('instrument.enter-into-force');
    if (settled !== undefined) acts.push('instrument.certify-copy');
  }
  if (mine) acts.push('instrument.settle-languages');
  if (mine && (force === 'in-force' || force === 'suspended')) acts.push('instrument.end');
  return acts.map((type) => ({ type, body: { instrument: row.act } }));
}
