import type { ReleasesState } from '#core/joint-statement.ts';
import { DIGEST, hashOf } from '#core/test-room.ts';
import { hashText } from '#core/text/whole.ts';
import { sha256 } from '../support/text-table.ts';
import type { Bodies, Choice } from './bodies.ts';

/** One of few wordings: what is agreed to and issued has often to be what was last proposed. */
function wording({ picks }: Choice): { text: object; hash: string } {
  const text = { en: `words ${(picks[6] ?? 0) % 3}` };
  return { text, hash: hashOf(text) };
}

type Row = ReleasesState['releases'][string];
type Fit = (row: Row) => boolean;

const rowsOf = ({ state }: Choice): Record<string, Row> => state.talks?.releases?.releases ?? {};
const known = (choice: Choice, id: string): Row | undefined => rowsOf(choice)[id];

function one(choice: Choice, fit: Fit): string {
  const ids = Object.entries(rowsOf(choice)).flatMap(([id, row]) => (fit(row) ? [id] : []));
  return choice.some(3, ids);
}

/**
 * Acts that lead up to another, where the rules admit them. Long chains are too rare among acts chosen one by one: a statement is proposed, agreed to by all,
 * issued, corrected.
 */
export function leadUp(choice: Choice, steps: readonly (readonly [string, string, object])[]) {
  const { room, state } = choice;
  for (const [who, type, body] of steps) {
    const signing = { sealed: state.sealed };
    if (room.refusal(who, type, body, signing)) return;
    room.act(who, type, body, signing);
  }
}

function proposal(choice: Choice): { issuer: string; sides: string[]; text: object; hash: string } {
  const sides = choice.at(4, [
    ['p1', 'm1'],
    ['m1', 'p1'],
    ['p1', 'p2'],
  ]);
  return { issuer: choice.party, sides, ...wording(choice) };
}

function agreementTo(choice: Choice, release: string): object {
  const row = known(choice, release);
  return {
    release,
    hash: row?.hash ?? DIGEST,
    issuer: row?.issuer ?? 'm1',
    ...(row?.embargo === undefined ? {} : { embargo: row.embargo }),
  };
}

function issuing(choice: Choice, release: string): { release: string; sides: string[] } {
  return { release, sides: known(choice, release)?.sides ?? ['p1', 'p2'] };
}

/** A statement that this side may issue or, once it has, correct. */
function ofIssuer(choice: Choice, issued: boolean): string {
  const fits: Fit = (row) =>
    row.issuer === choice.party &&
    (row.issued === true) === issued &&
    (issued || row.sides.every((side) => row.agreed[side] !== undefined));
  if (!Object.values(rowsOf(choice)).some(fits)) {
    leadUp(choice, [[choice.party, 'release.propose', proposal(choice)]]);
    const [id, row] = Object.entries(rowsOf(choice)).at(-1) ?? [];
    if (id === undefined || !row) return one(choice, fits);
    const issue = { ...issuing(choice, id), hash: row.hash };
    leadUp(choice, [
      ...row.sides.map((side) => [side, 'release.agree', agreementTo(choice, id)] as const),
      ...(issued ? [[choice.party, 'release.issue', issue] as const] : []),
    ]);
  }
  return one(choice, fits);
}

export const releaseBodies: Bodies = {
  'release.propose': (choice) => ({
    ...proposal(choice),
    issuer: choice.at(7, ['m1', 'p1', 's1']),
    // The example's embargo is after the end of every history; the earlier one has mostly passed.
    embargo: choice.at(5, ['2031-03-04T12:00:30Z', '2031-03-04T12:01:00Z', '2031-03-05T06:00:00Z']),
  }),
  'release.propose-text': (choice) => {
    const ids = Object.keys(choice.state.talks?.texts?.texts ?? {});
    const drawn = choice.some(5, ids.slice(-2));
    return {
      ...proposal(choice),
      drawn,
      whole: hashText(sha256, choice.state, drawn) ?? DIGEST,
    };
  },
  'release.amend': (choice) => {
    const own = one(choice, (row) => row.by === choice.party && !row.issued);
    return { release: own, ...wording(choice) };
  },
  'release.take-back': (choice) => ({
    release: one(choice, (row) => row.by === choice.party && !row.issued),
  }),
  'release.agree': (choice) => {
    const asked = one(
      choice,
      (row) => row.sides.includes(choice.party) && !row.agreed[choice.party],
    );
    return agreementTo(choice, asked);
  },
  'release.take-back-agreement': (choice) => {
    const agreed: Fit = (row) => row.agreed[choice.party] !== undefined && !row.issued;
    if (!Object.values(rowsOf(choice)).some(agreed)) {
      const asked = one(choice, (row) => row.sides.includes(choice.party));
      leadUp(choice, [[choice.party, 'release.agree', agreementTo(choice, asked)]]);
    }
    return { release: one(choice, agreed) };
  },
  'release.issue': (choice) => {
    const release = ofIssuer(choice, false);
    return { ...issuing(choice, release), hash: known(choice, release)?.hash ?? DIGEST };
  },
  'release.correct': (choice) => ({
    ...issuing(choice, ofIssuer(choice, true)),
    ...wording({ ...choice, picks: choice.picks.map((pick) => pick + 1) }),
  }),
};
