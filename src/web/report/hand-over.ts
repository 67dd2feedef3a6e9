import type { CallFailure } from '#client/api.ts';
import { decideNow } from '#client/decide-now.ts';
import { browserDevice, type DeviceKey } from '#client/device.ts';
import { enterAct } from '#client/enter-act.ts';
import type { RoomReplica } from '#client/replica.ts';
import { signIn } from '#client/sign-in.ts';
import { makeNaming } from '#core/namer.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import { referralPath } from '#core/views/intake.ts';
import type { Language } from '#core/words.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { maySign, typeNamed } from '../enter/may-sign.ts';
import type { Parley } from '../parley.ts';
import { faultWords } from '../record/fault-words.ts';
import { passingCopy } from '../room-copy.ts';
import type { Desk } from './kept-reports.ts';
import { meantBy, REPORT_ACT, type Report } from './meant-report.ts';

/** What needs the server: reading the mission’s room, and handing a report over into it. Loaded for that alone. */

/** Why a device cannot do it now. */
export type NotNow =
  | { is: 'failed'; failure: CallFailure }
  /** This device has no key of the room. */
  | { is: 'no-key' }
  /** The room takes no reports from this key: it is no sealed intake room, or the key may not sign there. */
  | { is: 'not-intake' };

export type HandedOver =
  | { is: 'handed-over'; act: string; desk: Desk }
  /** The server said that it has the report, and this device could not yet check that it does. */
  | { is: 'unconfirmed' }
  | NotNow;

/** Reads the room and says what its form needs, or why there is no form for it. */
export async function readDesk(
  parley: Parley,
  room: string,
  language: Language,
): Promise<{ is: 'desk'; desk: Desk } | NotNow> {
  const seat = await seatIn(parley, room, language);
  return 'is' in seat ? seat : deskOf(seat);
}

/**
 * Signs a report on the newest head of a copy of the room that was read and checked just now, seals it for the mission, and sends it. It counts as handed over once
 * the checked copy shows it. A report that the room has already, because an answer was lost on its way, is not entered again.
 */
export async function handOver(
  parley: Parley,
  room: string,
  report: Report,
  language: Language,
): Promise<HandedOver> {
  const seat = await seatIn(parley, room, language);
  if ('is' in seat) return seat;
  const found = deskOf(seat);
  if (found.is !== 'desk') return found;
  const { replica, key } = seat;
  const before = actOf(replica, report);
  if (before !== undefined) return { is: 'handed-over', act: before, desk: found.desk };
  const meant = meantBy(browserProvider, report);
  const refused = refusalHere(seat, meant.body, language);
  if (refused) return { is: 'failed', failure: refused };
  const sender = { api: parley.api, provider: browserProvider, replica, key };
  const answer = await enterAct(sender, meant);
  const act = actOf(replica, report);
  if (act !== undefined) return { is: 'handed-over', act, desk: found.desk };
  return answer.ok ? { is: 'unconfirmed' } : { is: 'failed', failure: answer.failure };
}

function said(code: string, message: string): CallFailure {
  return { kind: 'refused', status: 0, code, message };
}

/** RC11.5. Not a fault. */
const NEWER = said('rules.newer', 'The room needs a newer Parley.');

interface Seat {
  replica: RoomReplica;
  key: DeviceKey;
}

/** The room as it stands now, and the key of this device in it. Signs in for the room with that key where nobody is. */
async function seatIn(parley: Parley, room: string, language: Language): Promise<Seat | NotNow> {
  const keys = await browserDevice(browserProvider)
    .keys()
    .catch(() => []);
  const here = keys.filter(({ origin }) => origin === parley.origin);
  const signed = (): string | undefined =>
    parley.standing.signedIn?.rooms.find((one) => one.room === room)?.key;
  const ref = signed();
  const own = here.filter((one) => one.room === room && (ref === undefined || one.ref === ref));
  if (own.length === 0) return { is: 'no-key' };
  if (ref === undefined) {
    // Beside the rooms that are signed in to already; no other key of the device is shown to the server.
    const before = parley.standing.signedIn?.rooms.map((one) => one.key) ?? [];
    const also = here.filter((one) => before.includes(one.ref));
    const answer = await signIn(parley.api, browserProvider, parley.origin, [...own, ...also]);
    if (!answer.ok) return { is: 'failed', failure: answer.failure };
    parley.signedIn(answer.value);
  }
  const key = own.find((one) => one.ref === signed());
  if (!key) return { is: 'no-key' };
  const replica = passingCopy(parley, room);
  await replica.pull();
  const { failure, status, report } = replica.snapshot;
  if (failure) return { is: 'failed', failure };
  // Nothing is signed on a copy that does not hold.
  if (status.phase === 'failed') {
    const { text, english = '' } = faultWords(language, status.fault);
    return { is: 'failed', failure: said(status.fault.code, `${text} ${english}`.trim()) };
  }
  if (status.phase === 'newer') return { is: 'failed', failure: NEWER };
  return report ? { replica, key } : { is: 'not-intake' };
}

function deskOf({ replica, key: { ref } }: Seat): { is: 'desk'; desk: Desk } | NotNow {
  const { log, room } = replica.snapshot;
  const { state } = log.replay;
  const book = state && loadedBook(state.rules);
  const type = book && typeNamed(book, REPORT_ACT.type);
  if (!state || !type || state.setting !== 'intake' || !state.sealed) return { is: 'not-intake' };
  if (!maySign(state, type, ref)) return { is: 'not-intake' };
  const board = log.views.talks?.promises?.intake;
  const referral = board && referralPath(board);
  return { is: 'desk', desk: { room, ref, rules: state.rules, ...(referral ? { referral } : {}) } };
}

/** The act that brought this report, where the checked copy has one. */
function actOf({ snapshot: { log } }: RoomReplica, { instance }: Report): string | undefined {
  const reports = log.views.talks?.promises?.intake.reports ?? {};
  return Object.values(reports).find((one) => one.instance === instance)?.act;
}

/** What is sealed no server can judge, so that this device asks the rules itself: what they do not admit would lie in the log for nothing (RC12.1). */
function refusalHere(
  { replica, key: { ref } }: Seat,
  body: unknown,
  language: Language,
): CallFailure | undefined {
  const { log } = replica.snapshot;
  const { state } = log.replay;
  if (!state) return undefined;
  const considered = { ...REPORT_ACT, by: [ref], body, after: [] };
  const decision = decideNow(browserProvider, log, state, considered, Date.now());
  if (decision.kind === 'admissible') return undefined;
  if (decision.kind === 'newer') return NEWER;
  const naming = makeNaming(language, log.views.labels);
  return said(decision.refusal.code, refusalSentence(decision.refusal, language, naming));
}
