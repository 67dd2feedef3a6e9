/** Where an act is entered, as an address: other screens link to it with what they know already (`/rooms/R/enter?type=consent.give&point=…`). */

/** Names of parameters that are not fields of a body. A field of the same name is written `body.type`. */
const RESERVED: ReadonlySet<string> = new Set(['type', 'mode', 'after', 'note', 'waiting']);

export interface Prefilled {
  /** `consent.give`, or empty where nothing is chosen yet. */
  type: string;
  body: Record<string, unknown>;
  /** Acts that this one refers to. */
  after: readonly string[];
  /** A note that this act says properly: it is classified once the act is entered. */
  note?: string;
}

/**
 * The address of the form of an act, with some of its fields filled in.
 *
 * @param type `consent.give`; empty leads to the choice of an act
 * @param body fields of the body, as the act takes them; undefined ones are left out
 * @example enterHref(room, 'consent.give', { point: id }) // '/rooms/…/enter?type=consent.give&point=…'
 */
export function enterHref(
  room: string,
  type = '',
  body: Readonly<Record<string, unknown>> = {},
  { after = [], note }: { after?: readonly string[]; note?: string } = {},
): string {
  const query = new URLSearchParams();
  if (type !== '') query.set('type', type);
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined) query.set(RESERVED.has(name) ? `body.${name}` : name, written(value));
  }
  for (const id of after) query.append('after', id);
  if (note !== undefined) query.set('note', note);
  const asked = query.toString();
  return `/rooms/${room}/enter${asked === '' ? '' : `?${asked}`}`;
}

/** Where entries taken down for one’s own side are confirmed or contested, one by one. */
export function answersHref(room: string): string {
  return `/rooms/${room}/enter?mode=answers`;
}

/** Where acts are taken down and notes are made in a hurry. */
export function nightHref(room: string): string {
  return `/rooms/${room}/enter?mode=night`;
}

/** Where an act that another device began is checked and signed with it. */
export function othersHref(room: string): string {
  return `/rooms/${room}/enter?mode=others`;
}

/** What an address fills in; the inverse of `enterHref`. */
export function prefilledFrom(search: string): Prefilled {
  const query = new URLSearchParams(search);
  const body: Record<string, unknown> = {};
  for (const [name, value] of query) {
    if (RESERVED.has(name)) continue;
    const field = name.startsWith('body.') ? name.slice('body.'.length) : name;
    if (field !== '__proto__') body[field] = read(value);
  }
  const note = query.get('note');
  return {
    type: query.get('type') ?? '',
    body,
    after: query.getAll('after'),
    ...(note === null ? {} : { note }),
  };
}

/** Words as they are, everything else as JSON; words that would read as JSON are quoted. */
function written(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return read(value) === value ? value : JSON.stringify(value);
}

function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
