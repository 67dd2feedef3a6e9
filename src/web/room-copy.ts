import type { Words } from '#core/words.ts';
import { titleOf } from '#core/views/labels.ts';
import { headsInStorage } from '#client/head-memory.ts';
import { RoomReplica } from '#client/replica.ts';
import type { Sealing } from '#client/sealing.ts';
import { browserCipher, browserProvider } from '#record/provider/browser.ts';
import type { Parley } from './parley.ts';

function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** What is sealed opens with the keys of this browser (RC12). Asked for in sealed rooms only. */
const sealing: Sealing = {
  cipher: browserCipher,
  sealIdentities: async (room) => (await import('./sealed-here.ts')).sealIdentities(room),
  erase: async (room) => (await import('./sealed-here.ts')).eraseSeals(room),
};

/** The verified copy of a room that this page keeps; the first to ask has it read. */
export function roomCopy(parley: Parley, room: string): RoomReplica {
  return parley.follow(room, () => {
    const replica = passingCopy(parley, room);
    renewWhenDue(parley, replica);
    return replica;
  });
}

/** A copy that nothing holds on to: read when it is asked, gone with whoever asked. */
export function passingCopy({ api }: Parley, room: string): RoomReplica {
  const heads = headsInStorage(storage());
  return new RoomReplica({ api, provider: browserProvider, room, heads, sealing });
}

/** A member’s page renews the seal of a room when it has read that this is due, once for each state of the room that it has read. */
function renewWhenDue(parley: Parley, replica: RoomReplica): void {
  let looked = 0;
  replica.subscribe(() => {
    const { log, report } = replica.snapshot;
    if (!log.reading || !report || looked === report.head.size) return;
    looked = report.head.size;
    void import('./sealed-here.ts').then(({ renewSeal }) => renewSeal(parley, replica));
  });
}

/** The title of a room as its verified copy has it. */
export function titleIn(copy: RoomReplica): Words | undefined {
  return titleOf(copy.snapshot.log.views.labels);
}
