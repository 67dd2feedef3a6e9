/**
 * A process that commits as fast as it can until it is killed. For each commit that the store has
 * acknowledged it writes one line, `<size> <root in hex>`; for each destruction `gone <digest>`.
 */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../sqlite.ts';
import { commitTo, MadeLog, makeEnclosure, newActId } from './made.ts';

const ROOM = 'room';

const [folder = '', round = ''] = process.argv.slice(2);
const store = await openSqliteStore(folder);
await store.createRoom(ROOM);
// Each round begins after the term of the one before.
const lease = await store.lease(ROOM, newActId(), Number(round), Number(round) + 1);
if (lease === undefined) throw new Error('not granted');
const size = (await store.head(ROOM))?.size ?? 0;
const log = new MadeLog(ROOM, await store.entries(ROOM, 0, size));

const words = 'words to be destroyed '.repeat(20);
for (let turn = 0; ; turn += 1) {
  const enclosure = makeEnclosure(new Uint8Array(Buffer.from(`${newActId()} ${words}`)));
  const batch = log.batch(
    Array.from({ length: 1 + ((turn * 7) % 23) }, () => ({ encloses: [enclosure.digest] })),
    [enclosure],
  );
  const result = await commitTo(store, lease, log.size, batch);
  if (!result.ok) throw new Error(result.why);
  log.add(batch);
  writeSync(1, `${log.size} ${Buffer.from(log.root).toString('hex')}\n`);
  if (turn % 5 !== 4) continue;
  await store.destroyEnclosure(ROOM, enclosure.digest);
  writeSync(1, `gone ${enclosure.digest}\n`);
}
