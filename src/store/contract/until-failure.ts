/** A process that commits until it cannot, tries everything once more and reports. */
import { openSqliteStore } from '../sqlite.ts';
import { StoreError } from '../store.ts';
import { commitTo, MadeLog } from './made.ts';

const store = await openSqliteStore(process.argv[2] ?? '');
const log = new MadeLog('room');
await store.createRoom('room');
const lease = await store.lease('room', 'child', 0, 1);
if (lease === undefined) throw new Error('not granted');

const codes: string[] = [];
async function note(doing: Promise<unknown>): Promise<void> {
  try {
    await doing;
    codes.push('nothing thrown');
  } catch (error) {
    codes.push(error instanceof StoreError ? error.code : String(error));
  }
}

while (codes.length === 0) {
  const batch = log.batch(Array.from({ length: 10 }, () => ({ body: new Uint8Array(3_000) })));
  try {
    await commitTo(store, lease, log.size, batch);
    log.add(batch);
  } catch (error) {
    await note(Promise.reject(error));
  }
}
await note(commitTo(store, lease, log.size, log.batch(1)));
await note(store.head('room'));
await note(store.rooms());
await note(store.putValue('room', 'name', { value: new Uint8Array(1) }));
await note(store.destroyEnclosure('room', 'any'));
await store.close();
process.stdout.write(JSON.stringify({ acknowledged: log.size, codes }));
