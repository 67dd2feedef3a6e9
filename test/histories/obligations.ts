import type { TestRoom } from '#core/test-room.ts';
import type { Bodies, Choice } from './bodies.ts';

/** Of obligations, incidents and intake: each of their acts needs others before it, which chance alone would seldom bring. */

function tried(room: TestRoom, who: string, type: string, body: object): void {
  const signing = { sealed: room.state?.sealed === true };
  if (room.refusal(who, type, body, signing) === undefined) room.act(who, type, body, signing);
}

const LABEL = { en: 'No firing across the river' };
const CERTIFIED = { words: { en: 'As agreed.' }, certifier: 'p1' };
const obligationsOf = ({ state }: Choice) => state.talks?.obligations?.obligations ?? {};

function proposed(choice: Choice): string {
  const { room } = choice;
  const example = room.exampleOf('obligation.propose') as { terms: object };
  const terms = { ...example.terms, addressees: ['p2'], completion: CERTIFIED };
  tried(room, 'm1', 'obligation.propose', { ...example, terms });
  return choice.some(3, Object.keys(obligationsOf(choice)));
}

const about = (obligation: string): object => ({ obligation, label: LABEL });

function agreed(choice: Choice): string {
  const id = proposed(choice);
  for (const side of ['p1', 'p2']) tried(choice.room, side, 'obligation.agree', about(id));
  return id;
}

function inForce(choice: Choice): string {
  const id = agreed(choice);
  const example = choice.room.exampleOf('obligation.in-force');
  tried(choice.room, 'm1', 'obligation.in-force', { ...example, ...about(id) });
  const known = obligationsOf(choice);
  return choice.some(
    3,
    Object.keys(known).filter((one) => known[one]?.inForce),
  );
}

function performed(choice: Choice): string {
  const { room, state } = choice;
  const body = { ...room.exampleOf('performance.report'), about: [proposed(choice)] };
  tried(room, 'p1', 'performance.report', body);
  return choice.some(4, Object.keys(state.talks?.obligations?.performed ?? {}));
}

function zone(choice: Choice): string {
  tried(choice.room, 'm1', 'zone.define', choice.room.exampleOf('zone.define'));
  return choice.some(3, Object.keys(choice.state.talks?.zones?.zones ?? {}));
}

function layer(choice: Choice): { layer: string; shown: boolean } {
  tried(choice.room, 'p1', 'layer.supply', choice.room.exampleOf('layer.supply'));
  const layers = choice.state.talks?.zones?.layers ?? {};
  const id = choice.some(3, Object.keys(layers));
  return { layer: id, shown: !layers[id] };
}

function commission({ room, state }: Choice): void {
  if (state.talks?.commission?.terms) return;
  const example = room.exampleOf('commission.propose-terms') as { hash: string };
  tried(room, 'm1', 'commission.propose-terms', { ...example, chairs: ['m1'] });
  const [proposal] = Object.keys(state.talks?.commission?.proposals ?? {}).slice(-1);
  for (const side of ['p1', 'p2'])
    tried(room, side, 'commission.agree-terms', { proposal, hash: example.hash });
}

function entries(choice: Choice): string[] {
  const { room, state } = choice;
  for (const side of ['p1', 'p2'])
    tried(room, side, 'incident.allege', room.exampleOf('incident.allege'));
  return Object.keys(state.talks?.incidents?.entries ?? {});
}

function caseOf(choice: Choice): { case: string; number: number } {
  const { room, state } = choice;
  commission(choice);
  const number = 500 + Object.keys(state.talks?.commission?.numbers ?? {}).length;
  tried(room, 'm1', 'commission.case', { ...room.exampleOf('commission.case'), number });
  const cases = state.talks?.commission?.cases ?? {};
  const open = Object.keys(cases).filter((id) => cases[id]?.level === 'local');
  const id = choice.some(5, open.slice(-1));
  return { case: id, number: cases[id]?.number ?? 1 };
}

function drafted(choice: Choice): { case: string; number: number; entries: string[] } {
  const { room } = choice;
  const body = { ...caseOf(choice), entries: [choice.some(3, entries(choice).slice(-2))] };
  const until = new Date(room.now + 3_600_000).toISOString().slice(0, 19);
  const example = room.exampleOf('incident.draft-finding');
  tried(room, 'm1', 'incident.draft-finding', { ...example, ...body, until: `${until}Z` });
  return body;
}

function finding(choice: Choice): object {
  const { room, state } = choice;
  const { entries: named, ...of } = drafted(choice);
  const drafts = state.talks?.incidents?.drafts ?? {};
  const [draft = 'none'] = Object.keys(drafts).filter((id) => drafts[id]?.case === of.case);
  for (const side of ['p1', 'p2'])
    tried(room, side, 'incident.reply', { ...room.exampleOf('incident.reply'), draft });
  tried(room, 'm1', 'commission.meet', room.exampleOf('commission.meet'));
  const meeting = state.talks?.commission?.meetingAt.local ?? 'd'.repeat(64);
  return { ...of, entries: named, draft, meeting };
}

function found(choice: Choice): { case: string; number: number; finding: string } {
  const { room, state } = choice;
  tried(room, 'm1', 'incident.find', { ...room.exampleOf('incident.find'), ...finding(choice) });
  const standing = state.talks?.incidents?.found ?? {};
  const id = choice.some(5, Object.keys(standing));
  const number = state.talks?.commission?.cases[id]?.number ?? 1;
  return { case: id, number, finding: standing[id] ?? 'f'.repeat(64) };
}

function visit(choice: Choice): string {
  const { room, state, party } = choice;
  const body = { ...room.exampleOf('verification.visit'), deniedBy: party };
  tried(room, 'm1', 'verification.visit', body);
  return choice.some(3, Object.keys(state.talks?.incidents?.visits ?? {}));
}

function files({ room, state }: Choice): string[] {
  const number = 700 + Object.keys(state.talks?.incidents?.numbers ?? {}).length;
  tried(room, 'o1', 'incident.case-file', { ...room.exampleOf('incident.case-file'), number });
  const all = state.talks?.incidents?.entries ?? {};
  return Object.keys(all).filter((id) => all[id]?.by === 'o1');
}

/** Of a time before the room was opened, so that a short delay is over. */
function late({ room, picks }: Choice): object {
  const delays = room.book.type('incident.delay-places', 1);
  const example = room.exampleOf('incident.case-file') as { occurred: object };
  const from = '2031-03-04T06:00:00Z';
  return delays && (picks[6] ?? 0) % 2 === 0
    ? { occurred: { ...example.occurred, from, to: from } }
    : {};
}

function remedy(choice: Choice): string {
  const { room, state } = choice;
  const example = room.exampleOf('remedy.decide');
  tried(room, 'm1', 'remedy.decide', { ...example, ...found(choice) });
  return choice.some(3, Object.keys(state.talks?.incidents?.remedies ?? {}));
}

function reports({ room, state }: Choice): string[] {
  for (const _ of [1, 2]) tried(room, 'o1', 'intake.report', room.exampleOf('intake.report'));
  return Object.keys(state.talks?.intake?.reports ?? {});
}

function missionCase(choice: Choice): { case: string; number: number } {
  const { room, state } = choice;
  const number = 100 + Object.keys(state.talks?.intake?.numbers ?? {}).length;
  const body = { ...room.exampleOf('intake.case'), number, reports: reports(choice).slice(-1) };
  tried(room, 'o1', 'intake.case', body);
  const cases = state.talks?.intake?.cases ?? {};
  const id = choice.some(3, Object.keys(cases));
  return { case: id, number: cases[id]?.number ?? 1 };
}

export const obligationBodies: Bodies = {
  'zone.define': (choice) => ((choice.picks[4] ?? 0) % 2 === 0 ? { replaces: zone(choice) } : {}),
  'layer.show': layer,
  'obligation.propose': (choice) => {
    const example = choice.room.exampleOf('obligation.propose') as { terms: object };
    const terms = { ...example.terms, completion: CERTIFIED };
    const replaces = (choice.picks[4] ?? 0) % 3 === 0 ? { replaces: inForce(choice) } : {};
    return { terms, ...replaces };
  },
  'obligation.agree': (choice) => about(proposed(choice)),
  'obligation.take-back': (choice) => about(agreed(choice)),
  'obligation.in-force': (choice) => about(agreed(choice)),
  'obligation.change': (choice) => ({
    ...about(inForce(choice)),
    change: choice.at(5, ['suspend', 'suspend', 'resume', 'extend', 'end']),
  }),
  'obligation.reopen': (choice) => about(inForce(choice)),
  'performance.report': (choice) => ({ about: [proposed(choice)] }),
  'performance.certify': (choice) => ({ performance: performed(choice) }),
  'performance.withdraw-certificate': (choice) => {
    const performance = performed(choice);
    const example = choice.room.exampleOf('performance.certify');
    tried(choice.room, 'p1', 'performance.certify', { ...example, performance });
    return { performance };
  },
  'incident.allege': (choice) =>
    (choice.picks[4] ?? 0) % 2 === 0 ? { about: [inForce(choice)] } : {},
  'incident.case-file': (choice) => ({
    number: (choice.picks[3] ?? 0) + 1,
    ...late(choice),
    ...((choice.picks[4] ?? 0) % 4 === 0 ? { supersedes: choice.some(5, files(choice)) } : {}),
  }),
  'incident.delay-places': (choice) => {
    commission(choice);
    return choice.at(4, [{}, { span: 10_000, minutes: 60 }, { span: 0, minutes: 0 }]);
  },
  'incident.withdraw-case-file': (choice) => ({ entry: choice.some(3, files(choice)) }),
  'incident.relate': (choice) => {
    commission(choice);
    const all = entries(choice);
    return { entry: choice.some(3, all), of: choice.some(4, all.slice(-3)) };
  },
  'incident.draft-finding': (choice) => {
    const until = new Date(choice.room.now + 3_600_000).toISOString().slice(0, 19);
    return { ...drafted(choice), until: `${until}Z` };
  },
  'incident.reply': (choice) => {
    drafted(choice);
    return { draft: choice.some(4, Object.keys(choice.state.talks?.incidents?.drafts ?? {})) };
  },
  'incident.find': finding,
  'incident.withdraw-finding': (choice) => {
    const of = found(choice);
    const example = choice.room.exampleOf('incident.withdraw-finding');
    // By whoever chairs alone: the sides sign what is generated too.
    tried(choice.room, 'm1', 'incident.withdraw-finding', { ...example, ...of });
    return of;
  },
  'verification.visit': (choice) => choice.at(4, [{}, { entries: entries(choice).slice(-1) }]),
  'verification.reply': (choice) => ({ visit: visit(choice) }),
  'coverage.report': (choice) => ((choice.picks[4] ?? 0) % 2 === 0 ? { zone: zone(choice) } : {}),
  'remedy.decide': found,
  'remedy.follow-up': (choice) => ({ remedy: remedy(choice) }),
  'incident.close': (choice) => {
    const { finding: _, ...of } = found(choice);
    return of;
  },
  'intake.report': () => ({}),
  'intake.triage': (choice) => {
    const all = reports(choice);
    const report = choice.some(3, all);
    return choice.at(4, [
      { report, as: 'verify' },
      { report, as: 'duplicate', of: choice.some(5, all) },
    ]);
  },
  'intake.assign': (choice) => ({
    reports: [choice.some(3, reports(choice))],
    to: choice.at(4, Object.keys(choice.state.keys)),
  }),
  'intake.case': (choice) => ({
    number: (choice.picks[3] ?? 0) + 1,
    reports: reports(choice).slice(-2),
  }),
  'intake.custody': (choice) => ({ report: choice.some(3, reports(choice)) }),
  'intake.source-withdraws': (choice) => ({ report: choice.some(3, reports(choice)) }),
  'intake.release': missionCase,
};
