import { consentStanding, isFirm, isGiven } from '#core/consent-standing.ts';
import { OFFICES, SHOWN } from '#core/powers.ts';
import type { TestRoom } from '#core/test-room.ts';
import { hashOf, key } from '#core/test-room.ts';
import type { Bodies, Choice } from './bodies.ts';

function point(choice: Choice): string {
  return choice.some(3, Object.keys(choice.state.talks?.points?.points ?? {}));
}

function current(choice: Choice, id: string) {
  return choice.state.talks?.points?.points[id]?.formula;
}

/** The words that stand on some point. */
function words(choice: Choice): object {
  const points = choice.state.talks?.points?.points ?? {};
  const open = Object.keys(points).filter((id) => points[id]?.formula && !points[id].aside);
  const id = choice.some(3, open);
  const formula = current(choice, id);
  return { point: id, ...(formula ? { formula: formula.id, hash: formula.hash } : {}) };
}

/** A consent of the signer's side, firm or not. */
function consent(firm: boolean): (choice: Choice) => object {
  return (choice) => {
    const { state, party } = choice;
    const consents = state.talks?.consent?.consents ?? {};
    const own = Object.keys(consents).filter((id) => {
      const standing = consentStanding(state, id);
      return consents[id]?.party === party && isGiven(standing) && isFirm(standing) === firm;
    });
    const id = choice.some(3, own);
    return { consent: id, ...(consents[id] ? { hash: consents[id].hash } : {}) };
  };
}

function ownKeys({ state, party }: Choice): string[] {
  return Object.keys(state.keys).filter((ref) => state.keys[ref]?.party === party);
}

export const authorityBodies: Bodies = {
  'position.table': (choice) => ({
    point: point(choice),
    says: { en: `words ${choice.picks[7]}` },
  }),
  'position.take-back': (choice) => {
    const { state, party } = choice;
    const points = state.talks?.points?.points ?? {};
    const own = Object.keys(points).filter((id) => points[id]?.positions[party] !== undefined);
    const id = choice.some(3, own);
    const position = points[id]?.positions[party];
    return { point: id, ...(position === undefined ? {} : { position }) };
  },
  'formula.table': (choice) => {
    const id = point(choice);
    const text = { en: `words ${(choice.picks[7] ?? 0) % 20}` };
    const before = (choice.picks[4] ?? 0) % 8 === 0 ? undefined : current(choice, id);
    return { point: id, text, hash: hashOf(text), ...(before ? { replaces: before.id } : {}) };
  },
  'formula.retract': (choice) => {
    const points = choice.state.talks?.points?.points ?? {};
    const own = Object.keys(points).filter((id) => points[id]?.formula?.by === choice.party);
    const id = choice.some(3, own);
    const formula = current(choice, id);
    return { point: id, ...(formula ? { formula: formula.id } : {}) };
  },
  'point.set-aside': (choice) => ({ point: point(choice) }),
  'point.take-up': (choice) => {
    const points = choice.state.talks?.points?.points ?? {};
    const aside = Object.keys(points).filter((id) => points[id]?.aside);
    return { point: choice.some(3, aside) };
  },
  'powers.notify': (choice) => {
    const keys = ownKeys(choice);
    const points = Object.keys(choice.state.talks?.points?.points ?? {});
    const some = points.length > 0 && (choice.picks[4] ?? 0) % 4 === 0;
    return {
      ...(keys.length > 0 ? { key: choice.at(5, keys) } : {}),
      office: choice.at(6, OFFICES),
      scope: some ? [choice.at(7, points)] : 'all',
    };
  },
  'powers.shown': (choice) => ({
    powers: choice.some(3, Object.keys(choice.state.talks?.powers?.powers ?? {})),
    how: choice.at(4, SHOWN),
  }),
  'powers.end': (choice) => {
    const { state, party } = choice;
    const powers = state.talks?.powers?.powers ?? {};
    const own = Object.keys(powers).filter((id) => powers[id]?.key.startsWith(`${party}/`));
    const id = choice.some(3, own);
    return { powers: id, ...(powers[id] ? { key: powers[id].key } : {}) };
  },
  'consent.give': (choice) => ({
    ...words(choice),
    as: choice.at(4, ['ad-referendum', 'definitive']),
  }),
  'consent.confirm': consent(false),
  'consent.not-confirm': consent(false),
  'consent.withdraw': consent(true),
  'harvest.release': words,
  'authority.report': (choice) => ({ side: choice.at(5, Object.keys(choice.state.parties)) }),
};

/** A point with a formula on it, and the powers of a side that is there: what most acts about authority need before them. */
export function openTalks(room: TestRoom): void {
  const text = { en: 'The crossings open from six to six.' };
  const point = room.act('m1', 'point.open', { title: { en: 'Crossings' } }).id;
  room.act('m1', 'formula.table', { point, text, hash: hashOf(text) });
  room.act('p1', 'powers.notify', { ...room.exampleOf('powers.notify'), key: key('p1') });
}
