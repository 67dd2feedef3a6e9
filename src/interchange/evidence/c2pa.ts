import { boxesIn, type Box } from './boxes.ts';
import { readCbor, type Cbor } from './cbor.ts';
import { Unreadable } from './evidence-fault.ts';

/**
 * What a C2PA manifest store says of itself (EV4). It is present, and *its signature is not checked*: whoever made the file can have written all of it. Parley does not check it, since
 * the library that could is native code fetched by an install script, and a check without a list of signers that the mission trusts would say less than it seems to.
 */
export interface C2pa {
  checked: false;
  manifests: C2paManifest[];
  /** Whether something in it could not be read. */
  damaged: boolean;
}

export interface C2paManifest {
  label: string;
  /** What says it made the claim: `Camera 1.2`. */
  generator?: string;
  /** `c2pa.actions`, `stds.exif`, … */
  assertions: string[];
}

const DEEPEST = 6;
const MOST_BOXES = 2_000;
const MOST_MANIFESTS = 50;
const MOST_ASSERTIONS = 200;
/** Code units of anything that is shown. */
const MOST_SHOWN = 200;

/** A superbox: the label of its description box, and what stands in it. */
interface Superbox {
  label: string;
  inner: Box[];
}

/** Reads a manifest store, or undefined where the bytes are JUMBF of something else. Never throws: what cannot be read is `damaged`. */
export function readC2pa(bytes: Uint8Array): C2pa | undefined {
  const found: C2pa = { checked: false, manifests: [], damaged: false };
  let left = MOST_BOXES;
  const open = (box: Box, depth: number): Superbox => {
    if (box.type !== 'jumb' || depth > DEEPEST)
      throw new Unreadable('jumbf', 'It is no superbox.', box.at);
    const [description, ...inner] = boxesIn(bytes, box.content, box.end, left);
    left -= inner.length + 1;
    if (description?.type !== 'jumd') throw new Unreadable('jumbf', 'It is not described.', box.at);
    return { label: labelOf(bytes, description), inner };
  };
  try {
    const [outer] = boxesIn(bytes, 0, bytes.length, left);
    if (!outer) return undefined;
    const store = open(outer, 0);
    if (store.label !== 'c2pa') return undefined;
    for (const box of store.inner.slice(0, MOST_MANIFESTS)) {
      const manifest = open(box, 1);
      const one: C2paManifest = { label: shown(manifest.label), assertions: [] };
      found.manifests.push(one);
      for (const part of manifest.inner) {
        const { label, inner } = open(part, 2);
        if (label === 'c2pa.assertions') {
          for (const assertion of inner.slice(0, MOST_ASSERTIONS))
            one.assertions.push(shown(open(assertion, 3).label));
        } else if (label === 'c2pa.claim' || label === 'c2pa.claim.v2') {
          const claim = inner.find(({ type }) => type === 'cbor');
          const generator =
            claim && generatorOf(readCbor(bytes.subarray(claim.content, claim.end)));
          if (generator !== undefined) one.generator = shown(generator);
        }
      }
    }
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason;
    found.damaged = true;
  }
  return found;
}

/** Sixteen bytes of kind, one of flags, and the label up to its zero if the second flag says that there is one (ISO/IEC 19566-5, A.3). */
function labelOf(bytes: Uint8Array, { content, end }: Box): string {
  const flags = bytes[content + 16] ?? 0;
  if (content + 17 > end || (flags & 2) === 0) return '';
  const from = content + 17;
  const zero = bytes.indexOf(0, from);
  const until = zero < 0 || zero > end ? end : zero;
  return new TextDecoder().decode(bytes.subarray(from, Math.min(until, from + 4 * MOST_SHOWN)));
}

/** A text, or in newer claims a map, or a list of maps, with name and version. */
function generatorOf(claim: Cbor): string | undefined {
  if (!(claim instanceof Map)) return undefined;
  const info: Cbor = claim.get('claim_generator_info');
  const first: Cbor = Array.isArray(info) ? (info[0] as Cbor) : info;
  if (first instanceof Map) {
    const name: Cbor = first.get('name');
    const version: Cbor = first.get('version');
    if (typeof name === 'string') return typeof version === 'string' ? `${name} ${version}` : name;
  }
  const text: Cbor = claim.get('claim_generator');
  return typeof text === 'string' ? text : undefined;
}

/** Letters, digits and plain signs of the strangers’ words; anything else might command a terminal or turn a line. */
function shown(text: string): string {
  return text.slice(0, MOST_SHOWN).replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '\ufffd');
}
