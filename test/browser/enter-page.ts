import type { Locator, Page } from 'playwright-core';
import { ExerciseRoom } from './exercise-room.ts';

/** Entries taken down for p1, by what they are. */
export interface TakenDown {
  market: string;
  dues: string;
  left: string;
  boats: string;
}

/** A room in which a secretariat has taken down for p1 what it waits to confirm, and noted a line. */
export async function openEntering(): Promise<{ room: ExerciseRoom; entries: TakenDown }> {
  const entries: TakenDown = { market: '', dues: '', left: '', boats: '' };
  const room = await ExerciseRoom.open({
    more: async (exercise, { points }) => {
      const from = `${new Date(Date.now() - 7_200_000).toISOString().slice(0, 16)}:00Z`;
      const occurred = {
        from,
        precision: 'minute',
        certainty: 'stated',
        offset: 300,
        zone: 'Asia/Karachi',
      };
      const takeDown = async (type: string, body: object): Promise<string> =>
        await exercise.act('s1/k1', 'taken-down.enter', {
          for: 'p1',
          type,
          version: 1,
          body,
          channel: 'telephoned',
          occurred,
        });
      const position = (point: string, en: string): object => ({ point, says: { en } });
      entries.market = await takeDown(
        'position.table',
        position(points.market, 'Three market days.'),
      );
      entries.dues = await takeDown('position.table', position(points.dues, 'No dues at all.'));
      entries.left = await takeDown('talks.leave', {});
      entries.boats = await takeDown(
        'position.table',
        position(points.patrols, 'No boats at dusk.'),
      );
      await exercise.act('s1/k1', 'note.take', {
        line: { en: 'South bank asked for an hour.' },
        at: from,
      });
    },
  });
  return { room, entries };
}

export async function words(of: Locator): Promise<string> {
  return (await of.innerText()).replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ');
}

/** What has the focus, by its words. */
export async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** A page of entering, for somebody. */
export async function openPage(room: ExerciseRoom, as: string, path: string): Promise<Page> {
  const { page } = await room.visitAs(as, path);
  return page;
}

export const goOn = (page: Page): Locator =>
  page.getByRole('button', { name: 'Read the sentence' });
export const sign = (page: Page): Locator => page.getByRole('button', { name: /^Sign: / });

/** The value of the point that is called so. */
export async function optionWith(page: Page, text: string): Promise<string> {
  const option = page.getByLabel('Which point').locator('option', { hasText: text });
  return (await option.getAttribute('value')) ?? '';
}
