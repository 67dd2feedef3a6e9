import type { Act } from '../act.ts';
import type { IntakeReport, Triage } from '../incidents/intake.ts';
import type { Custody, IntakeCase, Release } from '../incidents/intake-cases.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import type { SaidBy } from './said.ts';
import { saidBy } from './said.ts';

/** The mission's own room (IC1): reports with how they were sorted, who has them in hand, their originals' custody; cases, and what was released of them. */

export interface ReportRow extends SaidBy, IntakeReport {
  correctedBy?: string;
  triage?: SaidBy & Omit<Triage, 'report'>;
  assigned?: SaidBy & { to: string; task: Words };
  cases: string[];
  custody: (SaidBy & Omit<Custody, 'report'>)[];
  /** Its source has withdrawn: what it gave is destroyed. */
  withdrawn?: SaidBy;
}

export interface MissionCaseRow extends SaidBy, IntakeCase {
  released: (SaidBy & Omit<Release, 'case' | 'number'>)[];
}

export interface IntakeBoard {
  /** All by act id, in log order. */
  reports: Record<string, ReportRow>;
  cases: Record<string, MissionCaseRow>;
  /** By act of a step of custody: its report. */
  custody: Record<string, string>;
  /** What is said instead of a question about what is not taken in (IC2), by act; the last that stands is shown. */
  referral: Record<string, SaidBy & { text: Words }>;
}

export function start(): IntakeBoard {
  return { reports: {}, cases: {}, custody: {}, referral: {} };
}

export function add(view: IntakeBoard, act: Act, _ctx: ViewContext): IntakeBoard {
  const revision = revisionOf(act);
  if (revision.what === 'retract') retract(view, revision.target);
  else if (revision.what === 'correct') correct(view, revision.entry, revision.by);
  else put(view, revision.entry);
  return view;
}

/** The words to be shown in the place of questions that are not asked. */
export function referralPath(view: IntakeBoard): Words | undefined {
  return Object.values(view.referral).at(-1)?.text;
}

function retract(view: IntakeBoard, id: string): void {
  delete view.reports[id];
  delete view.referral[id];
  const report = view.reports[view.custody[id] ?? ''];
  if (report) report.custody = report.custody.filter((one) => one.act !== id);
  delete view.custody[id];
}

function correct(view: IntakeBoard, entry: Entry, correctedBy: string): void {
  const row = view.reports[entry.id];
  if (row) {
    const { triage, assigned, cases, custody, withdrawn } = row;
    view.reports[entry.id] = {
      ...(entry.body as IntakeReport),
      ...saidBy(entry),
      correctedBy,
      cases,
      custody,
      ...(triage ? { triage } : {}),
      ...(assigned ? { assigned } : {}),
      ...(withdrawn ? { withdrawn } : {}),
    };
  }
  const referral = view.referral[entry.id];
  if (referral) referral.text = (entry.body as { text: Words }).text;
  if (view.custody[entry.id] === undefined) return;
  const old = view.reports[view.custody[entry.id] as string];
  if (old) old.custody = old.custody.filter((one) => one.act !== entry.id);
  enterCustody(view, entry);
}

function enterCustody(view: IntakeBoard, entry: Entry): void {
  const { report, ...step } = entry.body as Custody;
  view.custody[entry.id] = report;
  view.reports[report]?.custody.push({ ...saidBy(entry), ...step });
}

function put(view: IntakeBoard, entry: Entry): void {
  const said = saidBy(entry);
  switch (entry.type) {
    case 'intake.report':
      view.reports[entry.id] = {
        ...(entry.body as IntakeReport),
        ...said,
        cases: [],
        custody: [],
      };
      break;
    case 'intake.triage': {
      const { report, ...triage } = entry.body as Triage;
      const row = view.reports[report];
      if (row) row.triage = { ...said, ...triage };
      break;
    }
    case 'intake.assign': {
      const { reports, to, task } = entry.body as { reports: string[]; to: string; task: Words };
      for (const id of reports) {
        const row = view.reports[id];
        if (row) row.assigned = { ...said, to, task };
      }
      break;
    }
    case 'intake.case': {
      const body = entry.body as IntakeCase;
      view.cases[entry.id] = { ...body, ...said, released: [] };
      for (const id of body.reports) view.reports[id]?.cases.push(entry.id);
      break;
    }
    case 'intake.custody':
      enterCustody(view, entry);
      break;
    case 'intake.source-withdraws': {
      const row = view.reports[(entry.body as { report: string }).report];
      if (row) row.withdrawn = said;
      break;
    }
    case 'intake.release': {
      const { case: id, file } = entry.body as Release;
      view.cases[id]?.released.push({ ...said, file });
      break;
    }
    case 'intake.referral-path':
      view.referral[entry.id] = { ...said, text: (entry.body as { text: Words }).text };
      break;
    default:
  }
}
