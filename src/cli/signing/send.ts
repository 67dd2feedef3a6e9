import { isOfSeal } from '#client/enter-act.ts';
import { submit, type Seat } from '#client/renewal.ts';
import { actId, parseAct } from '#record/act.ts';
import { utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Composed } from '#room/compose.ts';
import { Refused, type Terminal } from '../command.ts';
import type { DeviceFolder } from '../device-folder.ts';
import { failureError } from '../reading/from-server.ts';

export interface Sent {
  id: string;
  index: number;
  note: string;
  receipt: string;
}

/**
 * Sends what was signed. It is on this device's disk before it leaves, and the receipt is checked against the log before it is believed.
 * @param again answer undefined, once the room has been read anew, where the act has to be sealed for others than it was
 */
export async function send(
  { api, replica, key: { origin, room } }: Seat,
  device: DeviceFolder,
  composed: Composed,
  again: boolean,
): Promise<Sent | undefined> {
  const parsed = parseAct(composed.note);
  if (!parsed.ok) throw new Error('what was composed does not parse');
  const id = actId(nodeProvider, parsed.value.textBytes);
  const note = await device.keepEvidence(room, id, composed);
  const answer = await submit(api, room, composed);
  if (!answer.ok) {
    if (again && isOfSeal(answer.failure)) {
      await replica.pull();
      return undefined;
    }
    const error = failureError(answer.failure, origin);
    error.message += `\nWhat you signed is kept: ${note}`;
    throw error;
  }
  const { index, receipt } = answer.value;
  const kept = await device.keepReceipt(room, id, utf8(receipt));
  await replica.pull();
  const { log, status } = replica.snapshot;
  if (status.phase === 'failed' || log.entries[index]?.decoded.id !== id) {
    throw new Refused(
      `The server acknowledged the act as #${index}, and its log does not show it there. Keep ${kept}, and tell the others.`,
    );
  }
  return { id, index, note, receipt: kept };
}

/** What is said of an act that was entered. */
export function tellSent(terminal: Terminal, room: string, sent: Sent): void {
  terminal.out(
    terminal.json
      ? JSON.stringify({
          room,
          act: sent.id,
          index: sent.index,
          note: sent.note,
          receipt: sent.receipt,
        })
      : [
          `Entered as act #${sent.index}, id ${sent.id}`,
          `Signed note: ${sent.note}`,
          `Receipt:     ${sent.receipt}`,
        ].join('\n'),
  );
}
