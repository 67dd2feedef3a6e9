import type { Naming } from '#core/naming.ts';
import type { Kind } from '#core/state.ts';
import { term } from '#core/terms.ts';
import { matterAccounts } from '#core/views/accounts.ts';
import { partiesOf, waitingChanges } from '#core/views/members.ts';
import { standingSentence } from '#core/views/silence-words.ts';
import { standing as standingOf, type Standing as SilenceStanding } from '#core/views/silences.ts';
import { stream } from '#core/views/statements.ts';
import { awaiting } from '#core/views/taken-down.ts';
import { itemsOf } from '#core/views/timeline.ts';
import type { Language } from '#core/words.ts';
import { toBase64 } from '#record/bytes.ts';
import { shortCode } from '#record/code.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { kindLine, moment, namingOf, plain, refusalOf, sentenceOf } from '../telling.ts';
import { faultLines } from './faults.ts';
import { stateOf, titleOf, type RoomCopy } from './room-copy.ts';

/** How things stand in a room after the acts that were read. Neutral words, and no counting by side. */
export interface Standing {
  room: string;
  title: string | undefined;
  kind: Kind;
  process: string;
  /** What the room is for, how it is kept, who reads it, in words. */
  about: string;
  /** Short code of the opening act, to compare with the others (RC7.8). */
  code: string;
  acts: number;
  of: number;
  root: string;
  /** The last act read, by the log's clock; epoch milliseconds. */
  until: number;
  closed: boolean;
  parties: {
    id: string;
    name: string;
    role: string;
    bound: boolean;
    left: boolean;
    keys: number;
  }[];
  changes: { what: string; by: string; awaits: string[] }[];
  rounds: {
    name: string;
    state: string;
    sessions: { name: string; state: string; length?: string }[];
  }[];
  truces: { what: string; from: string; clock: string }[];
  silences: { about: string; stands: SilenceStanding; said: string }[];
  /** Taken down for a side, which has not answered: each binds nobody. */
  takenDown: { act: string; said: string }[];
  matters: { question: string; accounts: number }[];
  statements: number;
  copies: { party: string; size: number; time?: number }[];
  voids: { index: number; why: string }[];
}

export function standing(copy: RoomCopy, language: Language): Standing | undefined {
  const { log } = copy;
  const state = stateOf(copy);
  if (!state) return undefined;
  const { views } = log;
  const naming = namingOf(views, language);
  const say = (text: string) => plain(text, language);
  const word = (code: string) => term(language, code);
  const title = titleOf(copy);
  const last = log.entries.at(-1);
  return {
    room: copy.id,
    title: title?.[language] ?? title?.['en'] ?? Object.values(title ?? {})[0],
    kind: state.kind,
    process: state.process,
    about: [
      word(`setting.${state.setting}`),
      word(`kind.${state.kind}`),
      word(`grade.${state.grade}`),
      word(`readers.${state.readers}`),
      ...(state.sealed ? ['sealed'] : []),
      `rules ${state.rules}`,
    ].join('; '),
    code: shortCode(nodeProvider, 'room', state.opening),
    acts: log.size,
    of: copy.size,
    root: toBase64(log.rootAt(log.size) ?? new Uint8Array(0)),
    until: last?.decoded.admitted ?? 0,
    closed: state.closed === true,
    parties: partiesOf(views.members).map(({ id, role, bound, left, keys }) => ({
      id,
      name: say(naming.party(id)),
      role: word(`role.${role}`),
      bound,
      left,
      keys: keys.filter(({ counts }) => counts).length,
    })),
    changes: waitingChanges(views.members).map(({ change, by, awaits }) => ({
      what: word(`change.${change.what}`),
      by: say(naming.party(by)),
      awaits: awaits.map((id) => say(naming.party(id))),
    })),
    rounds: roundsOf(copy, naming),
    truces: trucesOf(copy, naming),
    silences: silencesOf(copy, naming),
    takenDown: (views.talks ? awaiting(views.talks.takenDown) : []).flatMap(({ act: id }) => {
      const act = views.acts.get(id);
      return act ? [{ act: id, said: sentenceOf(act, act.body, state.rules, naming) }] : [];
    }),
    matters: Object.entries(views.statements.accounts.matters)
      .filter(([, matter]) => matter.retracted !== true)
      .map(([id, matter]) => {
        const found = matterAccounts(views.statements.accounts, id);
        const own = found?.sides.reduce((n, side) => n + side.accounts.length, 0) ?? 0;
        return {
          question: say(naming.words(matter.question)),
          accounts: own + (found?.others.length ?? 0),
        };
      }),
    statements: stream(views.statements).length,
    copies: copy.copies.map(({ party, size, time }) => ({
      party: say(naming.party(party)),
      size,
      ...(time === undefined ? {} : { time }),
    })),
    voids: [...log.replay.voids].map(([index, refusal]) => ({
      index,
      why: refusalOf(refusal, language),
    })),
  };
}

function roundsOf({ log }: RoomCopy, naming: Naming): Standing['rounds'] {
  const { rounds, sessions } = log.views.rounds;
  const say = (text: string) => plain(text, naming.language);
  return Object.values(rounds).map((round) => ({
    name: say(naming.round(round.act)),
    state: naming.term(`session.${round.state}`),
    sessions: round.sessions.flatMap((id) => {
      const session = sessions[id];
      if (!session) return [];
      const { state, minutes } = session;
      return [
        {
          name: say(naming.session(id)),
          state: naming.term(`session.${state}`),
          ...(minutes === undefined ? {} : { length: naming.duration(minutes) }),
        },
      ];
    }),
  }));
}

/** A truce's clock as of the last act read; it never says that a truce has lapsed (DESIGN TR). */
function trucesOf({ log }: RoomCopy, naming: Naming): Standing['truces'] {
  const now = log.entries.at(-1)?.decoded.admitted ?? 0;
  const say = (text: string) => plain(text, naming.language);
  return itemsOf(log.views.timeline, ['truce'])
    .filter(({ truce }) => truce === undefined)
    .map(({ act, kind, to, length, extendedTo }) => {
      const { occurred } = log.views.bodyOf(act) as { occurred: Parameters<Naming['when']>[0] };
      // Without a reported length, `to` only says how exactly the beginning is known.
      const end = extendedTo ?? (length === undefined ? undefined : to);
      const { timeline } = log.views;
      // An extension may be reported without its end: to the end of the talks, say. Then nobody here can tell when the term is reached.
      const openEnded =
        extendedTo === undefined &&
        (timeline.steps[act] ?? []).some((id) => timeline.items[id]?.kind === 'step.extended');
      const term = openEnded
        ? naming.term('clock.extended-open')
        : end === undefined
          ? naming.term('clock.no-term')
          : end <= now
            ? naming.term('clock.term-reached')
            : `until ${moment(end)}`;
      return { what: naming.term(kind), from: say(naming.when(occurred)), clock: term };
    });
}

/** How each silence procedure stands: now, or after the act that was asked for. Time alone adopts none of them. */
function silencesOf(copy: RoomCopy, naming: Naming): Standing['silences'] {
  const { views, entries, size } = copy.log;
  const last = entries.at(-1)?.decoded.admitted ?? 0;
  const moment = size < copy.size ? last : Math.max(Date.now(), last);
  const keyOf = (act: string) => views.acts.get(act)?.by[0];
  const silences = views.talks?.silences;
  return Object.values(silences?.rows ?? {}).flatMap((row) => {
    const stands = silences && standingOf(silences, row.act, moment);
    if (!silences || stands === undefined) return [];
    const said = standingSentence(silences, row, stands, naming, keyOf);
    const about = naming.term(`silence-about.${row.about}`);
    return [{ about, stands, said: plain(said, naming.language) }];
  });
}

export function standingLines(copy: RoomCopy, language: Language): string[] {
  const s = standing(copy, language);
  if (!s) return [`Room ${copy.id} is not open yet.`, ...faultLines(copy)];
  const title = s.title === undefined ? [] : [s.title];
  const kind = kindLine(s.kind);
  const list = (heading: string, items: readonly string[]) =>
    items.length > 0 ? ['', heading, ...items.map((item) => `  ${item}`)] : [];
  return [
    ...(kind === undefined ? [] : [kind]),
    ...title,
    `Room ${s.room} (${s.about})`,
    `Process ${s.process}`,
    `Short code ${s.code}`,
    s.acts < s.of
      ? `As it stood after act #${s.acts - 1} of ${s.of}, ${moment(s.until)}`
      : `${s.acts} acts, the last at ${moment(s.until)}; root ${s.root}`,
    ...(s.closed ? ['Closed: it can be read and verified, and takes no more acts.'] : []),
    ...list('Taking part', s.parties.map(partyLine)),
    ...list(
      'Changes of the room that wait',
      s.changes.map(
        ({ what, by, awaits }) =>
          `${what}, proposed by ${by}; awaiting ${awaits.join(', ') || 'nobody'}`,
      ),
    ),
    ...list(
      'Rounds',
      s.rounds.flatMap(({ name, state, sessions }) => [
        `${name}: ${state}`,
        ...sessions.map(
          (one) =>
            `  ${one.name}: ${one.state}${one.length === undefined ? '' : `, ${one.length}`}`,
        ),
      ]),
    ),
    ...list(
      'Truces',
      s.truces.map(({ what, from, clock }) => `${what}, from ${from}: ${clock}`),
    ),
    ...list(
      'Silence procedures',
      s.silences.map(({ about, said }) => `${about}: ${said}`),
    ),
    ...list(
      'Taken down, answer awaited',
      s.takenDown.map(({ said }) => said),
    ),
    ...list(
      'Matters',
      s.matters.map(
        ({ question, accounts }) =>
          `${question} ${accounts === 1 ? 'One account.' : `${accounts} accounts.`}`,
      ),
    ),
    ...(s.statements > 0
      ? [
          '',
          `${s.statements === 1 ? 'One public statement' : `${s.statements} public statements`}; parley log tells ${s.statements === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...list('Copies', copyLines(s)),
    ...list(
      'VOID, of no effect; the operator should not have admitted them',
      s.voids.map(({ index, why }) => `#${index}  ${why}`),
    ),
    ...faultLines(copy),
  ];
}

function partyLine({ id, name, role, bound, left, keys }: Standing['parties'][number]): string {
  const state = left
    ? 'has left'
    : keys === 0
      ? 'holds no key here'
      : bound
        ? 'has accepted'
        : 'has not accepted yet';
  return `${name === id ? id : `${name} (${id})`}, ${role}: ${state}`;
}

function copyLines({ copies, of }: Standing): string[] {
  return copies.map(({ party, size, time }) => {
    const at = time === undefined ? '' : `, last match ${moment(time * 1000)} by its own clock`;
    if (size === 0) return `not yet compared with ${party}’s copy`;
    return size === of
      ? `copies match: ${party} and the operator${at}`
      : `compared with ${party}’s copy up to act #${size - 1}${at}`;
  });
}
