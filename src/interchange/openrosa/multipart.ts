import { fault, parsed, type Parsed } from '#record/fault.ts';

/** One part of `multipart/form-data` (RFC 7578). */
export interface Part {
  name: string;
  /** Undefined: a plain field. */
  filename: string | undefined;
  /** A view into what was given. */
  bytes: Uint8Array;
}

const MOST_PARTS = 40;
const MOST_HEADER_BYTES = 4096;

const ascii = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
const HEADERS_END = ascii('\r\n\r\n');

/** The boundary that a content type names: one to seventy characters of RFC 2046, section 5.1.1. */
export function boundaryOf(contentType: string): string | undefined {
  const found =
    /^multipart\/form-data\s*;(?:\s*[\w-]+=[\w-]+\s*;)*\s*boundary=(?:"([0-9A-Za-z'()+_,\-./:=? ]{1,70})"|([0-9A-Za-z'+_\-.]{1,70}))\s*(?:;|$)/i.exec(
      contentType,
    );
  return found?.[1] ?? found?.[2];
}

/**
 * Takes a body apart, in one pass. Strict: no preamble, lines end in CR LF, every part says its name, nothing stands after the end.
 *
 * Refuses with `openrosa.multipart` and, where it is a matter of number, `openrosa.too-many`.
 *
 * @param drop names of parts that are passed over: their bytes are not in the answer
 */
export function readMultipart(
  body: Uint8Array,
  boundary: string,
  drop: (name: string) => boolean,
): Parsed<Part[]> {
  const malformed = (at: number) =>
    fault('openrosa.multipart', 'What was sent is not a form with its parts.', at);
  const mark = ascii(`--${boundary}`);
  const between = ascii(`\r\n--${boundary}`);
  if (!startsWith(body, mark, 0)) return malformed(0);
  let at = mark.length;
  const parts: Part[] = [];
  let count = 0;
  for (;;) {
    if (body[at] === 0x2d && body[at + 1] === 0x2d) {
      const rest = body.length - at - 2;
      const ends = rest === 0 || (rest === 2 && body[at + 2] === 0x0d && body[at + 3] === 0x0a);
      return ends && count > 0 ? parsed(parts) : malformed(at);
    }
    if (body[at] !== 0x0d || body[at + 1] !== 0x0a) return malformed(at);
    count += 1;
    if (count > MOST_PARTS) return fault('openrosa.too-many', 'The form has too many parts.', at);
    const headers = find(body, HEADERS_END, at, at + MOST_HEADER_BYTES);
    if (headers < 0) return malformed(at);
    const said = dispositionOf(body.subarray(at + 2, headers));
    if (said === undefined) return malformed(at);
    const start = headers + HEADERS_END.length;
    // An empty part may end with the line that ends its headers.
    const end = find(body, between, start - 2, body.length);
    if (end < 0) return malformed(start);
    if (!drop(said.name))
      parts.push({ ...said, bytes: body.subarray(start, Math.max(end, start)) });
    at = end + between.length;
  }
}

function dispositionOf(
  bytes: Uint8Array,
): { name: string; filename: string | undefined } | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const found = text
    .split('\r\n')
    .map((line) => /^content-disposition:\s*form-data\s*;(.*)$/i.exec(line)?.[1])
    .filter((one) => one !== undefined);
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return undefined;
  const values = new Map<string, string>();
  for (const [, key = '', value = ''] of only.matchAll(
    /(?:^|;)\s*(name|filename)="([^"\r\n]{0,200})"/gi,
  )) {
    if (values.has(key.toLowerCase())) return undefined;
    values.set(key.toLowerCase(), value);
  }
  const name = values.get('name');
  return name === undefined || name === '' ? undefined : { name, filename: values.get('filename') };
}

function startsWith(body: Uint8Array, what: Uint8Array, at: number): boolean {
  if (at + what.length > body.length) return false;
  for (let i = 0; i < what.length; i++) if (body[at + i] !== what[i]) return false;
  return true;
}

/** The first place from `from` on that begins before `until`, or -1. By the rarest way: the platform’s own search for the first byte. */
function find(body: Uint8Array, what: Uint8Array, from: number, until: number): number {
  const first = what[0] as number;
  for (
    let at = body.indexOf(first, from);
    at >= 0 && at < until;
    at = body.indexOf(first, at + 1)
  ) {
    if (startsWith(body, what, at)) return at;
  }
  return -1;
}
