import { createContext, use } from 'react';
import type { Draft } from '#core/text/draft.ts';
import type { RoomState } from '#core/state.ts';
import type { Reader } from '#core/views/text-draft.ts';
import type { TextsView } from '#core/views/texts.ts';
import type { WordLanguage } from '#core/words.ts';
import type { Moment } from './moments.ts';
import type { Paragraph } from './paragraphs.ts';

/** The text that a page shows, at one moment, to one reader. */
export interface ShownText {
  text: string;
  moment: Moment;
  view: TextsView;
  state: RoomState;
  /** With its brackets, whatever the reading. */
  draft: Draft;
  paragraphs: readonly Paragraph[];
  language: WordLanguage;
  languages: readonly WordLanguage[];
  reader: Reader;
}

export const ShownContext = createContext<ShownText | undefined>(undefined);

export function useShown(): ShownText {
  const shown = use(ShownContext);
  if (!shown) throw new Error('outside of a text');
  return shown;
}
