/**
 * Short codes (RC7.8): digits that two people read to each other over a telephone, to find out
 * whether they look at the same room or the same state of a log.
 */
import { concat, utf8 } from './bytes.ts';
import type { Provider } from './provider.ts';

/**
 * `room`: the opening act's id. `checkpoint`: the three lines of a checkpoint's text. `key`: a vkey,
 * compared before a head accredits it. `act`: an act's id, for its paper form. `text`: the hash of a text, for its prints.
 */
export type CodeKind = 'room' | 'checkpoint' | 'key' | 'act' | 'text';

// Each guess at a second room with the same code costs this many hashes more.
const ROUNDS = 4095;
const MODULUS = 10n ** 40n;

/**
 * Forty decimal digits in eight groups of five. Some milliseconds of work, on purpose.
 * @param subject for a room, the 64 hex digits of its opening act's id; for a checkpoint, its text
 *   with the LF of each of the three lines; for a key, its vkey without LF; for an act, the 64 hex
 *   digits of its id; for a text, its hash in base64
 */
export function shortCode(
  provider: Pick<Provider, 'sha256'>,
  kind: CodeKind,
  subject: string,
): string {
  const bytes = utf8(subject);
  let hash = provider.sha256(concat(utf8(`parley/code@v1\n${kind}\n`), bytes));
  for (let i = 0; i < ROUNDS; i++) hash = provider.sha256(concat(hash, bytes));
  let value = 0n;
  for (const byte of hash) value = (value << 8n) | BigInt(byte);
  const digits = String(value % MODULUS).padStart(40, '0');
  return (digits.match(/.{5}/g) ?? []).join(' ');
}
