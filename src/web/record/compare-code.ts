/** How a code that somebody read aloud stands to those of this record. */
export type CodeOutcome =
  | { kind: 'empty' }
  | { kind: 'letters' }
  | { kind: 'short'; count: number }
  | { kind: 'long' }
  | { kind: 'room' }
  | { kind: 'checkpoint' }
  | { kind: 'differs' };

const DIGITS = 40;

/**
 * Compares what was typed or pasted with the two codes. Space and hyphens do not count; digits may be Western, Arabic-Indic or those of Urdu and Persian
 * keyboards.
 *
 * @param room undefined while the code is still being worked out
 */
export function compareCode(
  typed: string,
  room: string | undefined,
  checkpoint: string | undefined,
): CodeOutcome {
  const digits = typed
    .replaceAll(/[\s\u200e\u200f\u2066-\u2069-]/g, '')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  if (digits === '') return { kind: 'empty' };
  if (!/^\d+$/.test(digits)) return { kind: 'letters' };
  if (digits.length < DIGITS) return { kind: 'short', count: digits.length };
  if (digits.length > DIGITS) return { kind: 'long' };
  if (digits === checkpoint?.replaceAll(' ', '')) return { kind: 'checkpoint' };
  if (digits === room?.replaceAll(' ', '')) return { kind: 'room' };
  return { kind: 'differs' };
}
