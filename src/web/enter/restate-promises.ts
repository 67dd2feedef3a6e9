import type { RoomViews } from '#client/room-views.ts';
import { nodeOf, textOf } from '#core/text/state.ts';
import { truceOf } from '#core/truce-state.ts';
import type { RoomState } from '#core/state.ts';
import { entered } from './references.ts';

/** What acts of obligations and incidents say again: the title of an obligation, the number of a case, the hash of the words that are read (OB2, IC6). */

type Body = Record<string, unknown>;
type Restating = { state: RoomState; views: RoomViews };
type Restate = (body: Readonly<Body>, at: Restating) => Body;

function found({ views }: Restating, id: unknown): Body {
  return (entered(views).find((one) => one.id === id)?.body ?? {}) as Body;
}

function titleOf(at: Restating, obligation: unknown): Body {
  const terms = found(at, obligation)['terms'] as { label?: unknown } | undefined;
  return terms?.label === undefined ? {} : { label: terms.label };
}

const title: Restate = ({ obligation }, at) => titleOf(at, obligation);

const number: Restate = (body, at) => {
  const { number: said } = found(at, body['case']);
  return said === undefined ? {} : { number: said };
};

/** The titles of the clauses that are answered. */
const answered: Restate = ({ answers }, at) => {
  const clauses = (answers as { clauses?: unknown } | undefined)?.clauses;
  if (!Array.isArray(clauses)) return {};
  const named = (clauses as (Body | null)[]).map((one) =>
    one ? { ...one, ...titleOf(at, one['obligation']) } : one,
  );
  return { answers: { ...(answers as Body), clauses: named } };
};

/** The words that stand on the paragraph in its text’s working language, or those of the truce’s terms; of a clause of another room they are given by hand. */
export function hashRead(
  state: RoomState,
  { paragraph, truce }: { paragraph?: unknown; truce?: unknown },
): string | undefined {
  if (typeof truce === 'string') return truceOf(state, truce)?.hash;
  if (typeof paragraph !== 'string') return undefined;
  const node = nodeOf(state, paragraph);
  const working = node && textOf(state, node.text)?.working;
  if (!node || node.base === undefined || working === undefined) return undefined;
  return node.wordings[node.base]?.hashes[working];
}

const wordsRead: Restate = ({ clause }, { state }) => {
  const hash = clause === undefined ? undefined : hashRead(state, clause as Body);
  return hash === undefined ? {} : { clause: { ...(clause as Body), hash } };
};

const aboutCase = { fields: ['number'], say: number };
const aboutFinding = {
  fields: ['number', 'answers.clauses.label'],
  say: (body, at) => ({ ...number(body, at), ...answered(body, at) }),
} satisfies { fields: readonly string[]; say: Restate };
const aboutObligation = { fields: ['label'], say: title };

/** By type, what is said again and from where. */
export const PROMISES_RESTATED: Readonly<
  Record<string, { fields: readonly string[]; say: Restate }>
> = {
  'incident.close': aboutCase,
  'incident.draft-finding': aboutFinding,
  'incident.find': aboutFinding,
  'incident.withdraw-finding': aboutCase,
  'intake.release': aboutCase,
  'obligation.agree': aboutObligation,
  'obligation.change': aboutObligation,
  'obligation.in-force': aboutObligation,
  'obligation.propose': { fields: [], say: wordsRead },
  'obligation.reopen': aboutObligation,
  'obligation.take-back': aboutObligation,
  'performance.certify': {
    fields: ['class'],
    say: ({ performance }, at) => {
      const { class: said } = found(at, performance);
      return said === undefined ? {} : { class: said };
    },
  },
  'remedy.decide': aboutCase,
};
