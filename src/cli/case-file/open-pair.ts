import type { CaseFileNo, CaseFileRooms, Pair, PlacesTold } from '#client/case-file.ts';
import { saysAsMuch } from '#client/case-file.ts';
import type { Seat } from '#client/renewal.ts';
import { delayedFile, earliestAdmission } from '#client/place-delay.ts';
import type { ActType } from '#core/declare.ts';
import { inDegrees } from '#core/geometry/squares.ts';
import { rules } from '#core/rules.ts';
import type { Naming } from '#core/naming.ts';
import type { Language, SentenceLanguage } from '#core/words.ts';
import { besideOf } from '#interchange/evidence/beside.ts';
import { EXIT, Refused, type ExitCode, type Terminal } from '../command.ts';
import type { DeviceFolder } from '../device-folder.ts';
import { openToSign, type OpenedRoom } from '../signing/open-room.ts';
import { readAloud } from '../signing/read-aloud.ts';
import { namingOf, plain, refusalOf, sentenceOf } from '../telling.ts';
import { caseFileLine, caseFileRefusal } from './case-file-words.ts';
import type { KeptPair, Place } from './kept-pair.ts';
import { readableLines } from './readable.ts';

/** Both rooms, each read and checked whole. */
export interface OpenedPair {
  intake: OpenedRoom;
  commission: OpenedRoom;
}

/** A room as it is named before it is read: its server and the key may be left to be found. */
export interface NamedPlace {
  room: string;
  url: string | undefined;
  key: string | undefined;
}

/** Answers with an exit code where a room needs a newer Parley. */
export async function openPair(
  places: Record<keyof OpenedPair, NamedPlace>,
  device: DeviceFolder,
  terminal: Terminal,
): Promise<OpenedPair | ExitCode> {
  const open = async ({ room, url, key }: NamedPlace) =>
    await openToSign({ to: url, key }, device, room, terminal);
  const intake = await open(places.intake);
  if (typeof intake === 'number') return intake;
  const commission = await open(places.commission);
  return typeof commission === 'number' ? commission : { intake, commission };
}

export function placeOf({ copy, url, ref }: OpenedRoom): Place {
  return { room: copy.id, url, key: ref };
}

export function seatsOf({ intake, commission }: OpenedPair): CaseFileRooms {
  return { intake: intake.seat, commission: commission.seat };
}

/** What a person reads before signing what is still to be signed: both sentences with their readers, all that the commission will be able to read, and what might lead to a source. */
export function pairLines(
  rooms: OpenedPair,
  { meant }: Pick<KeptPair, 'meant'>,
  { release, file }: Pair,
  told: PlacesTold,
  isReleased: boolean,
  language: Language,
  spoken: SentenceLanguage,
): string[] {
  const { intake, commission } = rooms;
  const fileType = typeIn(commission, file.type, file.version);
  const { copy, state } = commission;
  const naming = namingOf(copy.log.views, language);
  const acts = (id: string): string => {
    const act = copy.log.views.acts.get(id);
    return act ? `${sentenceOf(act, act.body, state.rules, naming)} (#${act.index})` : id;
  };
  const { enclosures } = meant;
  const read = (room: OpenedRoom, type: ActType, body: Readonly<Record<string, unknown>>) =>
    readAloud({ by: [room.ref], type, body, copy: room.copy, state: room.state }, language, spoken);
  return [
    ...(isReleased
      ? []
      : read(intake, typeIn(intake, release.type, release.version), { ...release.body })),
    ...read(commission, fileType, file.body),
    caseFileLine('readable', language),
    ...readableLines(fileType, file.body, { enclosures, naming, acts }).map((line) => `  ${line}`),
    '',
    caseFileLine(isReleased ? 'half' : 'pair', language),
    ...delayLines(commission, naming, language),
    ...saysAsMuch(intake.seat, meant, told).map((what) => caseFileLine(what, language)),
    ...(enclosures.some(({ bytes }) => besideOf(bytes) === 'unknown')
      ? [caseFileLine('beside-unknown', language)]
      : []),
    '',
  ];
}

function typeIn({ state }: OpenedRoom, name: string, version: number): ActType {
  const type = rules(state.rules)?.type(name, version);
  if (!type) throw new Refused(`This room’s rules do not know ${name}.`);
  return type;
}

function delayLines({ state }: OpenedRoom, naming: Naming, language: Language): string[] {
  const found = delayedFile(state, {}, 0);
  if (!found) return [];
  const { span, minutes } = found.delay;
  const values = { after: naming.duration(minutes), degrees: inDegrees(span) };
  return [plain(caseFileLine('delay', language, values), language)];
}

/** The box that a file whose own is too fine may have instead, in the numbers of its body; nothing where it is not (IC10). */
export function coarserLines(
  { commission }: { commission: Pick<Seat, 'replica' | 'now'> },
  { meant }: Pick<KeptPair, 'meant'>,
  language: Language,
): string[] {
  const { now = Date.now, replica } = commission;
  const { log } = replica.snapshot;
  const { state } = log.replay;
  const coarser = state && delayedFile(state, meant.body, earliestAdmission(log, now()))?.coarser;
  return coarser ? [caseFileLine('coarser', language, { box: JSON.stringify(coarser) })] : [];
}

/** @throws Refused, but where a room needs a newer Parley: that has an exit code of its own */
export function refuseToSign(
  no: CaseFileNo,
  terminal: Terminal,
  language: Language,
  more: readonly string[] = [],
): ExitCode {
  if ('newer' in no) {
    terminal.err(`This room needs a newer Parley (${no.newer}). Nothing was signed.`);
    return EXIT.newer;
  }
  const code = 'refusal' in no ? no.refusal.code : no.fault.code;
  const why =
    'refusal' in no
      ? refusalOf(no.refusal, language)
      : (caseFileRefusal(code, language) ?? no.fault.message);
  const form =
    code === 'act.form' ? '\nparley reference incident.case-file shows what it takes.' : '';
  const lines = [`${why} (${code})${form}`, ...more, caseFileLine('refused', language)];
  throw new Refused(lines.join('\n'));
}
