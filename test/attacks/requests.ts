import { formatInstant } from '#record/instant.ts';
import { emptyRoot } from '#record/merkle.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { ROUTES } from '#server/routes/index.ts';
import { submissionOf, type Asked, type HttpTalks } from '../http-talks.ts';

/** A request that somebody without a place in a room makes about it. */
export interface Request {
  /** For the report: method and pattern. */
  what: string;
  method: string;
  path: string;
  json?: unknown;
}

/** Methods that a client may send. What no route takes is answered all the same. */
export const METHODS = [
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'PROPFIND',
  'QUERY',
  'get-it',
] as const;

/** What stands in the variable parts of a path. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  hex: ['a'.repeat(64), 'zz'],
  id: ['b'.repeat(64), 'zz'],
  secret: ['guess'],
  'path{.+}': ['0/000', '0/000.p/3', 'entries/000.p/3', 'nonsense', '1/x001/000'],
};

/** Every path of a pattern, about this room. A pattern with a part that is not known above throws: add it. */
export function pathsOf(pattern: string, room: string): string[] {
  let paths = [pattern];
  for (const [, name = ''] of pattern.matchAll(/:([a-z]+(?:\{[^}]*\})?)/g)) {
    const values = name === 'room' ? [room] : PARTS[name];
    if (!values) throw new Error(`nothing stands for :${name}`);
    paths = paths.flatMap((path) => values.map((value) => path.replace(`:${name}`, value)));
  }
  return paths;
}

/** Bodies for each route that takes one: well formed, and not, by somebody who may not. */
async function bodiesFor(pattern: string, http: HttpTalks, room: string): Promise<unknown[]> {
  const { talks } = http;
  const line = `— p1/w1 ${Buffer.alloc(76).toString('base64')}`;
  switch (pattern) {
    case '/api/rooms/:room/acts': {
      const head = { size: 3, root: new Uint8Array(32).fill(1) };
      const about = { room, seen: head, time: talks.clock.time / 1000 };
      const title = { title: { en: 'x' } };
      const stranger = await talks.compose('x1/k1', 'room.describe', title, about);
      // Of somebody who has a place in the private room, where there is one; with a signature that does not hold.
      const member = submissionOf(await talks.compose('m1/k1', 'room.describe', title, about));
      const forged = { ...member, note: withOtherSignature(member.note) };
      const opening = { ...about, seen: { size: 0, root: emptyRoot(nodeProvider) } };
      return [
        submissionOf(stranger),
        forged,
        { ...submissionOf(stranger), body: '{}' },
        submissionOf(await talks.compose('x1/k1', 'room.open', {}, opening)),
        submissionOf(await talks.compose('x1/k1', 'future.act', {}, about)),
      ];
    }
    case '/api/rooms/:room/cosignatures':
      return [
        { size: 3, line },
        { size: 999, line },
        { size: 0, line },
      ];
    case '/api/rooms/:room/invitations':
      return [{ key: 'p1/k9', duty: 'member', hours: 1 }];
    case '/api/rooms/:room/aside': {
      const until = formatInstant(Math.floor(talks.clock.time / 1000) + 3600);
      const bytes = (length: number) => Buffer.alloc(length).toString('base64');
      return [
        { until, words: 'If it were Thursday?' },
        { until, words: 'If it were Thursday?', side: 'p1' },
        { until, epoch: 1, salt: bytes(32), sealed: bytes(1040) },
        { until: '2031-01-01T00:00:00Z', words: '' },
      ];
    }
    case '/api/rooms/:room/aside/withdraw':
      return [{ token: 'guess' }];
    case '/api/sign-in':
      return [
        { notes: [await http.signInNote('x1/k1', { room })] },
        { notes: [await http.signInNote('p1/k4', { room })] },
      ];
    case '/api/invitations/:secret/claim':
      return [{ note: 'parley/enrol@v1\n' }];
    default:
      return [{}];
  }
}

function withOtherSignature(note: string): string {
  const at = note.lastIndexOf(' ') + 1;
  const bytes = Buffer.from(note.slice(at).trim(), 'base64');
  bytes[20] = (bytes[20] as number) ^ 1;
  return `${note.slice(0, at)}${bytes.toString('base64')}\n`;
}

/** Everything that can be asked about a room: every route, every method, every body. */
export async function requestsAbout(http: HttpTalks, room: string): Promise<Request[]> {
  const requests: Request[] = [];
  for (const { path: pattern } of new Map(ROUTES.map((route) => [route.path, route])).values()) {
    for (const path of pathsOf(pattern, room)) {
      for (const method of METHODS) {
        const what = `${method} ${path.replace(room, ':room')}`;
        if (method !== 'POST') {
          requests.push({ what, method, path });
          continue;
        }
        for (const json of [...(await bodiesFor(pattern, http, room)), { more: 1 }]) {
          requests.push({ what, method, path, json });
        }
      }
    }
  }
  return requests;
}

export function askedOf({ json }: Request, token?: string): Asked {
  return { token, ...(json === undefined ? {} : { json }) };
}
