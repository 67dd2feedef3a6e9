import { formatVkey, keyRef, vkeyOf } from '#record/keys.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import type { Signer } from '#record/provider.ts';
import { composeAct, type Composed } from '#room/compose.ts';
import type { Head } from '#store/store.ts';

/**
 * The people and acts that are measured with: a public plenary of a mediator and two sides, each side with several keys, and reports of the size that reports
 * have (a body of some 500 bytes, one signature).
 */

/** Keys of one side that sign in turn, unless said otherwise; a key is imported and examined once, as in a room. */
const KEYS_PER_SIDE = 8;

export interface Roster {
  mediator: Signer;
  heads: Signer[];
  /** All that report, heads included. */
  reporters: Signer[];
}

function signer(name: string): Signer {
  const seed = nodeProvider.sha256(new TextEncoder().encode(`bench ${name}`));
  return nodeSigner(name, 0x01, seed);
}

export function vkeyText(of: Signer): string {
  return formatVkey(vkeyOf(nodeProvider, of));
}

export function makeRoster(perSide = KEYS_PER_SIDE): Roster {
  const heads = [signer('p1/k1'), signer('p2/k1')];
  const others = ['p1', 'p2'].flatMap((side) =>
    Array.from({ length: perSide - 1 }, (_, i) => signer(`${side}/k${i + 2}`)),
  );
  return { mediator: signer('m1/k1'), heads, reporters: [...heads, ...others] };
}

export async function compose(
  by: Signer,
  room: string,
  seen: Pick<Head, 'size' | 'root'>,
  type: string,
  body: unknown,
  time: number,
): Promise<Composed> {
  const composed = await composeAct(nodeProvider, [by], {
    room,
    seen,
    type,
    version: 1,
    body,
    time,
  });
  if (!composed.ok) throw new Error(composed.fault.message);
  return composed.value;
}

/** What the acts that open a room do to its log, one after another: admits one act and tells the head after it. */
export type Admit = (act: Composed) => Promise<Pick<Head, 'size' | 'root'>>;

/** Opens a room: opening act, acceptances, and a key for everybody who reports. Returns the head then, on which reports are signed. */
export async function openPlenary(
  roster: Roster,
  { room, log }: { room: string; log: string },
  time: number,
  admit: Admit,
  readers: 'public' | 'members' = 'public',
): Promise<Pick<Head, 'size' | 'root'>> {
  const { mediator, heads, reporters } = roster;
  const head = (id: string, role: string, by: Signer) => ({
    id,
    role,
    head: { key: vkeyText(by) },
  });
  const [p1, p2] = heads as [Signer, Signer];
  const empty = { size: 0, root: nodeProvider.sha256(new Uint8Array(0)) };
  const opening = await compose(
    mediator,
    room,
    empty,
    'room.open',
    {
      process: 'aaaaaaaaaaaaaaaaaaaaaaaaaa',
      kind: 'exercise',
      grade: 'solemn',
      setting: 'plenary',
      sealed: false,
      readers,
      rules: 1,
      log,
      parties: [head('m1', 'mediator', mediator), head('p1', 'party', p1), head('p2', 'party', p2)],
      witnesses: [],
    },
    time,
  );
  let seen = await admit(opening);
  const id = actIdOf(opening);
  for (const by of heads) {
    seen = await admit(await compose(by, room, seen, 'room.accept', { opening: id }, time));
  }
  for (const key of reporters.filter((one) => !heads.includes(one))) {
    const by = key.name.startsWith('p1/') ? p1 : p2;
    const body = { key: vkeyText(key), duty: 'member' };
    seen = await admit(await compose(by, room, seen, 'key.accredit', body, time));
  }
  return seen;
}

function actIdOf({ note }: Composed): string {
  const text = note.subarray(0, Buffer.from(note).indexOf('\n\n') + 1);
  return Buffer.from(nodeProvider.sha256(text)).toString('hex');
}

export const REPORTED = {
  occurred: {
    from: '2031-03-04T13:00:00Z',
    precision: 'minute',
    certainty: 'stated',
    offset: 300,
    zone: 'Asia/Karachi',
  },
  attribution: { level: 'on-record', who: { en: 'Spokesman of the ministry' }, for: 'p1' },
  sources: [{ outlet: 'The Evening Paper', published: '2031-03-04' }],
  matters: [],
  about: ['p2'],
  noAnswer: [],
};

const WORDS =
  'Firing was heard along the river for about twenty minutes from one in the afternoon; no injury is known';

/** A report that differs from every other by its number. Every other one is of an event, the rest of a statement. */
export function reportBody(number: number): { type: string; body: object } {
  const what = { en: `${WORDS} (report ${number}).` };
  if (number % 2 === 0) {
    return { type: 'event.report', body: { ...REPORTED, class: 'fighting', what } };
  }
  return { type: 'statement.report', body: { ...REPORTED, says: what } };
}

/** One report, signed by the reporters in turn. */
export async function composeReport(
  roster: Roster,
  room: string,
  seen: Pick<Head, 'size' | 'root'>,
  number: number,
  time: number,
): Promise<Composed> {
  const by = roster.reporters[number % roster.reporters.length] as Signer;
  const { type, body } = reportBody(number);
  return await compose(by, room, seen, type, body, time);
}

/** Name with id, as acts name the key. */
export function refOf(of: Signer): string {
  return keyRef(vkeyOf(nodeProvider, of));
}
