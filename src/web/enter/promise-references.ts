import type { RoomViews } from '#client/room-views.ts';
import type { PromiseViews } from '#core/views/obligation-talks.ts';

/** Which acts the fields of zones, obligations, incidents and intake name, and how far what they made has come. */

const ENTRIES = ['incident.allege', 'incident.case-file'];
const OBLIGATION = ['obligation.propose'];
const REPORT = ['intake.report'];

/** By act and field, or by field, the types of the acts that make what it names. */
export const PROMISE_MAKERS: Readonly<Record<string, readonly string[]>> = {
  'coverage.report zone': ['zone.define'],
  'incident.allege about': OBLIGATION,
  'incident.case-file about': OBLIGATION,
  'incident.relate entry': ENTRIES,
  'incident.relate of': ENTRIES,
  'incident.withdraw-case-file entry': ['incident.case-file'],
  'intake.custody report': REPORT,
  'intake.release case': ['intake.case'],
  'intake.source-withdraws report': REPORT,
  'intake.triage of': REPORT,
  'intake.triage report': REPORT,
  'obligation.propose replaces': OBLIGATION,
  'obligation.propose zone': ['zone.define'],
  'performance.report about': OBLIGATION,
  'zone.define replaces': ['zone.define'],
  counting: ['counting.propose'],
  dependsOn: OBLIGATION,
  draft: ['incident.draft-finding'],
  entries: ENTRIES,
  finding: ['incident.find'],
  layer: ['layer.supply'],
  obligation: OBLIGATION,
  performance: ['performance.report'],
  remedy: ['remedy.decide'],
  reports: REPORT,
  supersedes: ['incident.case-file'],
  visit: ['verification.visit'],
};

interface Asked {
  /** Of the act that names it. */
  type: string;
  field: string;
  /** The signer’s party. */
  own: string;
}

/** What has ended, was replaced or was taken back is not offered; nor what this act could not be about. */
export function isStillMeant({ talks }: RoomViews, id: string, asked: Asked): boolean {
  const promises = talks?.promises;
  return (
    !promises ||
    (isObligationMeant(promises, id, asked) &&
      isIncidentMeant(promises, id, asked) &&
      isPerformanceMeant(promises, id, asked) &&
      isReportMeant(promises, id, asked))
  );
}

function isObligationMeant({ obligations }: PromiseViews, id: string, asked: Asked): boolean {
  if (obligations.zones[id]?.replacedBy !== undefined) return false;
  const row = obligations.obligations[id];
  if (!row) return true;
  const over = row.replacedBy !== undefined || row.changes.some(({ change }) => change === 'end');
  const agreed = row.agreed.some(({ party }) => party === asked.own);
  switch (asked.type) {
    case 'obligation.agree':
      return !over && !row.inForce && !agreed;
    case 'obligation.take-back':
      return !row.inForce && agreed;
    case 'obligation.in-force':
      return !over && !row.inForce;
    case 'obligation.change':
      return !over && row.inForce !== undefined;
    case 'obligation.reopen':
    case 'incident.draft-finding':
    case 'incident.find':
      return row.inForce !== undefined;
    default:
      return !over;
  }
}

function isIncidentMeant({ incidents }: PromiseViews, id: string, asked: Asked): boolean {
  const entry = incidents.entries[id];
  if (entry?.kind === 'case-file') {
    if (entry.withdrawn || entry.supersededBy !== undefined) return false;
    const isOwn = entry.by.includes(asked.own);
    return isOwn || !(asked.field === 'supersedes' || asked.type === 'incident.withdraw-case-file');
  }
  const visit = incidents.visits[id];
  if (visit && asked.field === 'visit') return visit.deniedBy === asked.own && !visit.reply;
  return !(asked.field === 'finding' && incidents.findings[id]?.withdrawn);
}

function isPerformanceMeant({ obligations }: PromiseViews, id: string, asked: Asked): boolean {
  const row = obligations.performances[id];
  if (!row) return true;
  const own = row.certificates.some((one) => one.by[0] === asked.own);
  if (asked.type === 'performance.certify') return !own;
  return asked.type !== 'performance.withdraw-certificate' || own;
}

/** Nothing more is made of what a source took back. */
function isReportMeant({ intake }: PromiseViews, id: string, asked: Asked): boolean {
  return !(intake.reports[id]?.withdrawn && asked.type !== 'intake.custody');
}
