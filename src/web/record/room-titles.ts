import type { Act } from '#core/act.ts';
import { revisionOf } from '#core/views/entry.ts';
import type { Words } from '#core/words.ts';

/** What the rooms of a file are called: by room, the acts that gave it a title, the latest last. */
export type RoomTitles = Map<string, { act: string; title: Words }[]>;

/** The title that an admitted act gives, corrects or takes back. What is sealed is not in it. */
export function takeTitle(titles: RoomTitles, room: string, act: Act): void {
  const revision = revisionOf(act);
  const id = revision.what === 'retract' ? revision.target : revision.entry.id;
  const known = titles.get(room) ?? [];
  const at = known.findIndex((one) => one.act === id);
  if (revision.what === 'retract') {
    if (at >= 0) known.splice(at, 1);
    return;
  }
  if (revision.entry.type !== 'room.describe') return;
  const { title } = revision.entry.body as { title: Words };
  known.splice(at < 0 ? known.length : at, 1, { act: id, title });
  titles.set(room, known);
}
