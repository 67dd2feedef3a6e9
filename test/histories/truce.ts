import type { RoomState } from '#core/state.ts';
import { hashOf } from '#core/test-room.ts';
import type { Moment, Said, TruceState, Until } from '#core/truce-state.ts';
import {
  EXAMPLE_START,
  exampleSaid,
  isBound,
  isInBeing,
  isLater,
  isOver,
} from '#core/truce-state.ts';
import type { Bodies, Choice } from './bodies.ts';

/** Instants of the histories lie an hour and more apart, so that extensions are often later than what stands, and now and then not. */
function momentOf(ms: number): Moment {
  return { ...EXAMPLE_START, at: `${new Date(ms).toISOString().slice(0, 19)}Z` };
}

function endOf(end: number | 'open'): Until {
  return end === 'open' ? 'open' : momentOf(end);
}

function trucesIn(state: RoomState): Record<string, TruceState> {
  return state.talks?.truce?.truces ?? {};
}

type Fit = (truce: TruceState, party: string) => boolean;

const any: Fit = () => true;
const bound: Fit = (truce, party) => isBound(truce, party) && !truce.ended[party] && !isOver(truce);
/** Something waits that would move the end. */
const extendable: Fit = (truce, party) =>
  bound(truce, party) &&
  Object.values(truce.extensions).some((one) => isLater(one.until, truce.end));

/** Mostly one that fits what is tried by this party, so that what presupposes much is reached; now and then the latest of all. */
function chosen(choice: Choice, fit: Fit): string {
  const all = Object.entries(trucesIn(choice.state));
  const fits = all.filter(([, truce]) => fit(truce, choice.party));
  const from = (choice.picks[4] ?? 0) % 8 > 0 && fits.length > 0 ? fits : all;
  return choice.some(
    3,
    from.slice(-2).map(([id]) => id),
  );
}

function said(choice: Choice, fit: Fit): Said & { hash: string; until: Until } {
  const id = chosen(choice, fit);
  const truce = trucesIn(choice.state)[id];
  return {
    truce: id,
    kind: truce?.kind ?? exampleSaid.kind,
    start: truce?.start ?? EXAMPLE_START,
    hash: truce?.hash ?? hashOf({}),
    until: truce ? endOf(truce.end) : 'open',
  };
}

/** The same, as acts that do not say the words and the end again take it. */
function about(choice: Choice, fit: Fit = bound): Said {
  const { truce, kind, start } = said(choice, fit);
  return { truce, kind, start };
}

function extensionOf(choice: Choice, truce: string): [string, string, Until] {
  const extensions = trucesIn(choice.state)[truce]?.extensions ?? {};
  const id = choice.some(5, Object.keys(extensions).slice(-2));
  const one = extensions[id];
  return [id, one?.hash ?? hashOf({}), one ? endOf(one.until) : 'open'];
}

export const truceBodies: Bodies = {
  'truce.table': (choice) => {
    const { room, picks } = choice;
    const text = { en: `words ${picks[7]}` };
    const hours = ((picks[4] ?? 0) % 5) - 2;
    return {
      start: momentOf(room.now + hours * 3_600_000),
      term: choice.at<number | string>(5, [60, 2880, 1, 'open']),
      text,
      hash: hashOf(text),
    };
  },
  'truce.agree': (choice) => said(choice, (truce, party) => !truce.agreed[party] && !isOver(truce)),
  'truce.declare': (choice) =>
    said(choice, (truce, party) => !truce.declared[party] && !isOver(truce)),
  'truce.propose-extension': (choice) => {
    const truce = chosen(choice, (one) => isInBeing(one) && !isOver(one));
    const text = { en: `longer ${choice.picks[7]}` };
    const until =
      (choice.picks[6] ?? 0) % 7 === 0
        ? 'open'
        : momentOf(choice.room.now + (choice.picks[5] ?? 0) * 3_600_000);
    return { truce, until, text, hash: hashOf(text) };
  },
  'truce.agree-extension': (choice) => {
    const body = about(choice, extendable);
    const [extension, hash, until] = extensionOf(choice, body.truce);
    return { ...body, extension, hash, until };
  },
  'truce.take-back': (choice) => {
    const ofExtension = (choice.picks[6] ?? 0) % 2 === 0;
    const body = about(
      choice,
      ofExtension ? extendable : (truce, party) => truce.agreed[party] === true && !truce.stands,
    );
    return ofExtension ? { ...body, extension: extensionOf(choice, body.truce)[0] } : body;
  },
  'truce.order': (choice) => ({
    truce: chosen(choice, bound),
    step: choice.at(5, ['sent', 'received']),
  }),
  'truce.allege-breach': (choice) => ({ truce: chosen(choice, bound) }),
  'truce.account': (choice) => ({
    truce: chosen(choice, any),
    ...choice.at<object>(5, [{ until: 'open' }, { terms: { en: `read ${choice.picks[7]}` } }, {}]),
  }),
  'truce.give-notice': (choice) => ({ ...about(choice), from: momentOf(choice.room.now) }),
  'truce.suspend': (choice) =>
    about(choice, (truce, party) => bound(truce, party) && !truce.suspended[party]),
  'truce.resume': (choice) =>
    about(choice, (truce, party) => bound(truce, party) && truce.suspended[party] === true),
  'truce.denounce': (choice) =>
    about(choice, (truce, party) => bound(truce, party) && !truce.denounced[party]),
  'truce.declare-ended': (choice) => {
    const body = about(choice);
    const why = choice.at(5, ['declared', 'denounced', 'term-not-extended', 'replaced']);
    const others = Object.keys(trucesIn(choice.state)).filter((id) => id !== body.truce);
    return { ...body, why, ...(why === 'replaced' ? { replacement: choice.some(6, others) } : {}) };
  },
};
