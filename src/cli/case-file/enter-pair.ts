import { enteredOf, pairOf, placesTold, refuseCaseFile, type Pair } from '#client/case-file.ts';
import type { Language, SentenceLanguage } from '#core/words.ts';
import { besideOf } from '#interchange/evidence/beside.ts';
import { EXIT, Misuse, Refused, type ExitCode, type Terminal } from '../command.ts';
import type { DeviceFolder } from '../device-folder.ts';
import { failureError } from '../reading/from-server.ts';
import { isAgreed } from '../signing/agree.ts';
import { enter } from '../signing/enter.ts';
import type { Sent } from '../signing/send.ts';
import { caseFileLine } from './case-file-words.ts';
import { forgetPair, keepPair, type KeptPair } from './kept-pair.ts';
import { coarserLines, pairLines, refuseToSign, seatsOf, type OpenedPair } from './open-pair.ts';

interface Entering {
  rooms: OpenedPair;
  kept: KeptPair;
  /** Where it is kept already; undefined where it was begun just now. */
  path: string | undefined;
  device: DeviceFolder;
  options: Readonly<Record<string, unknown>>;
  terminal: Terminal;
  language: Language;
  spoken: SentenceLanguage;
}

/**
 * Reads both acts out, asks, and enters whichever of them is not entered yet, the release first. Begun again after anything it goes on from there: the logs say how far it came.
 */
export async function enterPair(entering: Entering): Promise<ExitCode> {
  const { rooms, kept, device, options, terminal, language, spoken } = entering;
  const seats = seatsOf(rooms);
  const refusal = (): ExitCode | undefined => {
    const no = refuseCaseFile(seats, kept.meant, besideOf);
    return no && refuseToSign(no, terminal, language, coarserLines(seats, kept, language));
  };
  const made = pairOf(rooms.intake.seat, { ...kept.meant, salt: kept.salt });
  const before = made.ok ? enteredOf(seats, made.value) : {};
  if (before.file !== undefined && entering.path !== undefined) {
    await forgetPair(entering.path);
    terminal.err(caseFileLine('both-entered', language));
    tell(entering, before.release, before.file, undefined, undefined);
    return EXIT.ok;
  }
  const first = refusal();
  if (first !== undefined) return first;
  if (!made.ok) return refuseToSign({ fault: made.fault }, terminal, language);
  const pair = made.value;

  const isReleased = before.release !== undefined;
  const told = await placesTold(seats.intake, kept.meant.case);
  for (const line of pairLines(rooms, kept, pair, told, isReleased, language, spoken))
    terminal.err(line);
  const question = isReleased ? 'Sign the case file and enter it?' : 'Sign both and enter them?';
  if (!(await isAgreed(options, question, terminal))) return EXIT.no;

  // Reading takes its time, and a source may have withdrawn meanwhile.
  await readAnew(rooms);
  const second = refusal();
  if (second !== undefined) return second;
  const path = entering.path ?? (await keepPair(device, kept, pair));
  try {
    await enterMissing({ ...entering, path }, pair);
  } catch (error) {
    if (!(error instanceof Misuse || error instanceof Refused)) throw error;
    error.message += `\n${await howFar({ ...entering, path }, pair, error instanceof Refused)}`;
    throw error;
  }
  return EXIT.ok;
}

async function enterMissing(entering: Entering & { path: string }, pair: Pair): Promise<void> {
  const { rooms, kept, device } = entering;
  const { intake, commission } = rooms;
  const { release } = enteredOf(seatsOf(rooms), pair);
  const sent = release === undefined ? await enter(intake, device, pair.release) : undefined;
  const act = release ?? sent?.id ?? '';
  if (enteredOf(seatsOf(rooms), pair).release === undefined)
    throw new Refused('The server took the release, and the room’s rules do not admit it.');
  const rests = [{ log: intake.seat.replica.snapshot.log, act }];
  const { enclosures } = kept.meant;
  const file = await enter(commission, device, { ...pair.file, enclosures, rests });
  await forgetPair(entering.path);
  tell(entering, act, file.id, sent, file);
}

/**
 * What is entered after a failure, by the logs themselves, and how to go on.
 * @param isRefused it was answered; what was not may still arrive, and is then to be gone on with
 */
async function howFar(
  { rooms, path, terminal, language }: Entering & { path: string },
  pair: Pair,
  isRefused: boolean,
): Promise<string> {
  const { replica } = rooms.intake.seat;
  await replica.pull();
  const { release } = enteredOf(seatsOf(rooms), pair);
  const { failure, status } = replica.snapshot;
  const isRead = failure === undefined && status.phase === 'checked';
  if (release === undefined && isRead && isRefused) {
    await forgetPair(path);
    return caseFileLine('nothing-entered', language);
  }
  if (terminal.json)
    terminal.out(JSON.stringify({ release: release ?? null, file: null, kept: path }));
  const line = release === undefined ? (isRead ? 'nothing-yet' : 'unknown') : 'half';
  return [
    caseFileLine(line, language),
    caseFileLine('go-on', language),
    `  parley case-file finish ${path}`,
  ].join('\n');
}

async function readAnew({ intake, commission }: OpenedPair): Promise<void> {
  for (const { seat, url } of [intake, commission]) {
    await seat.replica.pull();
    const { failure } = seat.replica.snapshot;
    if (failure) throw failureError(failure, url);
  }
}

function tell(
  { rooms, terminal }: Pick<Entering, 'rooms' | 'terminal'>,
  release: string | undefined,
  file: string,
  sentRelease: Sent | undefined,
  sentFile: Sent | undefined,
): void {
  const half = (room: string, act: string | undefined, sent: Sent | undefined) => ({
    room,
    act,
    ...(sent ? { index: sent.index, note: sent.note, receipt: sent.receipt } : {}),
  });
  const told = {
    release: half(rooms.intake.copy.id, release, sentRelease),
    file: half(rooms.commission.copy.id, file, sentFile),
  };
  if (terminal.json) {
    terminal.out(JSON.stringify(told));
    return;
  }
  const lines = (
    what: string,
    { room, act }: { room: string; act: string | undefined },
    sent: Sent | undefined,
  ) => [
    sent
      ? `${what}: entered in room ${room} as act #${sent.index}, id ${act}`
      : `${what}: entered before in room ${room}, id ${act}`,
    ...(sent ? [`  Signed note: ${sent.note}`, `  Receipt:     ${sent.receipt}`] : []),
  ];
  terminal.out(
    [
      ...lines('Release', told.release, sentRelease),
      ...lines('Case file', told.file, sentFile),
    ].join('\n'),
  );
}
