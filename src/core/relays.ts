import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Naming } from './naming.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Form } from './release-rule.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef, Occurred } from './shapes.ts';
import { isOneSidesRoom, refuseTarget, shuttle } from './shuttle-state.ts';
import type { RoomState } from './state.ts';
import type { Words } from './words.ts';
import { label, words } from './words.ts';

/** What mediators pass on in another room, and what was said aloud already (SH5, SH6). */

/**
 * What a mediator enters in another room. Its body says what is passed and nothing of whence: neither rule, nor giver, nor condition. Absent words and
 * enclosure: by word of mouth.
 */
interface Relay {
  form: Exclude<Form, 'own-idea'>;
  words?: Words | undefined;
  enclosed?: EnclosureRef | undefined;
  occurred?: Occurred | undefined;
}

function refuseSource(state: RoomState, { rests }: Act): Refusal | undefined {
  return refuseTarget(state) ?? (rests.length === 1 ? undefined : refuse('shuttle.one-source'));
}

export const pass = declareAct<Relay>({
  name: 'relay.pass',
  version: 1,
  subject: 'shuttle',
  nature: 'performed',
  summary: 'A mediator passes on what was released: the words, the gist, or by word of mouth.',
  effect:
    'Rests on exactly one act of another room, the release, and counts as its signer’s statement. What is passed as the mediators’ own idea is entered as an idea.',
  body: z
    .strictObject({
      form: z.enum(['words', 'gist']),
      words: z.optional(words),
      enclosed: z.optional(shape.enclosure),
      occurred: z.optional(shape.occurred),
    })
    .check(
      z.refine(
        (body) => body.words === undefined || body.enclosed === undefined,
        'has words and an enclosure',
      ),
    ),
  entitled: { roles: ['mediator'] },
  trails: NEXT_DAY,
  refuse: refuseSource,
  sentence: {
    en: '{actor} passes on {form, select, words {the words it was given} other {the gist of what it was told}}{how, select, words {: “{words}”} enclosed {, as enclosed} other {, by word of mouth}}.',
    ur: '{actor} نے {form, select, words {اسے دیے گئے الفاظ} other {اسے بتائی گئی بات کا خلاصہ}} {how, select, words {پہنچایا: ”{words}“} enclosed {پہنچایا، جیسا منسلک ہے} other {زبانی پہنچایا}}۔',
  },
  values: (body, naming) => ({
    form: body.form,
    how: body.words ? 'words' : body.enclosed ? 'enclosed' : 'aloud',
    words: body.words ? naming.words(body.words) : '',
  }),
  example: {
    form: 'gist',
    words: { en: 'A crossing in the east could open for part of the day.' },
  },
});

/**
 * What was released as the mediators' own idea, and what truly is theirs, are one act with one `rests` line: were it left out of the second, every reader of
 * the room could tell the two apart, and so find that a side had offered something. An idea of theirs rests on a note in a room of their own.
 */
export const float = declareAct<{ words?: Words | undefined; occurred?: Occurred | undefined }>({
  name: 'idea.float',
  version: 1,
  subject: 'shuttle',
  nature: 'performed',
  summary: 'A mediator puts forward an idea of the mediators’ own, in writing or by word of mouth.',
  effect:
    'Rests on exactly one act of another room, whatever that is, and says nothing of it. Binds nobody.',
  body: z.strictObject({ words: z.optional(words), occurred: z.optional(shape.occurred) }),
  entitled: { roles: ['mediator'] },
  trails: NEXT_DAY,
  refuse: refuseSource,
  sentence: {
    en: '{actor} puts forward an idea of the mediators’ own{words, select, none {, by word of mouth} other {: “{words}”}}.',
    ur: '{actor} نے ثالثوں کا اپنا ایک خیال پیش کیا{words, select, none {، زبانی} other {: ”{words}“}}۔',
  },
  values: (body: { words?: Words | undefined }, naming: Naming) => ({
    words: body.words ? naming.words(body.words) : undefined,
  }),
  example: { words: { en: 'Could the crossings open one after the other?' } },
});

interface SaidAloud {
  said: Words;
  /** Of what was told in this room, and to whom it was said; absent: it was said to those who sit in this room. */
  of?: { confidence: string; to: Words } | undefined;
  occurred?: Occurred | undefined;
}

export const takeDown = declareAct<SaidAloud>({
  name: 'relay.take-down',
  version: 1,
  subject: 'shuttle',
  nature: 'reported',
  summary: 'A mediator takes down what has been said aloud already, in this room or of it.',
  effect:
    'What was said cannot be unsaid: no rule is asked and none is changed by it. Shown apart from what was released and passed.',
  body: z.strictObject({
    said: words,
    of: z.optional(z.strictObject({ confidence: shape.actId, to: label })),
    occurred: z.optional(shape.occurred),
  }),
  entitled: { roles: ['mediator'] },
  trails: NEXT_DAY,
  refuse(state, { body }) {
    if (!body.of) return refuseTarget(state);
    if (!isOneSidesRoom(state)) return refuse('shuttle.not-source');
    const told = shuttle.read(state).confidences[body.of.confidence];
    return told ? undefined : refuse('shuttle.unknown');
  },
  sentence: {
    en: '{actor} takes down what was said aloud{to, select, none {} other { to {to} of what this side told in confidence}}: “{said}”. It was not checked against any rule.',
    ur: '{actor} نے درج کیا کہ {to, select, none {} other {اس فریق کی اعتماد میں کہی گئی بات میں سے {to} کو }}زبانی یہ کہا گیا: ”{said}“۔ اسے کسی قاعدے سے نہیں جانچا گیا۔',
  },
  values: (body, naming) => ({
    said: naming.words(body.said),
    to: body.of ? naming.words(body.of.to) : undefined,
  }),
  example: { said: { en: 'That the hours of the crossing can be talked about.' } },
});
