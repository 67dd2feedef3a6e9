import type { Act } from '../../act.ts';
import { partyOf } from '../../act.ts';
import type { Occurred } from '../../shapes.ts';
import type { EventClass } from '../classes.ts';

/** What the acts of a room are to the events that the evaluator counts: which act entered one, which findings and certificates stand of it, and how each act is called. */

/** As what an act is called in an explanation. `other`: it is none of these, and is called an act. */
export const ACT_KINDS = [
  'allegation',
  'case-file',
  'case-file-withdrawn',
  'report',
  'certificate',
  'certificate-withdrawn',
  'finding',
  'finding-withdrawn',
  'relation',
  'correction',
  'retraction',
  'in-force',
  'steering',
  'other',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** An act as an explanation names it. */
export interface NamedAct {
  act: string;
  /** Place in the log. */
  index: number;
  kind: ActKind;
  /** The parties that signed. */
  by: string[];
  /** Epoch milliseconds of its admission. */
  admitted: number;
  /** The number of the case file, or of the case that a finding is in. */
  number?: number;
}

const KINDS: Readonly<Record<string, ActKind>> = {
  'incident.allege': 'allegation',
  'incident.case-file': 'case-file',
  'incident.withdraw-case-file': 'case-file-withdrawn',
  'incident.relate': 'relation',
  'incident.find': 'finding',
  'incident.withdraw-finding': 'finding-withdrawn',
  'performance.report': 'report',
  'performance.certify': 'certificate',
  'performance.withdraw-certificate': 'certificate-withdrawn',
  'obligation.in-force': 'in-force',
  'obligation.change': 'steering',
  'obligation.reopen': 'steering',
  'act.correct': 'correction',
  'act.retract': 'retraction',
};

interface Version {
  /** Index of the act that entered it so. */
  index: number;
  class: EventClass;
  occurred: Occurred;
}

interface Known {
  entered: Act;
  /** As it was entered, and as each correction has it, in log order. */
  versions: Version[];
  /** The findings and the certificate that stand, in log order. */
  rests: Act[];
}

interface Happened {
  class: EventClass;
  occurred: Occurred;
}

export class ActsOnEvents {
  readonly #byIndex = new Map<number, Act>();
  readonly #events = new Map<string, Known>();
  readonly #findings = new Map<string, string[]>();

  /**
   * @param acts in log order, as replay admitted them
   * @param at epoch milliseconds: what was admitted later is not known
   */
  constructor(acts: Iterable<Act>, at: number) {
    for (const act of acts) if (act.admitted <= at && KINDS[act.type]) this.#add(act);
  }

  /** The act that entered an event. */
  entered(event: string): NamedAct {
    const known = this.#events.get(event);
    return known ? this.#named(known.entered) : unknown(event, -1);
  }

  at(index: number): NamedAct {
    const act = this.#byIndex.get(index);
    return act ? this.#named(act) : unknown('', index);
  }

  /** The findings and the certificate that stand of an event, in log order. */
  rests(event: string): NamedAct[] {
    return (this.#events.get(event)?.rests ?? []).map((act) => this.#named(act));
  }

  /** What happened and when, by the last act that counts. @param not indices of acts that do not */
  happened(event: string, not: ReadonlySet<number>): Happened | undefined {
    const versions = this.#events.get(event)?.versions ?? [];
    const found = versions.findLast(({ index }) => !not.has(index)) ?? versions[0];
    return found && { class: found.class, occurred: found.occurred };
  }

  #add(act: Act): void {
    this.#byIndex.set(act.index, act);
    const body = act.body as Record<string, unknown>;
    switch (KINDS[act.type]) {
      case 'allegation':
      case 'case-file':
      case 'report':
        this.#events.set(act.id, { entered: act, versions: [version(act, body)], rests: [] });
        break;
      case 'correction': {
        const known = this.#events.get(act.after[0]?.id ?? '');
        if (!known) break;
        known.versions.push(version(act, body['body'] as Record<string, unknown>));
        // A certificate was of what was reported before the correction (IC9.4).
        known.rests = known.rests.filter(({ type }) => type !== 'performance.certify');
        break;
      }
      case 'certificate':
        this.#events.get(body['performance'] as string)?.rests.push(act);
        break;
      case 'certificate-withdrawn': {
        const known = this.#events.get(body['performance'] as string);
        if (known) known.rests = known.rests.filter(({ type }) => type !== 'performance.certify');
        break;
      }
      case 'finding': {
        const entries = body['entries'] as string[];
        this.#findings.set(act.id, entries);
        for (const id of entries) this.#events.get(id)?.rests.push(act);
        break;
      }
      case 'finding-withdrawn': {
        const finding = body['finding'] as string;
        for (const id of this.#findings.get(finding) ?? []) {
          const known = this.#events.get(id);
          if (known) known.rests = known.rests.filter((one) => one.id !== finding);
        }
        break;
      }
      default:
    }
  }

  #named(act: Act): NamedAct {
    const number = this.#numberOf(act);
    return {
      act: act.id,
      index: act.index,
      kind: KINDS[act.type] ?? 'other',
      by: [...new Set(act.by.map(partyOf))],
      admitted: act.admitted,
      ...(number === undefined ? {} : { number }),
    };
  }

  #numberOf(act: Act): number | undefined {
    const { number, entry } = act.body as { number?: number; entry?: string };
    switch (KINDS[act.type]) {
      case 'case-file':
      case 'finding':
      case 'finding-withdrawn':
        return number;
      case 'case-file-withdrawn': {
        const known = this.#events.get(entry ?? '');
        return known && this.#numberOf(known.entered);
      }
      default:
        return undefined;
    }
  }
}

function version({ index }: Act, body: Record<string, unknown>): Version {
  const { class: what, occurred } = body as unknown as Happened;
  return { index, class: what, occurred };
}

function unknown(act: string, index: number): NamedAct {
  return { act, index, kind: 'other', by: [], admitted: 0 };
}
