import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';
import { label } from './words.ts';

/**
 * Night notes (DESIGN §5): at two in the morning one line with a time is enough. It is classified later, by pointing to the act that says it properly. A note
 * never has an effect. Everybody in the room reads it: a mediator's own notes have no place here (RD).
 */

export interface NotesState {
  /** By act id. */
  notes: Record<string, true>;
}

const notes = talksPart('notes', () => ({ notes: {} }));

const writers = { roles: ['secretariat', 'mediator', 'convener'] } as const;

const take = declareAct<{ line: Words; at: string }>({
  name: 'note.take',
  version: 1,
  subject: 'taken-down',
  nature: 'clerical',
  summary: 'Takes down one line of free text with a time, to be classified later.',
  effect: 'Nothing follows from it. Everybody in the room reads it.',
  body: z.strictObject({ line: label, at: shape.instant }),
  entitled: writers,
  trails: NEXT_DAY,
  apply(state, act) {
    notes.change(state).notes[act.id] = true;
  },
  sentence: {
    en: '{actor} notes, {at}: {line}',
    ur: '{actor} کا نوٹ، {at}: {line}',
  },
  values: (body, naming) => ({ at: naming.instant(body.at), line: naming.words(body.line) }),
  example: { line: { en: 'Both heads back in the room.' }, at: '2031-03-04T02:10:00Z' },
});

const classify = declareAct<{ note: string; as: string }>({
  name: 'note.classify',
  version: 1,
  subject: 'taken-down',
  nature: 'clerical',
  summary: 'Says which act says properly what a note took down, or that nothing further is needed.',
  effect:
    'The note is no longer listed as unclassified; the latest classification stands. The act is named on the one after line too, so that it is known to be in this room. Nothing else follows.',
  body: z.strictObject({ note: shape.actId, as: z.union([shape.actId, z.literal('nothing')]) }),
  entitled: writers,
  trails: NEXT_DAY,
  refuse(state, act) {
    const { note, as } = act.body;
    if (notes.read(state).notes[note] !== true || state.retracted[note])
      return refuse('note.unknown');
    if (as === 'nothing') return undefined;
    const names = act.after.length === 1 && act.after[0]?.id === as && as !== note;
    return names ? undefined : refuse('act.cites-wrong', { wanted: 'one-entry' });
  },
  sentence: {
    en: '{actor} {as, select, none {says that a note needs nothing further} other {points from a note to the act that says it properly}}.',
    ur: '{actor} نے {as, select, none {بتایا کہ ایک نوٹ پر مزید کچھ درکار نہیں} other {ایک نوٹ کے لیے وہ عمل بتایا جو اسے باقاعدہ بیان کرتا ہے}}۔',
  },
  values: (body) => ({ as: body.as === 'nothing' ? undefined : body.as }),
  example: { note: 'b'.repeat(64), as: 'nothing' },
});

export const noteActs: readonly ActType[] = [take, classify];
