import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import type { Entry, Form } from './instrument-state.ts';
import { FORMS, part } from './instrument-state.ts';
import { NEXT_DAY } from './points.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import { textOf } from './text/state.ts';
import { EXAMPLE_TEXT } from './text/tabling.ts';
import type { Words } from './words.ts';
import { label } from './words.ts';

/** An instrument is drawn up from a text (IN5): its form, its parties, who keeps it, and when it is to enter into force. */

interface DrawingUp {
  form: Form;
  text: string;
  title: Words;
  parties: string[];
  depositary: string;
  digital?: true | undefined;
  bound: 'signature' | 'ratification';
  entry: Entry;
  originals?: number | undefined;
}

const drawUp = declareAct<DrawingUp>({
  name: 'instrument.draw-up',
  version: 1,
  subject: 'instruments',
  nature: 'performed',
  summary:
    'Draws up an instrument from a text: its form, its parties, who keeps it, and when it enters into force.',
  effect:
    'Says what is to be adopted, initialled and signed, and commits nobody. Nothing is called a treaty unless the parties say so; taking part implies no recognition.',
  body: z.strictObject({
    form: z.enum(FORMS),
    text: shape.actId,
    title: label,
    parties: z.array(shape.partyId).check(
      z.minLength(1),
      z.maxLength(20),
      z.refine((list) => new Set(list).size === list.length, 'names a party twice'),
    ),
    depositary: shape.partyId,
    digital: z.optional(z.literal(true)),
    bound: z.enum(['signature', 'ratification']),
    entry: z.union([
      z.strictObject({ on: z.enum(['signature', 'adoption']) }),
      z.strictObject({ on: z.literal('day'), day: shape.day }),
      z.strictObject({
        on: z.literal('deposits'),
        days: z.int().check(z.minimum(0), z.maximum(3660)),
      }),
    ]) as z.ZodMiniType<Entry>,
    originals: z.optional(z.int().check(z.minimum(1), z.maximum(40))),
  }),
  entitled: { roles: ['party', 'mediator', 'host', 'secretariat'] },
  trails: NEXT_DAY,
  refuse(state, { body }) {
    if (!textOf(state, body.text)) return refuse('text.unknown');
    const stranger = [...body.parties, body.depositary].find(
      (id) => state.parties[id] === undefined || state.parties[id]?.left !== undefined,
    );
    if (stranger !== undefined) return refuse('party.unknown', { party: stranger });
    return body.entry.on === 'deposits' && body.bound !== 'ratification'
      ? refuse('instrument.no-deposits')
      : undefined;
  },
  apply(state, act) {
    const { form, text, parties, depositary, digital, bound, entry } = act.body;
    part.change(state).instruments[act.id] = {
      form,
      text,
      parties: parties.toSorted(),
      depositary,
      ...(digital ? { digital } : {}),
      bound,
      entry,
      adopted: {},
      initialled: {},
      initials: {},
      signed: {},
      ratified: {},
    };
  },
  sentence: {
    en: '{actor} draws up “{title}” ({form}) from the text “{text}”, for {parties}. {depositary} keeps it.',
    ur: '{actor} نے متن ”{text}“ سے {parties} کے لیے ”{title}“ ({form}) تیار کیا۔ اسے {depositary} اپنے پاس رکھے گا۔',
  },
  values: ({ form, text, title, parties, depositary }, naming) => ({
    title: naming.words(title),
    form: naming.term(`instrument-form.${form}`),
    text: naming.text(text),
    parties: naming.parties(parties),
    depositary: naming.party(depositary),
  }),
  example: {
    form: 'joint-instrument',
    text: EXAMPLE_TEXT,
    title: { en: 'Ceasefire agreement' },
    parties: ['p1', 'p2'],
    depositary: 'm1',
    bound: 'signature',
    entry: { on: 'signature' },
    originals: 2,
  },
});

export const drawingActs: readonly ActType[] = [drawUp];
