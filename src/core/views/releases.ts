import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import { instantMs } from '../instants.ts';
import type { Occurred } from '../shapes.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';

/** Joint statements (ST8): every wording with its times and who agreed to it, and where each stands at a moment. */

export interface AgreementRow {
  party: string;
  act: string;
  /** The act whose signature it counts by: itself, or the confirmation of what was taken down. */
  signedIn: string;
  /** Key name with id. */
  by: string;
  /** Epoch milliseconds. */
  at: number;
  /** RC8.5: its key was declared compromised; then what a head said of it. Only an affirmed one counts. */
  contested?: 'open' | 'affirmed' | 'disowned';
}

export interface ReleaseVersion {
  act: string;
  what: 'proposed' | 'amended' | 'corrected';
  text: Words;
  hash: string;
  /** Epoch milliseconds: when it was entered. */
  at: number;
  /** Not to be issued before. */
  embargo?: string;
  /** Why it was corrected. */
  reason?: Words;
  /** ST8.11: the text of the room that these words were negotiated as, and whether they are those that stood there then. */
  drawn?: { text: string; hash: string; same: boolean };
  /** Those who agreed to these very words, in log order. Those of a version that was amended fell with it. */
  agreed: AgreementRow[];
}

export interface ReleaseRow {
  act: string;
  /** The party that proposed it. */
  by: string;
  issuer: string;
  /** For whom it speaks. */
  sides: string[];
  /** The latest last: it stands. */
  versions: ReleaseVersion[];
  /** In which words, and when it was entered. */
  issued?: { act: string; version: string; at: number; occurred?: Occurred };
  takenBackBy?: string;
}

export interface Releases {
  /** By act id of the proposal. */
  rows: Record<string, ReleaseRow>;
  /** Where an agreement is, by the act that signed it, for what is later said of its key. */
  signed: Record<string, { row: string; version: string }>;
}

export interface ReleaseStanding {
  what: 'awaits-agreement' | 'under-embargo' | 'ready-to-issue' | 'issued' | 'taken-back';
  /** Those named who have not agreed to the words that stand; after a correction, to the corrected ones. */
  awaits: string[];
  /** The words that stand are the issuer's own: a correction to which not all have agreed. */
  issuersOwn: boolean;
}

export function start(): Releases {
  return { rows: {}, signed: {} };
}

export function add(view: Releases, act: Act, _ctx: ViewContext): Releases {
  if (act.type.startsWith('key.')) {
    doubt(view, act);
    return view;
  }
  const revision = revisionOf(act);
  if (revision.what === 'enter') put(view, revision.entry, act.id);
  return view;
}

/**
 * Where a statement stands at a moment. Nothing is issued by the clock: past its embargo it is only ready for its issuer.
 *
 * @param at epoch milliseconds
 * @param left parties that have left the room (members.ts): nothing is issued in the name of one of these
 */
export function standing(
  row: ReleaseRow,
  at: number,
  left: readonly string[] = [],
): ReleaseStanding {
  const latest = row.versions.at(-1);
  const agreed = new Set(latest?.agreed.filter(counts).map((one) => one.party));
  const open = row.sides.filter((id) => !agreed.has(id));
  if (row.takenBackBy !== undefined) return { what: 'taken-back', awaits: [], issuersOwn: false };
  if (row.issued) {
    const awaits = latest?.what === 'corrected' ? open : [];
    return { what: 'issued', awaits, issuersOwn: awaits.length > 0 };
  }
  const awaits = row.sides.filter((id) => open.includes(id) || left.includes(id));
  if (awaits.length > 0) return { what: 'awaits-agreement', awaits, issuersOwn: false };
  const held = latest?.embargo !== undefined && at < instantMs(latest.embargo);
  return { what: held ? 'under-embargo' : 'ready-to-issue', awaits, issuersOwn: false };
}

function counts({ contested }: AgreementRow): boolean {
  return contested === undefined || contested === 'affirmed';
}

interface Told {
  release: string;
  issuer: string;
  sides: string[];
  text: Words;
  hash: string;
  embargo?: string;
  reason?: Words;
  occurred?: Occurred;
}

function put(view: Releases, entry: Entry, signedIn: string): void {
  if (!entry.type.startsWith('release.')) return;
  const body = entry.body as Told;
  const by = partyOf(entry.by[0] as string);
  if (entry.type === 'release.propose' || entry.type === 'release.propose-text') {
    const { issuer, sides } = body;
    const versions = [versionOf(entry, 'proposed')];
    view.rows[entry.id] = { act: entry.id, by, issuer, sides: [...sides], versions };
    return;
  }
  const row = view.rows[body.release];
  const latest = row?.versions.at(-1);
  if (!row || !latest) return;
  switch (entry.type) {
    case 'release.amend':
      row.versions.push(versionOf(entry, 'amended'));
      break;
    case 'release.correct':
      row.versions.push(versionOf(entry, 'corrected'));
      break;
    case 'release.agree':
      drop(latest, by);
      latest.agreed.push({
        party: by,
        act: entry.id,
        signedIn,
        by: entry.by[0] as string,
        at: entry.admitted,
      });
      view.signed[signedIn] = { row: row.act, version: latest.act };
      break;
    case 'release.take-back-agreement':
      drop(latest, by);
      break;
    case 'release.take-back':
      row.takenBackBy = entry.id;
      break;
    case 'release.issue':
      row.issued = {
        act: entry.id,
        version: latest.act,
        at: entry.admitted,
        ...(body.occurred ? { occurred: body.occurred } : {}),
      };
      break;
    default:
  }
}

function versionOf(entry: Entry, what: ReleaseVersion['what']): ReleaseVersion {
  const { text, hash, embargo, reason } = entry.body as Told;
  return {
    act: entry.id,
    what,
    text,
    hash,
    at: entry.admitted,
    ...(embargo === undefined ? {} : { embargo }),
    ...(reason === undefined ? {} : { reason }),
    agreed: [],
  };
}

function drop(version: ReleaseVersion, party: string): void {
  version.agreed = version.agreed.filter((one) => one.party !== party);
}

/**
 * ST8.11: notes beside a statement that was negotiated as a text whether its words are those of the text. Asked when the act is taken, since the text may change.
 *
 * @param standing the words of a text as they stand (text/statement-words.ts)
 */
export function compareWithText(
  view: Releases,
  act: Act,
  standing: (text: string) => Words | undefined,
): void {
  const { drawn, whole } = act.body as { drawn: string; whole: string };
  const [version] = view.rows[act.id]?.versions ?? [];
  if (!version || act.type !== 'release.propose-text') return;
  const stood = standing(drawn) ?? {};
  const said = Object.entries(version.text);
  const same = said.every(([language, words]) => stood[language as keyof Words] === words);
  version.drawn = { text: drawn, hash: whole, same };
}

/** RC8.5: what a head says of a key, or of an act that this key signed. */
function doubt(view: Releases, act: Act): void {
  if (act.type === 'key.revoke') {
    const { key, since } = act.body as { key: string; since?: string };
    if (since === undefined) return;
    for (const id of Object.keys(view.signed)) {
      const one = signedIn(view, id);
      if (one?.by === key && one.at >= instantMs(since)) one.contested ??= 'open';
    }
  }
  if (act.type !== 'key.affirm' && act.type !== 'key.disown') return;
  const one = signedIn(view, act.after[0]?.act?.id ?? '');
  if (one) one.contested = act.type === 'key.affirm' ? 'affirmed' : 'disowned';
}

/** The agreement that an act signed, unless it was taken back or given again since. */
function signedIn(view: Releases, id: string): AgreementRow | undefined {
  const at = view.signed[id];
  if (!at) return undefined;
  const version = view.rows[at.row]?.versions.find((one) => one.act === at.version);
  return version?.agreed.find((one) => one.signedIn === id);
}
