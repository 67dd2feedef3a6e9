import type { Locator, Page } from 'playwright-core';
import { ExerciseRoom } from './exercise-room.ts';
import { words } from './reading.ts';
import { textHistory, worded, type TextHistory } from './text-history.ts';

/** A room with a text on the table, and what a person sees and does who writes words for it. */
export interface WritingRoom {
  room: ExerciseRoom;
  made: TextHistory;
  /** Of p2, on words that no longer stand. */
  stale: string;
  /** The single text of the mediators. */
  single: string;
  /** Where drafts are. */
  write: (query?: string) => string;
  /** Where words for a paragraph are written. */
  on: (name: keyof TextHistory['nodes'], more?: string) => string;
}

export async function openWritingRoom(): Promise<WritingRoom> {
  let [stale, single] = ['', ''];
  let made: TextHistory | undefined;
  const room = await ExerciseRoom.open({
    opening: { rules: 3 },
    more: async (one) => {
      made = await textHistory(one);
      single = await one.act('m1/k1', 'text.table', {
        title: { en: 'The mediators’ text' },
        tier: 'one-text',
        working: 'en',
        authentic: ['en'],
        pen: 'm1',
        nodes: [{ kind: 'paragraph', words: worded({ en: 'The river is shared.' }) }],
      });
      stale = await one.act('p2/k1', 'text.propose', {
        text: made.text,
        on: [
          {
            node: made.nodes.settled,
            base: made.text,
            words: worded({
              en: 'Market is held on Saturdays, from dawn.',
              ur: 'بازار ہفتے کو صبح سے لگے گا۔',
            }),
          },
        ],
      });
    },
    disputed: false,
  });
  if (!made) throw new Error('there is no text');
  const { text, nodes } = made;
  const write = (query = ''): string => `/text/${text}/write${query}`;
  return {
    room,
    made,
    stale,
    single,
    write,
    on: (name, more = '') => write(`?on=${nodes[name]}${more}`),
  };
}

/** The field of a language. */
export function field(page: Page, language: 'en' | 'ur' = 'en'): Locator {
  return page.locator(`[data-editor="${language}"] [role="textbox"]`);
}

export async function plainly(of: Locator): Promise<string> {
  return (await words(of)).replaceAll(/\s+/g, ' ');
}

/** Until all that was written is in the browser. */
export async function kept(page: Page): Promise<void> {
  await page.locator('[data-kept="true"]').waitFor();
}
