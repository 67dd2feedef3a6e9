import { writeFile } from 'node:fs/promises';
import type { Passing } from '#client/joint.ts';
import type { RoomState } from '#core/state.ts';
import type { KeyRef } from '#record/keys.ts';
import { formatInstant } from '#record/instant.ts';
import { Misuse, type Terminal } from '../command.ts';

/** A key of the room that counts, by its name, with or without its id. */
export function keyNamed(state: RoomState, name: string): KeyRef {
  const [found, ...more] = Object.keys(state.keys).filter(
    (ref) =>
      (ref === name || ref.slice(0, ref.indexOf('+')) === name) &&
      state.keys[ref]?.ended === undefined,
  );
  if (found === undefined || more.length > 0) {
    throw new Misuse(`${name} is not one key of this room. parley show lists them.`);
  }
  return found as KeyRef;
}

/** Writes what the next signer is given, never over a file that is there. */
export async function passOn(
  terminal: Terminal,
  file: string,
  { bytes, signed, isSealed, isEnvelope, until }: Passing,
): Promise<void> {
  try {
    await writeFile(file, bytes, { mode: 0o600, flag: 'wx' });
  } catch {
    throw new Misuse(`${file} cannot be written, or is there already. Nothing was entered.`);
  }
  const { act, id, signatures } = signed;
  const missing = act.by.filter((ref) => !signatures.has(ref));
  const by = formatInstant(Math.floor(until / 1000));
  terminal.out(
    terminal.json
      ? JSON.stringify({ room: act.room, act: id, file, missing, until: by })
      : [
          `Signed, and not entered yet: ${file}`,
          ...(isEnvelope
            ? [
                'All have signed the act. It is sealed now, and what is sent of it is signed by all of them as well.',
              ]
            : []),
          `Still to sign: ${missing.join(', ')}`,
          `The last signature has to be there by ${by}. The next one signs with: parley join FILE`,
          isSealed
            ? 'Only members of this sealed room can read what is in the file.'
            : 'The file holds all that the act says. Give it only to those who are to sign.',
        ].join('\n'),
  );
}
