import type {
  CommitmentReport,
  DocumentReport,
  EventReport,
  RoundReport,
  SessionReport,
} from '#core/reports.ts';
import type { EnclosureRef } from '#core/shapes.ts';
import type { StatementReport } from '#core/statements.ts';
import type { TruceReport, TruceStep } from '#core/truce.ts';
import type { Words } from '#core/words.ts';

/**
 * A chronicle is a list of reports and clerical acts in the order in which they are entered, before
 * they have ids: where a body goes on to name an earlier entry, it holds that entry's handle. It
 * knows nothing of keys and logs; whoever seals it asks `resolve` for each body in turn.
 */

/** Stands for the id of an entry until it has one. */
export interface Handle {
  /** The entry's place in the list. */
  readonly entry: number;
}

/** Stands for an enclosure until its salt is drawn. */
export interface Enclosed {
  readonly media: string;
  readonly bytes: Uint8Array;
}

/** The lists of a report that are empty unless something is said. */
type Lists = 'matters' | 'about' | 'noAnswer';

/** A body as a script writes it: handles where the act takes ids. */
type Draft<Body> = {
  [Field in keyof Body as Field extends Lists ? never : Field]: Field extends 'truce' | 'round'
    ? Handle | Exclude<Body[Field], string>
    : Body[Field];
} & {
  [Field in keyof Body as Field extends Lists ? Field : never]?: Field extends 'matters'
    ? readonly Handle[]
    : Body[Field];
};

interface Bodies {
  'matter.open': { question: Words };
  'room.describe': { title: Words };
  'party.describe': { party: string; name: Enclosed };
  'event.report': Draft<EventReport>;
  'round.report': Draft<RoundReport>;
  'session.report': Draft<SessionReport>;
  'commitment.report': Draft<CommitmentReport>;
  'document.report': Draft<DocumentReport>;
  'statement.report': Draft<StatementReport>;
  'truce.report': Draft<TruceReport>;
  'truce.report-step': Draft<TruceStep>;
  'act.correct': { body: object; reason: Words };
  'act.retract': { reason: Words };
}

export type ChronicleType = keyof Bodies;

export interface Entry {
  readonly type: ChronicleType;
  readonly version: 1;
  /** Handles and enclosures stand in it as objects of their own; all else is JSON. */
  readonly body: object;
  /** What it cites on its `after` lines. */
  readonly after: readonly Handle[];
}

export class Chronicle {
  readonly entries: Entry[] = [];

  /**
   * Enters an act and returns its handle, which later bodies may use wherever an act id goes. Lists
   * of a report that the script leaves out are empty. A correction or retraction names its act in
   * `after`.
   */
  enter<Type extends ChronicleType>(
    type: Type,
    body: Bodies[Type],
    after: readonly Handle[] = [],
  ): Handle {
    const whole = withLists(body);
    this.entries.push({ type, version: 1, body: whole, after });
    return { entry: this.entries.length - 1 };
  }

  /** Names a party; the name is an enclosure, canonical JSON with the name in each language. */
  describeParty(party: string, name: Words): Handle {
    const bytes = new TextEncoder().encode(JSON.stringify(name));
    return this.enter('party.describe', { party, name: { media: 'application/json', bytes } });
  }
}

/** A report with the lists that its script left out; in a correction, the corrected report. */
function withLists(body: object): object {
  if ('attribution' in body) return { matters: [], about: [], noAnswer: [], ...body };
  if ('body' in body && typeof body.body === 'object' && body.body !== null) {
    return { ...body, body: withLists(body.body) };
  }
  return body;
}

/** An entry whose body and citations are as an act carries them. */
export interface ResolvedEntry {
  type: ChronicleType;
  version: 1;
  body: unknown;
  after: string[];
}

/**
 * The entries with ids in the place of handles. It yields one at a time and asks for the id of an
 * earlier entry only then, so that a caller may give each act its id as it goes along:
 *
 *     for (const act of resolve(chronicle.entries, (handle) => ids[handle.entry], enclose)) {
 *       ids.push(seal(act));
 *     }
 *
 * `enclose` keeps the bytes of an enclosure and returns what stands for it in the body. Throws when
 * an entry points forward.
 */
export function* resolve(
  entries: readonly Entry[],
  idOf: (handle: Handle) => string | undefined,
  enclose: (enclosed: Enclosed) => EnclosureRef,
): Generator<ResolvedEntry, void, void> {
  for (const [index, entry] of entries.entries()) {
    const id = (handle: Handle): string => {
      const found = handle.entry < index ? idOf(handle) : undefined;
      if (found === undefined) throw new Error(`entry ${index} points at ${handle.entry}`);
      return found;
    };
    yield {
      type: entry.type,
      version: entry.version,
      body: resolved(entry.body, id, enclose),
      after: entry.after.map(id).toSorted(),
    };
  }
}

function resolved(
  value: unknown,
  idOf: (handle: Handle) => string,
  enclose: (enclosed: Enclosed) => EnclosureRef,
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => resolved(one, idOf, enclose));
  if (isHandle(value)) return idOf(value);
  if (isEnclosed(value)) return enclose(value);
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [field, resolved(one, idOf, enclose)]),
  );
}

/** No act's body has a field of this name. */
function isHandle(value: object): value is Handle {
  return 'entry' in value;
}

function isEnclosed(value: object): value is Enclosed {
  return 'bytes' in value && value.bytes instanceof Uint8Array;
}
