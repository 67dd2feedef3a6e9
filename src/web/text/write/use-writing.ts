import { useMemo } from 'react';
import { languagesOf } from '#core/text/draft.ts';
import type { Draft } from '#core/text/draft.ts';
import type { TextsView } from '#core/views/texts.ts';
import { draftOf } from '#core/views/text-draft.ts';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useTalks } from '../../context.ts';
import { useOwnKey, useOwnParty } from '../../parts/enter-link.tsx';
import { maySign, typeNamed } from '../../enter/may-sign.ts';
import { paragraphsOf, type Paragraph } from '../paragraphs.ts';
import type { ActType } from '#core/declare.ts';
import type { Rulebook } from '#core/rulebook.ts';

/** A text as it is now, and who writes on it. */
export interface Writing {
  room: string;
  text: string;
  now: TextsView;
  book: Rulebook;
  /** As everybody reads it. */
  draft: Draft;
  paragraphs: readonly Paragraph[];
  /** All in which it has words or is to be authentic, the working language first. */
  languages: readonly WordLanguage[];
  /** The key with which the reader acts here, and its party. */
  by: string;
  own: string;
  /** What they would sign: `text.propose`, or `text.bridge`. */
  type: ActType;
}

/** Why nobody writes here: there is no such text, nobody is signed in who may propose, or the rules have none of it on this text. */
export type WritingNow =
  { is: 'writing'; writing: Writing } | { is: 'unknown' | 'nobody' | 'one-text' };

export function useWriting(text: string): WritingNow {
  const open = useTalks();
  const by = useOwnKey();
  const own = useOwnParty();
  return useMemo(() => {
    const { room, views } = open;
    const now = views.talks.texts as TextsView | undefined;
    const { state } = views.members;
    const book = state && loadedBook(state.rules);
    const draft = now && draftOf(now, text);
    if (!now || !draft || !book) return { is: 'unknown' };
    const role = own === undefined ? undefined : state.parties[own]?.role;
    const type = typeNamed(book, role === 'party' ? 'text.propose' : 'text.bridge');
    if (by === undefined || own === undefined || !type || !maySign(state, type, by))
      return { is: 'nobody' };
    if (draft.tier === 'one-text') return { is: 'one-text' };
    const there = new Set([...languagesOf(draft), ...draft.authentic]);
    const languages = [
      draft.working,
      ...WORD_LANGUAGES.filter((one) => one !== draft.working && there.has(one)),
    ];
    const paragraphs = paragraphsOf(draft);
    const writing = { room, text, now, book, draft, paragraphs, languages, by, own, type };
    return { is: 'writing', writing };
  }, [open, text, by, own]);
}
