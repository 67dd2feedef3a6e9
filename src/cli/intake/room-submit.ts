import type { Evidence, IntakeReport } from '#core/incidents/intake.ts';
import { decideNow, type Considered } from '#client/decide-now.ts';
import { enterAct } from '#client/enter-act.ts';
import type { CallFailure } from '#client/api.ts';
import type { Meant } from '#client/compose-for.ts';
import type { Seat } from '#client/renewal.ts';
import { fromHex, toBase64, utf8 } from '#record/bytes.ts';
import { formatInstant } from '#record/instant.ts';
import { keyRef } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import type { Basis } from '#interchange/openrosa/report-fields.ts';
import type { WordsTold } from '#interchange/openrosa/submission.ts';
import type { DeviceFolder } from '../device-folder.ts';
import type { OpenedKey } from '../key-file.ts';
import { callServer, copyFromServer } from '../reading/from-server.ts';
import { Misuse, Refused } from '../command.ts';
import type { Entered, PhoneReport, Submit } from './phone-report.ts';

/** The act that a report becomes. */
export interface ReportAct {
  type: string;
  version: number;
  /** The code by which the room refuses a report whose mark it has. */
  repeated: string;
  meant(report: PhoneReport): Meant;
}

const REPORT = { type: 'intake.report', version: 1 } as const;
const INTAKE_REPORT: ReportAct = { ...REPORT, repeated: 'intake.instance-known', meant: meantBy };

const MEANS: Readonly<Record<Basis, IntakeReport['means']>> = {
  saw: 'seen',
  heard: 'heard',
  traces: 'traces',
  told: 'told',
};

function kindOf(media: string): Evidence['kind'] {
  if (media.startsWith('image/')) return 'photo';
  if (media.startsWith('video/')) return 'video';
  return media.startsWith('audio/') ? 'sound' : 'document';
}

/** The body of the act: class and time in it, people’s words, the place and the files as enclosures, which can be destroyed (IC1.2, IC3). */
export function meantBy(report: PhoneReport): Meant {
  const enclosures: Enclosure[] = [];
  const enclosed = (bytes: Uint8Array, media: string) => {
    const made = enclose(nodeProvider, bytes, media);
    enclosures.push(made);
    return made.ref;
  };
  const json = (value: unknown) => enclosed(utf8(JSON.stringify(value)), 'application/json');
  const words = ({ language, text }: WordsTold) => json({ [language]: text });
  const { mark, received, happened, basis, consent, account, source, doubts } = report;
  const { place, ...plain } = happened;
  const body: IntakeReport = {
    ...plain,
    means: MEANS[basis],
    what: words(account),
    ...(place ? { where: json(place) } : {}),
    ...(source ? { source: words(source) } : {}),
    consent: consent.caseFile ? 'share-without-source' : 'mission-only',
    evidence: report.files.map(({ media, bytes, sha256 }) => ({
      original: enclosed(bytes, media),
      sha256: toBase64(fromHex(sha256) ?? new Uint8Array()),
      kind: kindOf(media),
      received: formatInstant(received),
    })),
    instance: mark,
    ...(doubts.length > 0 ? { doubts } : {}),
  };
  return { ...REPORT, body, enclosures };
}

/** The mission’s room on its server, read anew whenever the sign-in has run out. */
export class MissionRoom {
  readonly #key: OpenedKey;
  readonly #url: string;
  readonly #device: DeviceFolder;
  readonly #act: ReportAct;
  #seat: Seat | undefined;

  constructor(key: OpenedKey, url: string, device: DeviceFolder, act = INTAKE_REPORT) {
    this.#act = act;
    this.#key = key;
    this.#url = url;
    this.#device = device;
  }

  /** @throws Misuse, Refused where the room cannot be read, is not sealed, or has no such act */
  async open(): Promise<Seat> {
    if (this.#seat) return this.#seat;
    const { room, vkey, signer, seal } = this.#key;
    const server = await callServer(this.#url, [this.#key], this.#device);
    const { replica, fault, log } = await copyFromServer(server, room, this.#device.heads);
    if (fault) throw new Refused(`The server’s copy of the room does not hold. ${fault.message}`);
    const { state } = log.replay;
    if (!state) throw new Refused('The room is not open yet.');
    if (state.setting !== 'intake') throw new Refused('That is not an intake room.');
    // IC1: a report is never entered where whoever keeps the server could read it.
    if (!state.sealed) throw new Refused('Reports enter a sealed room only, and this one is not.');
    if (!loadedBook(state.rules)?.type(this.#act.type, this.#act.version)) {
      throw new Refused(`This room’s rules do not know ${this.#act.type}.`);
    }
    const key = { origin: server.origin, room, ref: keyRef(vkey), vkey, signer };
    this.#seat = {
      api: server.api,
      provider: nodeProvider,
      replica,
      key: seal ? { ...key, seal } : key,
    };
    return this.#seat;
  }

  readonly submit: Submit = async (report) => {
    try {
      return await this.#submit(report);
    } catch (error) {
      this.#seat = undefined;
      if (error instanceof Misuse) return { kind: 'later', code: 'unreachable' };
      if (error instanceof Refused) return { kind: 'later', code: 'room-not-read' };
      throw error;
    }
  };

  async #submit(report: PhoneReport): Promise<Entered> {
    const seat = await this.open();
    await seat.replica.pull();
    const meant = this.#act.meant(report);
    // What is sealed the server cannot judge, and an act that the rules do not admit would lie in the log for nothing (RC12.1).
    const before = this.#decide(seat, meant);
    if (before === this.#act.repeated) return { kind: 'already' };
    if (before !== undefined) return { kind: 'refused', code: before };
    const answer = await enterAct(seat, meant);
    if (!answer.ok) return this.#failed(answer.failure);
    const { index, act } = answer.value;
    const { log, status } = seat.replica.snapshot;
    if (status.phase === 'failed' || log.entries[index]?.decoded.id !== act) {
      throw new Refused('The server acknowledged a report, and its log does not show it.');
    }
    // Void where the rules did not admit what the server could not read: a person has to look.
    return log.act(index) === undefined
      ? { kind: 'refused', code: 'intake.not-admitted' }
      : { kind: 'entered' };
  }

  /** The code of the refusal, or undefined. */
  #decide({ replica, key }: Seat, { type, version, body }: Meant): string | undefined {
    const { log } = replica.snapshot;
    const { state } = log.replay;
    if (!state) return 'room.not-open';
    const considered: Considered = { type, version, by: [key.ref], body, after: [] };
    const decision = decideNow(nodeProvider, log, state, considered, Date.now());
    if (decision.kind === 'admissible') return undefined;
    return decision.kind === 'newer' ? 'rules.newer' : decision.refusal.code;
  }

  #failed(failure: CallFailure): Entered {
    if (failure.kind !== 'refused') return { kind: 'later', code: failure.kind };
    // A sign-in that has run out is renewed with the next.
    if (failure.status === 401 || failure.status === 403) this.#seat = undefined;
    // What the server will not take however often it is sent; anything else, as a seal that was being renewed, passes.
    const forGood = failure.status === 413 || failure.code.startsWith('request.');
    return { kind: forGood ? 'refused' : 'put-off', code: failure.code };
  }
}
