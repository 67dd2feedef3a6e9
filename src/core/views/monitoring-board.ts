import type { Act } from '../act.ts';
import type { Message, MonitorEvent, Steering } from '../obligations/event.ts';
import type { Proposal } from '../obligations/agreeing.ts';
import type { Terms } from '../obligations/terms.ts';
import type { Polygon } from '../places.ts';
import type { Finding } from './monitoring-findings.ts';

/** What the view of what acts say to the evaluator keeps (monitoring.ts). */

export type Item =
  | { what: 'zone'; id: string; polygons: Polygon[] }
  | { what: 'obligation'; id: string; terms: Terms; index: number; admitted: number }
  | { what: 'event'; message: Message }
  | { what: 'power'; steering: Steering };

export interface Known {
  /** As it reads now, with nothing ruled of it. */
  event: MonitorEvent;
  /** It was superseded, withdrawn or retracted. */
  gone?: true;
  /** The entry that it is said to repeat, or to be merged with, and those that are said so of it. */
  same?: string;
  others?: string[];
  /** The evaluator was told that it is none. */
  left?: true;
  /** By obligation under which it is certified, by its own certifier: the act that its head could disown. */
  certified?: Record<string, string>;
  /** Of a performance: those who may certify, by obligation. */
  certifiers?: Record<string, string>;
}

export interface Monitoring {
  items: Item[];
  /** Readings of clauses, in force or not. */
  proposals: Record<string, Proposal>;
  /** By obligation in force: since when. */
  inForce: Record<string, { since: number; replaces?: string }>;
  /** By obligation and side: its agreement. */
  agreed: Record<string, Record<string, string>>;
  /** By obligation: the end that acts about it gave it, and not another in its place. */
  ends: Record<string, number | 'open'>;
  /** What somebody signed and could disown (RC8.5), by what was signed: a finding, a certificate, or that an obligation is in force. */
  signed: Record<string, { finding: string } | { performance: string } | { obligation: string }>;
  /** By truce: the obligations in force that read it, and the end that the evaluator was last told. */
  truces: Record<string, { obligations: string[]; until: number | 'open'; over?: true }>;
  events: Record<string, Known>;
  /** Drafts by act: each entry as it read when the draft went to the sides. */
  drafts: Record<string, Record<string, MonitorEvent>>;
  /** Findings that stand, by act. */
  findings: Record<string, Finding>;
  /** By entry: the findings about it that stand, in log order. */
  found: Record<string, string[]>;
}

export function start(): Monitoring {
  return {
    items: [],
    proposals: {},
    inForce: {},
    agreed: {},
    ends: {},
    signed: {},
    truces: {},
    events: {},
    drafts: {},
    findings: {},
    found: {},
  };
}

/** Where in the log something is said to the evaluator. */
export type Place = Pick<Act, 'index' | 'admitted'>;
