import { statementWords } from '../text/statement-words.ts';
import { compareWithText } from './releases.ts';
import { draftOf } from './text-draft.ts';
import type { TalksFold } from './talks.ts';
import { talksFold } from './talks.ts';
import * as texts from './texts.ts';

/** The views of the talks with those of texts: apart, so that rooms whose rules have no texts do not fetch them. */
export const textTalksFold: TalksFold = {
  start: () => ({ ...talksFold.start(), texts: texts.start() }),
  add(views, act, ctx) {
    talksFold.add(views, act, ctx);
    const { texts: view } = views;
    if (!view) return views;
    texts.add(view, act, ctx);
    compareWithText(views.releases, act, (id) => {
      const draft = draftOf(view, id, 'standing');
      return draft && statementWords(draft);
    });
    return views;
  },
};
