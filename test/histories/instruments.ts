import { instrumentOf, signedHash } from '#core/instrument-state.ts';
import { sidesOf } from '#core/procedure.ts';
import type { RoomState } from '#core/state.ts';
import { key, NOBODY } from '#core/test-room.ts';
import type { TestRoom } from '#core/test-room.ts';
import { hashText } from '#core/text/whole.ts';
import { sha256 } from '../support/text-table.ts';
import type { Bodies, Choice } from './bodies.ts';

/** An instrument, mostly the first, and the hash of its text as it stands. */
function about(choice: Choice): { instrument: string; hash: string } {
  const ids = Object.keys(choice.state.talks?.instruments?.instruments ?? {});
  const instrument = choice.some(3, ids.slice(0, 2));
  const text = instrumentOf(choice.state, instrument)?.text;
  const hash = text === undefined ? undefined : hashText(sha256, choice.state, text);
  return { instrument, hash: hash ?? `${'A'.repeat(43)}=` };
}

/** A paragraph of its text, with the words that stand there, mostly in every language. */
function initials(choice: Choice): object {
  const { instrument } = about(choice);
  const text = instrumentOf(choice.state, instrument)?.text;
  const all = Object.entries(choice.state.talks?.texts?.nodes ?? {});
  const own = all.filter(([, node]) => node.text === text);
  const [node, state] = own.length > 0 ? choice.at(4, own) : [`${'f'.repeat(16)}.1`, undefined];
  const acts = Object.keys(state?.wordings ?? {});
  const words = acts.length > 0 ? choice.at(5, acts) : NOBODY;
  const { en, ur } = state?.wordings[words]?.hashes ?? {};
  const hashes = { en, ...(ur && (choice.picks[6] ?? 0) % 4 > 0 ? { ur } : {}) };
  return { instrument, on: [{ node, words, hashes }] };
}

/** One that a party has ratified, where there is one. */
function ratified(choice: Choice): { instrument: string; party: string } {
  const all = Object.entries(choice.state.talks?.instruments?.instruments ?? {});
  const done = all.flatMap(([instrument, one]) =>
    Object.keys(one.ratified).map((party) => ({ instrument, party })),
  );
  return done.length > 0
    ? choice.at(5, done)
    : { instrument: about(choice).instrument, party: choice.at(5, ['p1', 'p2']) };
}

/** One that every party has signed in full, where there is one. */
function full(choice: Choice): { instrument: string; hash: string } {
  const all = Object.entries(choice.state.talks?.instruments?.instruments ?? {});
  const done = all.find(([, one]) => signedHash(choice.state, one) !== undefined);
  if (!done) return about(choice);
  return { instrument: done[0], hash: signedHash(choice.state, done[1]) ?? '' };
}

/** The hash that its first party signed, which is that of the text then. */
function signed(choice: Choice): { instrument: string; hash: string } {
  const { instrument, hash } = about(choice);
  const one = instrumentOf(choice.state, instrument);
  const signature = Object.values(one?.signed ?? {})[0];
  return { instrument, hash: signature?.hash ?? hash };
}

/** A text that is ready, and an instrument drawn up from it, with full powers notified for the heads of both sides. */
export function openInstrument(room: TestRoom): void {
  const example = (type: string) => room.exampleOf(type) as Record<string, unknown>;
  const text = room.act('m1', 'text.table', { ...example('text.table'), pen: 'm1' }).id;
  const sides = sidesOf(room.state as RoomState);
  for (const side of sides)
    room.act(side, 'powers.notify', {
      ...example('powers.notify'),
      key: key(side),
      office: 'foreign-minister',
    });
  const body = { ...example('instrument.draw-up'), text, parties: sides, digital: true };
  const more = { bound: 'ratification', entry: { on: 'deposits', days: 0 } };
  if (sides.length === 0) return;
  room.act('m1', 'instrument.draw-up', { ...body, ...more });
  // And one that waits for the last side's word on its signature.
  const instrument = room.act('m1', 'instrument.draw-up', body).id;
  room.act('m1', 'instrument.signed-in-ink', {
    ...example('instrument.signed-in-ink'),
    instrument,
    hash: hashText(sha256, room.state as RoomState, text),
    signatories: sides.map((party, n) => ({
      party,
      ...(n === sides.length - 1 ? { adReferendum: true } : {}),
    })),
  });
}

export const instrumentBodies: Bodies = {
  'instrument.draw-up': (choice) => ({
    text: Object.keys(choice.state.talks?.texts?.texts ?? {}).at(-1) ?? NOBODY,
    ...((choice.picks[4] ?? 0) % 3 === 0 ? { digital: true } : {}),
    form: choice.at(7, ['joint-instrument', 'exchange-of-letters', 'mediators-announcement']),
    depositary: choice.at(3, ['m1', 'm1', 'p1']),
    ...((choice.picks[5] ?? 0) % 2 === 0
      ? { bound: 'ratification', entry: { on: 'deposits', days: 0 } }
      : { bound: 'signature', entry: choice.at(6, [{ on: 'signature' }, { on: 'adoption' }]) }),
  }),
  'instrument.adopt': about,
  'instrument.initial': about,
  'instrument.initial-paragraphs': initials,
  'instrument.settle-languages': about,
  'instrument.signed-in-ink': about,
  'instrument.sign': (choice) => ({
    ...about(choice),
    ...((choice.picks[7] ?? 0) % 4 === 0 ? { own: true } : {}),
  }),
  'instrument.confirm-signature': signed,
  'instrument.ratify': full,
  'instrument.deposit': (choice) => ({
    ...ratified(choice),
    inOrder: (choice.picks[6] ?? 0) % 4 !== 0,
  }),
  'instrument.enter-into-force': full,
  'instrument.end': (choice) => ({
    instrument: full(choice).instrument,
    how: choice.at(5, ['suspended', 'resumed', 'terminated']),
  }),
  'instrument.certify-copy': about,
};
