/**
 * Anchors (RC7.6): the public keys somebody trusts for their own reasons, in a file of vkeys, one a
 * line. A bundle cannot vouch for its own keys; these can.
 */
import { fromUtf8 } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { formatVkey, parseVkey, type Vkey } from './keys.ts';
import type { Hasher } from './merkle.ts';

const MAX_BYTES = 262_144;
const MAX_ANCHORS = 1024;

/**
 * Reads an anchors file: a vkey on each line; lines beginning with `#`, and empty ones, say
 * nothing. Space around a line, and CR before LF, are forgiven, since people write these files by
 * hand. A line that is there twice counts once. Several anchors may have one name: keys differ from
 * room to room.
 *
 * Faults: `anchors.too-long`, `anchors.not-utf8`, `anchors.line` (its sentence has the line's
 * number), `anchors.too-many`, `anchors.empty`.
 */
export function parseAnchors(hasher: Hasher, bytes: Uint8Array): Parsed<Vkey[]> {
  if (bytes.length > MAX_BYTES) return fault('anchors.too-long', 'The anchors file is too long.');
  const text = fromUtf8(bytes);
  if (text === undefined) return fault('anchors.not-utf8', 'The anchors file is not UTF-8 text.');
  const anchors = new Map<string, Vkey>();
  for (const [i, line] of text.split('\n').entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const vkey = parseVkey(hasher, content);
    if (!vkey.ok) {
      return fault('anchors.line', `Line ${i + 1} of the anchors file is not a public key.`);
    }
    if (anchors.size === MAX_ANCHORS) {
      return fault('anchors.too-many', 'The anchors file names more keys than are read here.');
    }
    anchors.set(formatVkey(vkey.value), vkey.value);
  }
  if (anchors.size === 0) return fault('anchors.empty', 'The anchors file names no key.');
  return parsed([...anchors.values()]);
}
