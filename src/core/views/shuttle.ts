import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Form, ReleaseRule } from '../release-rule.ts';
import type { EnclosureRef, Occurred } from '../shapes.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';

/**
 * What the readers of one room see of the shuttle (SH): the side that told something, its rules one after the other, and whether and how each was released;
 * and what was passed to this room. Neither holds anything of another room but the opaque hash on a `rests` line.
 */

interface Row {
  act: string;
  /** Party of whoever signed. */
  by: string;
  /** Epoch milliseconds, by the log's clock. */
  at: number;
  occurred?: Occurred;
}

export interface ReleaseRow extends Row {
  rule: ReleaseRule;
  form: Form;
  aloud: boolean;
  words?: Words;
  to: Words;
  coMediator: boolean;
  asked?: true;
  moved?: Words;
}

export interface ConfidenceRow extends Row {
  words?: Words;
  enclosed?: EnclosureRef;
  /** The latest is the one that stands. */
  rules: { act: string; at: number; rule: ReleaseRule }[];
  state: 'held' | 'released' | 'withdrawn';
  /** The act that withdrew it. */
  withdrawn?: { act: string; at: number };
  /** To co-mediators, and last the one that ended it. */
  releases: ReleaseRow[];
}

/** What was passed to this room. Without words and enclosure: by word of mouth. */
export interface PassedRow extends Row {
  /** `idea`: as the mediators' own, whether or not it is. */
  as: 'words' | 'gist' | 'idea';
  words?: Words;
  enclosed?: EnclosureRef;
  /** base64 leaf hash of the act of another room on which it rests. */
  rests: string;
}

/** Said aloud already, and not checked against a rule. */
export interface SaidRow extends Row {
  said: Words;
  /** Of what was told in this room, and to whom; absent: said to this room. */
  of?: { confidence: string; to: Words };
  correctedBy?: string;
}

export interface ShuttleView {
  confidences: Record<string, ConfidenceRow>;
  passed: PassedRow[];
  said: Record<string, SaidRow>;
  retracted: number;
}

export function start(): ShuttleView {
  return { confidences: {}, passed: [], said: {}, retracted: 0 };
}

export function add(view: ShuttleView, act: Act, _ctx: ViewContext): ShuttleView {
  const revision = revisionOf(act);
  if (revision.what === 'retract') {
    if (view.said[revision.target]) view.retracted += 1;
    delete view.said[revision.target];
    return view;
  }
  put(view, revision.entry, act.rests, revision.what === 'correct' ? revision.by : undefined);
  return view;
}

function put(
  view: ShuttleView,
  entry: Entry,
  rests: readonly string[],
  correctedBy: string | undefined,
): void {
  switch (entry.type) {
    case 'confidence.give': {
      const { words, enclosed, rule } = entry.body as ReleaseRow & ConfidenceRow;
      view.confidences[entry.id] = {
        ...rowOf(entry),
        ...(words ? { words } : {}),
        ...(enclosed ? { enclosed } : {}),
        rules: [{ act: entry.id, at: entry.admitted, rule }],
        state: 'held',
        releases: [],
      };
      break;
    }
    case 'confidence.tighten': {
      const { rule } = entry.body as { rule: ReleaseRule };
      toldIn(view, entry)?.rules.push({ act: entry.id, at: entry.admitted, rule });
      break;
    }
    case 'confidence.withdraw': {
      const told = toldIn(view, entry);
      if (!told) break;
      told.state = 'withdrawn';
      told.withdrawn = { act: entry.id, at: entry.admitted };
      break;
    }
    case 'confidence.release': {
      const told = toldIn(view, entry);
      const { rule, form, aloud, words, to, coMediator, asked, moved } = entry.body as ReleaseRow;
      told?.releases.push({
        ...rowOf(entry),
        rule,
        form,
        aloud,
        ...(words ? { words } : {}),
        to,
        coMediator,
        ...(asked ? { asked } : {}),
        ...(moved ? { moved } : {}),
      });
      if (told && !coMediator) told.state = 'released';
      break;
    }
    case 'relay.pass':
    case 'idea.float': {
      const { form, words, enclosed } = entry.body as Partial<PassedRow> & {
        form?: 'words' | 'gist';
      };
      view.passed.push({
        ...rowOf(entry),
        as: form ?? 'idea',
        ...(words ? { words } : {}),
        ...(enclosed ? { enclosed } : {}),
        rests: rests[0] ?? '',
      });
      break;
    }
    case 'relay.take-down': {
      const { said, of } = entry.body as Pick<SaidRow, 'said' | 'of'>;
      view.said[entry.id] = {
        ...rowOf(entry),
        said,
        ...(of ? { of } : {}),
        ...(correctedBy === undefined ? {} : { correctedBy }),
      };
      break;
    }
    default:
  }
}

function rowOf(entry: Entry): Row {
  const { occurred } = entry.body as { occurred?: Occurred };
  const by = partyOf(entry.by[0] as string);
  return { act: entry.id, by, at: entry.admitted, ...(occurred ? { occurred } : {}) };
}

function toldIn(view: ShuttleView, entry: Entry): ConfidenceRow | undefined {
  return view.confidences[(entry.body as { confidence: string }).confidence];
}

/** One room as a mediator's device holds it. `leaves`: base64 leaf hash by act id, for the releases whose leaves the device has checked. */
export interface LedgerRoom {
  room: string;
  view: ShuttleView;
  leaves?: Readonly<Record<string, string>>;
}

/** One relay: the release with all that rests on it, or what was passed and rests on an act that is not a release known here. */
export interface RelayRow {
  release?: ReleaseRow & { room: string; confidence: string };
  passed: (PassedRow & { room: string })[];
}

export interface RelayLedger {
  /** By time: of the release, else of what was passed. */
  relays: RelayRow[];
  /** Said aloud without a release, by time. */
  said: (SaidRow & { room: string })[];
}

/**
 * The relay ledger, which is the mediators': what was released, when, in what words or by word of mouth, and where it was passed, across the rooms that one
 * device reads. A side's device has its own room only, and no server has any of it.
 *
 * @example relayLedger([{ room: a, view: viewA, leaves: { [releaseId]: leafHash } }, { room: b, view: viewB }]).relays
 */
export function relayLedger(rooms: readonly LedgerRoom[]): RelayLedger {
  const relays: RelayRow[] = [];
  const byLeaf = new Map<string, RelayRow>();
  for (const { room, view, leaves } of rooms) {
    for (const told of Object.values(view.confidences)) {
      for (const release of told.releases) {
        const row: RelayRow = {
          release: { ...release, room, confidence: told.act },
          passed: [],
        };
        relays.push(row);
        const leaf = leaves?.[release.act];
        if (leaf !== undefined) byLeaf.set(leaf, row);
      }
    }
  }
  for (const { room, view } of rooms) {
    for (const passed of view.passed) {
      let row = byLeaf.get(passed.rests);
      if (!row) {
        row = { passed: [] };
        byLeaf.set(passed.rests, row);
        relays.push(row);
      }
      row.passed.push({ ...passed, room });
    }
  }
  for (const { passed } of relays) passed.sort((a, b) => a.at - b.at);
  const said = rooms.flatMap(({ room, view }) =>
    Object.values(view.said).map((one) => ({ ...one, room })),
  );
  return {
    relays: relays.toSorted((a, b) => timeOf(a) - timeOf(b)),
    said: said.toSorted((a, b) => a.at - b.at),
  };
}

function timeOf({ release, passed }: RelayRow): number {
  return release?.at ?? passed[0]?.at ?? 0;
}
