import type { TalksFold } from './talks.ts';
import { talksFold } from './talks.ts';
import * as texts from './texts.ts';

/** The views of the talks with those of texts: apart, so that rooms whose rules have no texts do not fetch them. */
export const textTalksFold: TalksFold = {
  start: () => ({ ...talksFold.start(), texts: texts.start() }),
  add(views, act, ctx) {
    talksFold.add(views, act, ctx);
    if (views.texts) texts.add(views.texts, act, ctx);
    return views;
  },
};
