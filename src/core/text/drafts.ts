import * as z from 'zod/mini';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { EnclosureRef } from '../shapes.ts';
import type { RoomState, Setting } from '../state.ts';
import type { Words } from '../words.ts';
import { line, words as saidWords } from '../words.ts';
import { worded } from './hashed.ts';
import type { NodeKind } from './draft.ts';
import { NODE_KINDS } from './draft.ts';
import type { WordedIn } from './flat.ts';
import { wordedIn } from './flat.ts';
import { part } from './state.ts';
import { EXAMPLE_NODE, EXAMPLE_TEXT, EXAMPLE_WORDS, ownParty } from './tabling.ts';

/**
 * Drafts of a side (TX8, TX9): words for paragraphs of a text that is negotiated in another room, kept in the side's own room until a person tables them there by signing.
 * What comes back in a Word file becomes drafts, one for each reviewer, so that reviewers are told apart in their own room and nowhere else.
 */

/** Rooms of one side, or of the mediators among themselves. */
const OWN: Readonly<Partial<Record<Setting, true>>> = {
  caucus: true,
  capital: true,
  mediators: true,
};

interface Drafting {
  /** The text, in its own room. */
  text: string;
  on: { node: string; base: string; words: WordedIn }[];
  /** Paragraphs that are not in the text, each with its place. */
  new?: { kind: NodeKind; in?: string; after?: string; words: WordedIn }[] | undefined;
  /** Who drafted it, as a file names its reviewer. */
  reviewer?: string | undefined;
  says?: Words | undefined;
  source?: EnclosureRef | undefined;
}

const entitled = { roles: ['party', 'mediator', 'host'] } as const;
const refuseShared = (state: RoomState) =>
  OWN[state.setting] ? undefined : refuse('draft.shared-room');

const keep = declareAct<Drafting>({
  name: 'draft.keep',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'Keeps draft words for paragraphs of a text, or for new ones, in a side’s own room.',
  effect:
    'Only in a caucus, a leadership’s room or the mediators’ own. It proposes nothing: what is to be proposed is signed anew in the room of the text, and nothing of a draft goes with it but the words.',
  body: z
    .strictObject({
      text: shape.actId,
      on: z
        .array(
          z.strictObject({
            node: shape.nodeId,
            base: z.union([shape.actId, z.literal('none')]),
            words: wordedIn,
          }),
        )
        .check(z.maxLength(100)),
      new: z.optional(
        z
          .array(
            z.strictObject({
              kind: z.enum(NODE_KINDS),
              in: z.optional(shape.nodeId),
              after: z.optional(shape.nodeId),
              words: wordedIn,
            }),
          )
          .check(z.minLength(1), z.maxLength(40)),
      ),
      reviewer: z.optional(line),
      says: z.optional(saidWords),
      source: z.optional(shape.enclosure),
    })
    .check(z.refine(({ on, new: added }) => on.length > 0 || added !== undefined, 'has no words')),
  entitled,
  trails: NEXT_DAY,
  worded: worded(({ on, new: added }) =>
    [...on, ...(added ?? [])].flatMap(({ words }) => Object.values(words)),
  ),
  refuse: (state) => refuseShared(state),
  apply(state, act) {
    (part.change(state).drafts ??= {})[act.id] = ownParty(act);
  },
  sentence: {
    en: '{actor} keeps draft words on {count, plural, one {# paragraph} other {# paragraphs}} of a text{reviewer, select, none {} other {, by {reviewer}}}{says, select, none {} other {: “{says}”}}.',
    ur: '{actor} نے کسی متن کے {count, plural, one {# پیراگراف} other {# پیراگرافوں}} پر مسودے کے الفاظ{reviewer, select, none {} other { ({reviewer} کے)}} محفوظ کیے{says, select, none {} other {: ”{says}“}}۔',
  },
  values: ({ on, new: added, reviewer, says }, naming) => ({
    count: on.length + (added?.length ?? 0),
    reviewer,
    says: says ? naming.words(says) : undefined,
  }),
  example: {
    text: EXAMPLE_TEXT,
    on: [{ node: EXAMPLE_NODE, base: EXAMPLE_TEXT, words: EXAMPLE_WORDS }],
    reviewer: 'Legal adviser',
  },
});

const drop = declareAct<{ draft: string }>({
  name: 'draft.drop',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'A side drops a draft that it kept.',
  effect: 'It leaves the list of drafts. Whether it was proposed first is not said.',
  body: z.strictObject({ draft: shape.actId }),
  entitled,
  trails: NEXT_DAY,
  refuse(state, act) {
    const by = part.read(state).drafts?.[act.body.draft];
    return by === ownParty(act) ? undefined : refuse('draft.unknown');
  },
  apply(state, { body }) {
    delete part.change(state).drafts?.[body.draft];
  },
  sentence: {
    en: '{actor} drops a draft.',
    ur: '{actor} نے ایک مسودہ ہٹا دیا۔',
  },
  example: { draft: 'c'.repeat(64) },
});

export const draftActs: readonly ActType[] = [keep, drop];
