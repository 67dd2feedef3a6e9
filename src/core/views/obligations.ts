import type { Act } from '../act.ts';
import type { Clause, Proposal } from '../obligations/agreeing.ts';
import type { Certificate, Performance } from '../obligations/performing.ts';
import type { Change } from '../obligations/steering.ts';
import type { DraftTerms } from '../obligations/terms.ts';
import type { Polygon } from '../places.ts';
import type { Moment, Until } from '../truce-state.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import type { SaidBy } from './said.ts';
import { isSignedBy, saidBy } from './said.ts';

/** The register of obligations (OB2): how clauses are read, who agreed, what was reported of them; and the zones and lines of the room's map. */

export interface ObligationRow extends SaidBy {
  clause: Clause;
  terms: DraftTerms;
  replaces?: string;
  /** The one that took its place, once that is in force. */
  replacedBy?: string;
  agreed: (SaidBy & { party: string })[];
  inForce?: SaidBy & { since: Moment; instrument?: string };
  /** A head has disowned what brought it into force (RC8.5, OB2.10): nothing is computed of it. */
  disowned?: SaidBy;
  /** Suspended, resumed, extended, ended, in log order. */
  changes: (SaidBy & { change: Change; at: Until; why: Words })[];
  /** Spans whose late reports were taken in. */
  reopened: (SaidBy & { from: string; to: string; why: Words })[];
  /** What was reported of it, by act, in log order. */
  performances: string[];
}

export interface PerformanceRow extends SaidBy, Performance {
  correctedBy?: string;
  /** Certificates that stand, in log order, one for each certifier at most. */
  certificates: (SaidBy & { words?: Words })[];
  /** The last of them. */
  certified?: SaidBy & { words?: Words };
}

export interface ZoneRow extends SaidBy {
  label: Words;
  polygons: Polygon[];
  source: Words;
  version: Words;
  replacedBy?: string;
}

export interface LayerRow extends SaidBy {
  label: Words;
  supplier: Words;
  version: Words;
  lines: (readonly [number, number])[][];
  source: Words;
  shown: boolean;
}

export interface ObligationBoard {
  obligations: Record<string, ObligationRow>;
  performances: Record<string, PerformanceRow>;
  zones: Record<string, ZoneRow>;
  layers: Record<string, LayerRow>;
}

export function start(): ObligationBoard {
  return { obligations: {}, performances: {}, zones: {}, layers: {} };
}

export function add(view: ObligationBoard, act: Act, _ctx: ViewContext): ObligationBoard {
  if (act.type === 'key.disown') {
    disown(view, act);
    return view;
  }
  const revision = revisionOf(act);
  if (revision.what === 'retract') {
    removePerformance(view, revision.target);
    return view;
  }
  const by = revision.what === 'correct' ? revision.by : undefined;
  if (revision.entry.type === 'performance.report') perform(view, revision.entry, by);
  else if (by === undefined) put(view, revision.entry);
  return view;
}

function disown(view: ObligationBoard, act: Act): void {
  const id = act.after[0]?.act?.id ?? '';
  for (const row of Object.values(view.performances)) {
    const one = row.certificates.find((other) => isSignedBy(other, id));
    if (one) certify(row, one);
  }
  for (const row of Object.values(view.obligations)) {
    const restsOn = row.inForce ? [row.inForce, ...row.agreed] : [];
    if (!restsOn.some((one) => isSignedBy(one, id))) continue;
    row.disowned ??= saidBy(act);
    const before = row.replaces === undefined ? undefined : view.obligations[row.replaces];
    if (before?.replacedBy === row.act) delete before.replacedBy;
  }
}

/** No certificate of it stands when it is corrected, unless disowned (IC9.4). */
function perform(view: ObligationBoard, entry: Entry, correctedBy: string | undefined): void {
  if (correctedBy !== undefined && !view.performances[entry.id]) return;
  removePerformance(view, entry.id);
  const body = entry.body as Performance;
  const corrected = correctedBy === undefined ? {} : { correctedBy };
  view.performances[entry.id] = { ...body, ...saidBy(entry), ...corrected, certificates: [] };
  for (const id of body.about) view.obligations[id]?.performances.push(entry.id);
}

function removePerformance(view: ObligationBoard, id: string): void {
  const row = view.performances[id];
  if (!row) return;
  delete view.performances[id];
  for (const about of row.about) {
    const one = view.obligations[about];
    if (one) one.performances = one.performances.filter((other) => other !== id);
  }
}

function put(view: ObligationBoard, entry: Entry): void {
  const said = saidBy(entry);
  switch (entry.type) {
    case 'zone.define': {
      const { replaces, ...body } = entry.body as Omit<ZoneRow, keyof SaidBy> & {
        replaces?: string;
      };
      view.zones[entry.id] = { ...body, ...said };
      const before = replaces === undefined ? undefined : view.zones[replaces];
      if (before) before.replacedBy = entry.id;
      break;
    }
    case 'layer.supply':
      view.layers[entry.id] = { ...(entry.body as LayerRow), ...said, shown: false };
      break;
    case 'layer.show': {
      const { layer, shown } = entry.body as { layer: string; shown: boolean };
      const row = view.layers[layer];
      if (row) row.shown = shown;
      break;
    }
    case 'obligation.propose': {
      const { clause, terms, replaces } = entry.body as Proposal;
      const rest = { agreed: [], changes: [], reopened: [], performances: [] };
      const named = replaces === undefined ? {} : { replaces };
      view.obligations[entry.id] = { ...said, clause, terms, ...named, ...rest };
      break;
    }
    default:
      about(view, entry, said);
  }
}

/** Each certifier's word is its own: it gives it and withdraws it, and no other's (OB2.7). */
function certify(row: PerformanceRow, { by }: SaidBy, given?: PerformanceRow['certified']): void {
  const others = row.certificates.filter((one) => one.by[0] !== by[0]);
  row.certificates = given ? [...others, given] : others;
  const last = row.certificates.at(-1);
  if (last) row.certified = last;
  else delete row.certified;
}

function about(view: ObligationBoard, entry: Entry, said: SaidBy): void {
  if (entry.type === 'performance.certify') {
    const { performance, words } = entry.body as Certificate;
    const row = view.performances[performance];
    if (row) certify(row, said, { ...said, ...(words ? { words } : {}) });
    return;
  }
  if (entry.type === 'performance.withdraw-certificate') {
    const row = view.performances[(entry.body as { performance: string }).performance];
    if (row) certify(row, said);
    return;
  }
  const row = view.obligations[(entry.body as { obligation?: string }).obligation ?? ''];
  if (!row) return;
  const party = said.by[0] as string;
  switch (entry.type) {
    case 'obligation.agree':
      row.agreed = [...row.agreed.filter((one) => one.party !== party), { ...said, party }];
      break;
    case 'obligation.take-back':
      row.agreed = row.agreed.filter((one) => one.party !== party);
      break;
    case 'obligation.in-force': {
      const { since, instrument } = entry.body as { since: Moment; instrument?: string };
      row.inForce = { ...said, since, ...(instrument === undefined ? {} : { instrument }) };
      const before = row.replaces === undefined ? undefined : view.obligations[row.replaces];
      if (before) before.replacedBy = row.act;
      break;
    }
    case 'obligation.change': {
      const { change, at, why } = entry.body as ObligationRow['changes'][number];
      row.changes.push({ ...said, change, at, why });
      break;
    }
    case 'obligation.reopen': {
      const { from, to, why } = entry.body as ObligationRow['reopened'][number];
      row.reopened.push({ ...said, from, to, why });
      break;
    }
    default:
  }
}
