import { refusePlace } from '#core/incidents/delaying.ts';
import { place, type Happened, type Place } from '#core/incidents/happened.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Release } from '#core/incidents/intake-cases.ts';
import type { RoomState } from '#core/state.ts';
import type { MissionCaseRow, ReportRow } from '#core/views/intake.ts';
import { parseSaid } from '#core/views/labels.ts';
import { text } from '#core/words.ts';
import { bodyDigest, serialiseBody } from '#record/body.ts';
import { fromBase64, fromUtf8, toBase64, toHex } from '#record/bytes.ts';
import { fault, parsed, type Fault, type Parsed } from '#record/fault.ts';
import type { Enclosure } from '#room/compose.ts';
import { randomBytes } from '#room/compose.ts';
import type { CallFailure } from './api.ts';
import { leafToRestOn, type Meant } from './compose-for.ts';
import { decideNow, type Considered } from './decide-now.ts';
import { fetchEnclosure } from './enclosure.ts';
import { enterAct } from './enter-act.ts';
import { earliestAdmission } from './place-delay.ts';
import type { Seat } from './renewal.ts';
import type { VerifiedLog } from './verified-log.ts';

/**
 * A case file leaves the mission’s own room as two acts that go together (IC1.5): its release there, which names the digest of the file’s body, and the file in the room of the
 * joint commission, which rests on the release. Nothing of the mission’s room is put into the file by the device: it holds what a person wrote, and the leaf hash of the release.
 */

/** The two rooms, each with a seat of the mission’s head. */
export interface CaseFileRooms {
  intake: Seat;
  commission: Seat;
}

/** A case file as the mission’s head means it. */
export interface MeantCaseFile {
  /** Of the mission’s room: the act that opened the case. */
  case: string;
  /** Of `incident.case-file`, whole. */
  body: Readonly<Record<string, unknown>>;
  /** Read for it anew; those that the body names. */
  enclosures: readonly Enclosure[];
}

/** Says of a file whether there is something beside its content: `besideOf`, which this layer does not see. */
export type LookBeside = (bytes: Uint8Array) => 'nothing' | 'something' | 'unknown';

/** Why nothing was signed: the rules of one of the rooms, or this device. */
export type CaseFileNo = { refusal: Refusal } | { newer: string } | { fault: Fault };

/** Half-way: the release is entered, and the file is not yet. It can be entered later, and as this body alone. */
export interface Released extends MeantCaseFile {
  /** The act that released it. */
  release: string;
  /** 16 bytes: with another salt it would be another digest. */
  salt: Uint8Array;
}

export type CaseFileOutcome =
  | { kind: 'entered'; release: string; file: string }
  | { kind: 'refused'; no: CaseFileNo }
  /** Nothing is entered in either room. */
  | { kind: 'failed'; failure: CallFailure }
  | { kind: 'released'; released: Released; failure: CallFailure };

const FILE = 'incident.case-file';

/**
 * What stands in the way of releasing this file; undefined where nothing does. Asked before anything is signed, on the copies that this device has checked.
 *
 * Refuses with the rules’ refusals in either room, and with `case-file.not-read` (a copy is not checked), `case-file.same-room`, `case-file.not-head` (not the mission’s head
 * in both), `case-file.no-case`, `case-file.report-gone`, `case-file.source-withdrew`, `case-file.mission-only`, `case-file.names-report` (the file, or a text that it encloses,
 * has an id or a digest of the mission’s room in it), `case-file.original` (it encloses an original as it came, of whatever report), `case-file.beside` (it encloses a picture
 * that says something beside the picture).
 *
 * @param beside what a file says beside its content (EV6)
 */
export function refuseCaseFile(
  rooms: CaseFileRooms,
  meant: MeantCaseFile,
  beside: LookBeside,
): CaseFileNo | undefined {
  const { intake, commission } = rooms;
  for (const { replica } of [intake, commission])
    if (replica.snapshot.status.phase !== 'checked' || !replica.snapshot.report)
      return no('case-file.not-read', 'This device has not read and checked both rooms.');
  if (intake.key.room === commission.key.room)
    return no('case-file.same-room', 'A case file goes to another room than the mission’s own.');
  const states = [stateOf(intake), stateOf(commission)] as const;
  if (!states[0] || !states[1] || !isHead(intake, states[0]) || !isHead(commission, states[1]))
    return no('case-file.not-head', 'The mission’s head has to be signed in to both rooms.');
  const found = caseIn(intake.replica.snapshot.log, meant.case);
  if (!found) return no('case-file.no-case', NO_CASE);
  return (
    refuseReports(found) ??
    refuseTraces(intake, meant, beside) ??
    refuseByRules(commission, states[1], fileOf(meant)) ??
    refuseSoon(commission, states[1], meant) ??
    refuseByRules(intake, states[0], releaseOf(meant, found.number, NO_DIGEST))
  );
}

const NO_CASE = 'This is no case of the mission’s room.';

/** In the place of the digest that only signing gives. */
const NO_DIGEST = `${'A'.repeat(43)}=`;

interface Found {
  number: number;
  /** Of the case, and merged with one of these; undefined where one was retracted. */
  reports: readonly (ReportRow | undefined)[];
}

function caseIn({ views }: VerifiedLog, id: string): Found | undefined {
  const board = views.talks?.promises?.intake;
  const row: MissionCaseRow | undefined = board?.cases[id];
  if (!board || !row) return undefined;
  const merged = Object.values(board.reports).filter(
    ({ triage }) => triage?.as === 'merged' && row.reports.includes(triage.of ?? ''),
  );
  return {
    number: row.number,
    reports: [...row.reports.map((report) => board.reports[report]), ...merged],
  };
}

/** IC1.2, IC3: how far the words may go is for their source to say, also afterwards. */
function refuseReports({ reports }: Found): CaseFileNo | undefined {
  if (reports.includes(undefined))
    return no(
      'case-file.report-gone',
      'A report of this case was retracted. Open a case without it.',
    );
  if (reports.some((report) => report?.withdrawn))
    return no(
      'case-file.source-withdrew',
      'The source of a report of this case has withdrawn. Open a case without it.',
    );
  if (reports.some((report) => report?.consent === 'mission-only'))
    return no(
      'case-file.mission-only',
      'A report of this case is for the mission alone. Open a case without it.',
    );
  return undefined;
}

/** What would lead from the file back to the mission’s room by itself. Words are for whoever writes them to weigh. */
function refuseTraces(
  { provider, replica }: Seat,
  { body, enclosures }: MeantCaseFile,
  beside: LookBeside,
): CaseFileNo | undefined {
  const { log } = replica.snapshot;
  const originals = originalsIn(log);
  if (enclosures.some(({ bytes }) => originals.has(toBase64(provider.sha256(bytes)))))
    return no(
      'case-file.original',
      'This encloses an original as it came. Enclose a copy made without its metadata.',
    );
  if (enclosures.some(({ bytes }) => beside(bytes) === 'something'))
    return no(
      'case-file.beside',
      'This encloses a picture that says something beside the picture, or is not well formed. Enclose a copy made without its metadata.',
    );
  const whole = JSON.stringify(body);
  const inHex = [...originals].map((one) => toHex(fromBase64(one) ?? new Uint8Array()));
  const traces = new Set([
    log.room,
    ...originals,
    ...inHex,
    ...log.views.acts.keys(),
    ...namedBy(log),
  ]);
  return [...traces].some((trace) => whole.includes(trace)) ||
    enclosures.some(({ bytes }) => tokensOf(bytes).some((one) => traces.has(one)))
    ? no(
        'case-file.names-report',
        'The file has an id or a digest of the mission’s room in it. Take that out.',
      )
    : undefined;
}

/** SHA-256 of every original of the room, base64: one that came with another report points to its source as well. */
function originalsIn({ views }: VerifiedLog): ReadonlySet<string> {
  const reports = Object.values(views.talks?.promises?.intake.reports ?? {});
  return new Set(reports.flatMap(({ evidence }) => evidence.map(({ sha256 }) => sha256)));
}

/** What in a file of words has the form of an id or a digest. */
function tokensOf(bytes: Uint8Array): string[] {
  const said = fromUtf8(bytes) ?? '';
  return said.match(/[0-9a-f]{64}|[A-Za-z0-9+/]{43}=|[a-z2-7]{26}/g) ?? [];
}

/** The digests of every enclosure of the mission’s room, and the ids of the forms that came in. */
function namedBy({ views }: VerifiedLog): string[] {
  const reports = Object.values(views.talks?.promises?.intake.reports ?? {});
  return reports.flatMap(({ what, where, source, evidence, instance }) => [
    what.enclosure,
    ...(where ? [where.enclosure] : []),
    ...(source ? [source.enclosure] : []),
    ...evidence.flatMap(({ original, copy }) => [
      original.enclosure,
      ...(copy ? [copy.enclosure] : []),
    ]),
    // Shorter ones are words like others.
    ...(instance !== undefined && instance.length > 7 ? [instance] : []),
  ]);
}

/** Where the reports of a case say that it was, out of their enclosures, where phones, forms and tables put it (IC1.2). */
export interface PlacesTold {
  places: readonly Place[];
  /** Some of them could not be read here. */
  unread: boolean;
}

/** Fetches what `saysAsMuch` holds the place of a file against; kept nowhere. */
export async function placesTold(
  { api, provider, replica }: Pick<Seat, 'api' | 'provider' | 'replica'>,
  id: string,
): Promise<PlacesTold> {
  const { log } = replica.snapshot;
  const refs = caseIn(log, id)?.reports.flatMap((report) => report?.where ?? []) ?? [];
  const read = await Promise.all(
    refs.map(async ({ enclosure }) => await fetchEnclosure(api, provider, log, enclosure)),
  );
  const places = read.map((one) => (one instanceof Uint8Array ? placeIn(one) : undefined));
  return {
    places: places.filter((one) => one !== undefined),
    unread: places.some((one, n) => !one && read[n] !== 'destroyed'),
  };
}

function placeIn(bytes: Uint8Array): Place | undefined {
  const found = parseSaid(bytes, text, place);
  return typeof found === 'string' ? { words: { en: found } } : (found as Place | undefined);
}

/**
 * What the file says as finely as a report of its case does, to be told to whoever is about to sign: the minute, or the place. It may be meant, and it may lead to the source.
 * `place-unread`: where a report says that it was could not be read, so that nobody knows.
 *
 * @param told what `placesTold` found
 */
export function saysAsMuch(
  { replica }: Pick<Seat, 'replica'>,
  { case: id, body }: Pick<MeantCaseFile, 'case' | 'body'>,
  { places, unread }: PlacesTold,
): ('time' | 'place' | 'place-unread')[] {
  const reports = caseIn(replica.snapshot.log, id)?.reports ?? [];
  const { occurred, place: ours } = body as Partial<Pick<ReportRow, 'occurred' | 'place'>>;
  const isTime = reports.some(
    (report) => occurred?.precision === 'minute' && report?.occurred.from === occurred.from,
  );
  const theirs = [...reports.flatMap((report) => report?.place ?? []), ...places];
  const isPlace = ours !== undefined && theirs.some((one) => isAsFine(ours, one));
  return [
    ...(isTime ? (['time'] as const) : []),
    ...(isPlace ? (['place'] as const) : []),
    ...(ours && !isPlace && unread ? (['place-unread'] as const) : []),
  ];
}

/** A box no larger that shares a point with the other’s, or all of the other’s words. */
function isAsFine(ours: Place, theirs: Place): boolean {
  const said = Object.values(ours.words ?? {});
  if (Object.values(theirs.words ?? {}).some((one) => said.some((own) => own.includes(one))))
    return true;
  const [a, b] = [ours.box, theirs.box];
  if (!a || !b) return false;
  const meets = a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
  return meets && a.east - a.west <= b.east - b.west && a.north - a.south <= b.north - b.south;
}

/**
 * Releases a case file and enters it, after `refuseCaseFile` has been asked. The release is signed and entered first: whoever reads both rooms can then check the file against
 * it, and a file without its release does not come about. Where the second half does not come through, `finishCaseFile` enters it.
 */
export async function enterCaseFile(
  rooms: CaseFileRooms,
  meant: MeantCaseFile,
  beside: LookBeside,
): Promise<CaseFileOutcome> {
  const refused = refuseCaseFile(rooms, meant, beside);
  if (refused) return { kind: 'refused', no: refused };
  const { intake } = rooms;
  const salt = randomBytes(16);
  const pair = pairOf(intake, { ...meant, salt });
  if (!pair.ok) return { kind: 'refused', no: { fault: pair.fault } };
  const answer = await enterAct(intake, pair.value.release);
  if (!answer.ok) return { kind: 'failed', failure: answer.failure };
  return await finishCaseFile(rooms, { ...meant, release: answer.value.act, salt });
}

/** Both acts as they are signed; the file rests on the release as soon as that has an id. */
export interface Pair {
  release: Meant & { body: Release };
  file: Meant & { body: MeantCaseFile['body'] };
}

/**
 * The pair that a case file under this salt comes to. Refuses with the codes of `serialiseBody` and, where the mission’s room has no such case, with `case-file.no-case`.
 */
export function pairOf(
  { provider, replica }: Pick<Seat, 'provider' | 'replica'>,
  meant: MeantCaseFile & Pick<Released, 'salt'>,
): Parsed<Pair> {
  const bytes = serialiseBody(meant.body);
  if (!bytes.ok) return bytes;
  const found = caseIn(replica.snapshot.log, meant.case);
  if (!found) return fault('case-file.no-case', NO_CASE);
  const file = toBase64(bodyDigest(provider, meant.salt, bytes.value));
  return parsed({
    release: releaseOf(meant, found.number, file),
    file: { ...fileOf(meant), salt: meant.salt },
  });
}

/** How far a pair has come, by the copies that this device has checked: the acts of it that are entered. */
export function enteredOf(
  { intake, commission }: Record<'intake' | 'commission', Pick<Seat, 'replica'>>,
  { release: { body } }: Pair,
): { release?: string; file?: string } {
  const { log } = intake.replica.snapshot;
  const row = log.views.talks?.promises?.intake.cases[body.case];
  const release = row?.released.find(({ file }) => file === body.file)?.act;
  if (release === undefined) return {};
  const leaf = leafToRestOn({ log, act: release });
  const file = [...commission.replica.snapshot.log.views.acts.values()].find(
    ({ type, rests }) => type === FILE && leaf.ok && rests.includes(leaf.value.hash),
  );
  return { release, ...(file ? { file: file.id } : {}) };
}

/** Enters the file of a release that is entered already: its very body, under its salt. */
export async function finishCaseFile(
  { intake, commission }: CaseFileRooms,
  released: Released,
): Promise<CaseFileOutcome> {
  const { release, salt } = released;
  const rests = [{ log: intake.replica.snapshot.log, act: release }];
  const answer = await enterAct(commission, { ...fileOf(released), salt, rests });
  return answer.ok
    ? { kind: 'entered', release, file: answer.value.act }
    : { kind: 'released', released, failure: answer.failure };
}

function fileOf({ body, enclosures }: MeantCaseFile) {
  return { type: FILE, version: 1, body, enclosures };
}

function releaseOf(meant: MeantCaseFile, number: number, file: string) {
  return { type: 'intake.release', version: 1, body: { case: meant.case, number, file } };
}

function refuseByRules(
  { provider, replica, key, now = Date.now }: Seat,
  state: RoomState,
  act: Pick<Considered, 'type' | 'version' | 'body'>,
): CaseFileNo | undefined {
  const considered = { ...act, by: [key.ref], after: [] };
  const decision = decideNow(provider, replica.snapshot.log, state, considered, now());
  if (decision.kind === 'newer') return { newer: decision.what };
  return decision.kind === 'refused' ? { refusal: decision.refusal } : undefined;
}

/**
 * The release is entered first, and the file a moment later: by a clock that is behind this device's, places may be delayed for that moment still, and the release would stand
 * alone (IC10.4). Asked after the rules, which have found the body to be one.
 */
function refuseSoon(
  { replica, now = Date.now }: Seat,
  state: RoomState,
  { body }: MeantCaseFile,
): CaseFileNo | undefined {
  const earliest = earliestAdmission(replica.snapshot.log, now());
  const refusal = refusePlace(state, body as Happened, earliest);
  return refusal && { refusal };
}

function stateOf({ replica }: Seat): RoomState | undefined {
  return replica.snapshot.log.replay.state;
}

function isHead({ key }: Seat, { keys, parties }: RoomState): boolean {
  const held = keys[key.ref];
  return (
    held?.duty === 'head' && held.ended === undefined && parties[held.party]?.role === 'monitor'
  );
}

function no(code: string, message: string): CaseFileNo {
  const { fault: found } = fault(code, message);
  return { fault: found };
}
