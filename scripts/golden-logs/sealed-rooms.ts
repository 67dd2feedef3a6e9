import { nodeProvider as provider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { SEAL, type GoldenLog } from './golden-log.ts';

/** What the server sees of a sealed room: joining, renewing, losing a key. */
export async function sealed(log: GoldenLog): Promise<void> {
  const opening = await log.add(
    'm1/k1',
    'room.open',
    log.opening({ sealed: true, readers: 'members' }),
  );
  const heads = ['m1/k1', 'p1/k1', 'p2/k1'].map((name) => log.ref(name)).toSorted();
  const epoch = (number: number, keys: string[]) => ({
    epoch: number,
    for: keys.toSorted(),
    commitment: `${'A'.repeat(43)}=`,
    sealed: 'YWdl',
  });
  const act = (number: number) => ({
    epoch: number,
    salt: `${'A'.repeat(43)}=`,
    sealed: 'c2VhbGVk',
    enclosures: [],
  });
  await log.add('m1/k1', 'room.sealed', act(1));
  await log.add('m1/k1', 'room.epoch', epoch(1, heads.slice(1)));
  await log.add('m1/k1', 'room.epoch', epoch(1, heads));
  await log.add('p1/k1', 'room.accept', { opening });
  await log.add('p2/k1', 'room.accept', { opening });
  await log.add('p1/k1', 'room.sealed', act(1));
  await log.add('p1/k1 p2/k1', 'room.sealed', act(1));
  await log.add('p1/k1', 'room.describe', { title: { en: 'In the clear' } });
  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p1/k2'), duty: 'member' });
  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p1/k2'), seal: SEAL, duty: 'member' });
  await log.add('p1/k1', 'room.sealed', act(1));
  await log.add('p1/k2', 'room.epoch', epoch(2, [...heads, log.ref('p1/k2')]));
  await log.add('p1/k2', 'room.sealed', act(2));
  await log.add('p1/k1', 'key.revoke', { key: log.ref('p1/k2'), why: 'lost' });
  await log.add('p1/k2', 'room.sealed', act(2));
  await log.add('p1/k1', 'room.epoch', epoch(3, heads));
  await log.add('p2/k1', 'room.sealed', act(3));
}

/** A sealed room of working papers, up to the day on which they are erased. */
export async function working(log: GoldenLog): Promise<void> {
  const opening = await log.add(
    'm1/k1',
    'room.open',
    log.opening({ grade: 'working', sealed: true, readers: 'members' }),
  );
  const seal = enclose(provider, new TextEncoder().encode('age'), 'application/octet-stream');
  const refs = ['m1/k1', 'p1/k1', 'p2/k1'].map((name) => log.ref(name)).toSorted();
  const epoch = (number: number, sealed: unknown) => ({
    epoch: number,
    for: refs,
    commitment: `${'A'.repeat(43)}=`,
    sealed,
  });
  const act = { epoch: 1, salt: `${'A'.repeat(43)}=`, sealed: 'c2VhbGVk', enclosures: [] };
  const enclosures = [seal];
  await log.add('m1/k1', 'room.epoch', epoch(1, 'YWdl'));
  await log.add('m1/k1', 'room.epoch', epoch(1, seal.ref), { version: 2, enclosures });
  await log.add('p1/k1', 'room.sealed', act);
  await log.add('m1/k1', 'room.propose-erasure', { on: '2031-03-20' });
  for (const side of ['p1/k1', 'p2/k1']) await log.add(side, 'room.accept', { opening });
  await log.add('p1/k1', 'room.propose-erasure', { on: '2031-03-04' });
  const proposal = await log.add('p1/k1', 'room.propose-erasure', { on: '2031-03-20' });
  await log.add('p2/k1', 'room.accept-change', { proposal });
  await log.add('m1/k1', 'room.accept-change', { proposal });
  await log.add('p2/k1', 'room.sealed', act);
  const late = await log.add('p2/k1', 'room.propose-erasure', { on: '2031-03-21' });
  await log.add('p1/k1', 'room.accept-change', { proposal: late });
  log.now = Date.UTC(2031, 2, 20);
  await log.add('p1/k1', 'room.sealed', act);
  await log.add('m1/k1', 'room.epoch', epoch(2, seal.ref), { version: 2, enclosures });
  await log.add('m1/k1', 'room.accept-change', { proposal: late });
  await log.add('m1/k1', 'room.propose-erasure', { on: '2031-12-01' });
}
