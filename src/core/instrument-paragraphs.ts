import type { Instrument, PlacedStep } from './instrument-state.ts';
import { isFull, part } from './instrument-state.ts';
import { sidesOf } from './procedure.ts';
import { weightOf } from './signed-step.ts';
import type { RoomState } from './state.ts';
import { nodeOf, wordsSince } from './text/state.ts';

/**
 * What the parties of an instrument did about one paragraph (IN11): initialled it by itself, or initialled or signed the whole while its words stood as they do. Derived
 * from where in the log each step and the last change of the words stand.
 */
export interface ParagraphInstrument {
  instrument: string;
  /** Parties whose initials are on these very words, ascending. */
  initialled: string[];
  /** Parties that signed these very words in full. */
  signed: string[];
  /** Parties whose initials or signature were on other words, and the act that brought these, with whose it is. */
  ended?: { parties: string[]; act: string; by: string };
}

/**
 * By every instrument drawn up from the text of the paragraph, in the order of drawing up; none where it has no words.
 *
 * @example instrumentsOn(state, node).some(({ ended }) => ended !== undefined)
 */
export function instrumentsOn(state: RoomState, id: string): ParagraphInstrument[] {
  const node = nodeOf(state, id);
  const since = node && wordsSince(node);
  if (!node || !since) return [];
  const on = (step: PlacedStep): boolean => step.index > since.index;
  const counts = (step: PlacedStep | undefined): step is PlacedStep =>
    step !== undefined && weightOf(state, step) === 'counts';
  return Object.entries(part.read(state).instruments).flatMap(([instrument, one]) => {
    if (one.text !== node.text) return [];
    const initials = (party: string): PlacedStep[] =>
      [one.initialled[party], one.initials[id]?.[party]].filter(counts);
    const signature = (party: string): PlacedStep[] => {
      const signed = one.signed[party];
      return signed && isFull(state, signed, signed.hash) ? [signed] : [];
    };
    const initialled = one.parties.filter((party) => initials(party).some(on));
    const signed = one.parties.filter((party) => signature(party).some(on));
    const lost = one.parties.filter(
      (party) =>
        !initialled.includes(party) &&
        !signed.includes(party) &&
        [...initials(party), ...signature(party)].length > 0,
    );
    const { act, by } = since;
    return [
      {
        instrument,
        initialled,
        signed,
        ...(lost.length > 0 ? { ended: { parties: lost, act, by } } : {}),
      },
    ];
  });
}

/**
 * Whether every party of some instrument has initialled these very words, or signed them; the most that any of them reached. Only of instruments to which every side in the
 * room is a party: no side makes a paragraph read *signed* by what it signs alone.
 */
export function reachedOn(state: RoomState, id: string): 'initialled' | 'signed' | undefined {
  const sides = sidesOf(state);
  if (sides.length < 2) return undefined;
  const all = instrumentsOn(state, id).flatMap((row) => {
    const { parties } = part.read(state).instruments[row.instrument] as Readonly<Instrument>;
    return sides.every((side) => parties.includes(side)) ? [{ row, parties }] : [];
  });
  if (all.some(({ row, parties }) => row.signed.length === parties.length)) return 'signed';
  const did = all.some(({ row, parties }) =>
    parties.every((party) => row.initialled.includes(party) || row.signed.includes(party)),
  );
  return did ? 'initialled' : undefined;
}
