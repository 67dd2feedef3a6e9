import type { Page } from 'playwright-core';
import { ExerciseRoom } from './exercise-room.ts';
import { incidentHistory, type IncidentHistory } from './incident-history.ts';

/** The room of a joint commission, with allegations, case files, visits, findings and counts. */
export interface IncidentRoom {
  room: ExerciseRoom;
  made: IncidentHistory;
  /** Opens a page of it, as somebody with a key where that is said. */
  open: (path: string, by?: string) => Promise<Page>;
}

export async function openIncidentRoom(): Promise<IncidentRoom> {
  let made: IncidentHistory | undefined;
  const room = await ExerciseRoom.open({
    bare: true,
    mission: true,
    disputed: false,
    opening: { rules: 4, setting: 'commission' },
    more: async (one) => {
      made = await incidentHistory(one);
    },
  });
  const open = async (path: string, by?: string): Promise<Page> =>
    (await (by === undefined ? room.visit(path) : room.visitAs(by, path))).page;
  return { room, made: made as IncidentHistory, open };
}

export const PAGE = '/incidents';
export const pageOf = (entry: string): string => `${PAGE}/${entry}`;

let shot = 0;
/** A picture for people to look at, where a folder for them is named. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PARLEY_SHOTS'];
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${++shot}-${name}.png`, fullPage: true });
}
