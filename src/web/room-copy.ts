import type { Words } from '#core/words.ts';
import { titleOf } from '#core/views/labels.ts';
import { headsInStorage } from '#client/head-memory.ts';
import { RoomReplica } from '#client/replica.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { Parley } from './parley.ts';

function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** The verified copy of a room that this page keeps; the first to ask has it read. */
export function roomCopy(parley: Parley, room: string): RoomReplica {
  return parley.follow(room, () => {
    const heads = headsInStorage(storage());
    return new RoomReplica({ api: parley.api, provider: browserProvider, room, heads });
  });
}

/** The title of a room as its verified copy has it. */
export function titleIn(copy: RoomReplica): Words | undefined {
  return titleOf(copy.snapshot.log.views.labels);
}
