import type { TakenDownState } from '#core/taken-down.ts';
import type { Bodies, Choice } from './bodies.ts';
import { leadUp, releaseBodies } from './releases.ts';

type Row = TakenDownState['awaited'][string];

function fitting(choice: Choice, fit: Partial<Row>): string[] {
  const rows = Object.entries(choice.state.talks?.takenDown?.awaited ?? {});
  const names = Object.keys(fit) as (keyof Row)[];
  return rows.flatMap(([id, row]) => (names.every((name) => row[name] === fit[name]) ? [id] : []));
}

/** An entry that waits for this side, or that it may withdraw; one is taken down first where there is none. */
function waiting(choice: Choice, fit: Partial<Row>): string {
  if (fitting(choice, fit).length === 0) {
    const side = fit.for ?? 'p1';
    const example = choice.room.exampleOf('taken-down.enter');
    const body = { ...example, for: side, ...said(choice, side) };
    const scribe = choice.state.parties['s1'] ? 's1' : 'm1';
    leadUp(choice, [[fit.by ?? scribe, 'taken-down.enter', body]]);
  }
  return choice.some(3, fitting(choice, fit));
}

/** What a side might have said on the telephone. */
function said(choice: Choice, party: string): object {
  const type = choice.at(5, [
    'statement.make',
    'statement.make',
    'agenda.propose',
    'release.agree',
  ]);
  const example = choice.room.exampleOf(type);
  return { type, version: 1, body: { ...example, ...releaseBodies[type]?.({ ...choice, party }) } };
}

export const takenDownBodies: Bodies = {
  'taken-down.enter': (choice) => {
    const side = choice.at(3, ['p1', 'p1', 'p2', 'm1']);
    return { for: side, ...said(choice, side) };
  },
  'taken-down.confirm': (choice) => {
    const entry = waiting(choice, { for: choice.party });
    const held = choice.state.talks?.takenDown?.awaited[entry];
    if (!held) return { entry };
    const [type, version, body] = JSON.parse(held.content) as unknown[];
    return { entry, type, version, body };
  },
  'taken-down.contest': (choice) => ({ entry: waiting(choice, { for: choice.party }) }),
  'taken-down.withdraw': (choice) => ({ entry: waiting(choice, { by: choice.party }) }),
  'note.classify': (choice) => ({
    note: choice.some(3, Object.keys(choice.state.talks?.notes?.notes ?? {})),
  }),
};
