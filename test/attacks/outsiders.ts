import type { HostedRoom } from '#server/host.ts';
import { HttpTalks, OPENING_TOKEN } from '../http-talks.ts';
import { openFor } from './besieged.ts';
import { BY_ROLE, OWNERS, PLENARY, RULES } from './hidden-rooms.ts';
import { askedOf, METHODS, requestsAbout, type Request } from './requests.ts';

/** Everybody who has no place in a hidden room, with what each may read elsewhere, and everything that each can ask. */

export interface Outsider {
  called: string;
  token?: string | undefined;
  /** Reads the plenary. */
  atTable?: boolean;
}

export interface House {
  http: HttpTalks;
  /** A room that everybody reads. */
  shown: HostedRoom;
  plenary: HostedRoom;
  outsiders: readonly Outsider[];
}

/** The operator copied the data folder, hidden rooms and all: members of the plenary are told the day. */
const COPIED = { lastBackup: () => Promise.resolve(Date.UTC(2031, 2, 7)) };

/** The process as those see it who know of no hidden room. Sign-ins hold at every copy that is made of it. */
export async function openHouse(): Promise<House> {
  const http = await HttpTalks.begin(COPIED);
  const { talks } = http;
  const room = async (opening: object, parties: readonly (readonly [string, string])[]) => {
    const seated = parties.map(([id, role]) => ({
      id,
      role,
      head: { key: talks.vkey(`${id}/k1`) },
    }));
    const [first = '', ...others] = parties.map(([id]) => `${id}/k1`);
    return await openFor(
      talks,
      { ...RULES, parties: seated, witnesses: [], ...opening },
      first,
      others,
    );
  };
  const P2 = ['p2', 'party'] as const;
  const M2 = ['m2', 'mediator'] as const;
  const shown = await room({ readers: 'public' }, [M2, P2]);
  const leadership = await room({ setting: 'capital' }, [P2, ['p9', 'party']]);
  const pair = await room({ setting: 'shuttle' }, [M2, P2]);
  const mediators = await room({ setting: 'mediators' }, [M2, ['m1', 'mediator']]);
  const plenary = await room({ witnesses: [talks.vkey('m1/w1')] }, PLENARY);
  await talks.do('m1/k1', 'room.describe', { title: { en: 'Plenary of the second round' } });
  for (const [id, duty] of OWNERS.flatMap((id) => [
    [`${id}/k5`, 'member'] as const,
    [`${id}/k6`, 'head'] as const,
    [`${id}/k7`, 'reader'] as const,
  ])) {
    await talks.do(`${id.slice(0, 2)}/k1`, 'key.accredit', { key: talks.vkey(id), duty });
  }
  const as = async (called: string, key: string, rooms = [plenary]): Promise<Outsider> => ({
    called,
    token: await http.signIn(key, rooms),
    atTable: rooms.includes(plenary),
  });
  const outsiders: Outsider[] = [
    { called: 'the public' },
    { called: 'somebody with no sign-in of ours', token: 'no-such-token' },
    { called: 'the operator, with the opening token', token: OPENING_TOKEN },
    await as('another side', 'p2/k1', [plenary, pair]),
    await as('another side’s leadership', 'p9/k1', [leadership]),
    await as('a mediator of another pair', 'm2/k1', [plenary, pair, mediators]),
  ];
  for (const [id, role] of BY_ROLE) outsiders.push(await as(`${role} at the table`, `${id}/k1`));
  for (const id of OWNERS) {
    outsiders.push(await as(`the same side’s ${id}, at the table only`, `${id}/k5`));
    outsiders.push(await as(`who gives ${id} its accounts`, `${id}/k6`));
    outsiders.push(await as(`a reader for ${id}`, `${id}/k7`));
  }
  return { http, shown, plenary, outsiders };
}

/** The same process on another server, with all its sign-ins. */
export async function copyOf(http: HttpTalks): Promise<HttpTalks> {
  return await HttpTalks.begin(COPIED, await http.talks.fork());
}

/** What can be asked about a room by naming it. */
export async function requestsNaming(http: HttpTalks, room: string): Promise<Request[]> {
  const about = await requestsAbout(http, room);
  return about.filter(
    ({ path, json }) => path.includes(room) || JSON.stringify(json)?.includes(room),
  );
}

/** Methods that no route takes are asked by a few: who asks has no part in the answer. */
const USUAL = new Set<string>(METHODS.slice(0, 4));

export function isAskedBy(request: Request, place: number): boolean {
  // A sign-out would end what the next question needs.
  if (request.path === '/api/sign-out' && request.method === 'POST') return place < 2;
  return place < 4 || USUAL.has(request.method);
}

/** One answer, byte for byte, but for what is chance: nonces, secrets and tokens that are made for who asks. */
export async function answerTo(
  http: HttpTalks,
  request: Request,
  token?: string,
): Promise<{ what: string; text: string }> {
  const answer = await http.ask(request.method, request.path, askedOf(request, token));
  const headers = [...answer.headers].map((pair) => pair.join(': ')).join('\n');
  const what = `${request.what} ${answer.status}`;
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return { what, text: headers };
  }
  const body = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  const chance = CHANCE.find(([path]) => path.test(`${request.method} ${request.path}`))?.[1];
  const made = chance ? body.replace(chance, '"$1":"…"') : body;
  return { what, text: `${headers}\n\n${made}` };
}

const CHANCE: readonly (readonly [path: RegExp, fields: RegExp])[] = [
  [/\/api\/sign-in\/challenge$/, /"(nonce)":"[^"]*"/g],
  // A room that the operator reserves.
  [/^POST \/api\/rooms$/, /"(room|log)":"[^"]*"/g],
  [/\/(?:invitations|aside)$/, /"(secret|id|token)":"[^"]*"/g],
];
