import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Entry, Form } from './instrument-state.ts';
import { FORMS, part, WITH_MEDIATORS } from './instrument-state.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
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
  cites?: Cited[] | undefined;
}

/** An annex or a side letter, here or in a room that fewer read: by the hash of its whole text, which alone is said. */
interface Cited {
  form: 'annex' | 'side-letter';
  hash: string;
}

/** IN13, IN14: what the form itself asks. */
function refuseForm(
  state: RoomState,
  { form, depositary, bound, entry, digital }: DrawingUp,
): Refusal | undefined {
  const role = state.parties[depositary]?.role;
  if (WITH_MEDIATORS.has(form) && role !== 'mediator' && role !== 'host')
    return refuse('instrument.mediator-keeps');
  const announced = bound === 'signature' && entry.on === 'adoption' && !digital;
  return form === 'mediators-announcement' && !announced
    ? refuse('instrument.announced')
    : undefined;
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
    cites: z.optional(
      z.array(z.strictObject({ form: z.enum(['annex', 'side-letter']), hash: shape.digest })).check(
        z.minLength(1),
        z.maxLength(20),
        z.refine(
          (list) => new Set(list.map(({ hash }) => hash)).size === list.length,
          'cites one thing twice',
        ),
      ),
    ),
  }),
  entitled: { roles: ['party', 'mediator', 'host', 'secretariat'] },
  trails: NEXT_DAY,
  refuse(state, { body }) {
    if (!textOf(state, body.text)) return refuse('text.unknown');
    const stranger = [...body.parties, body.depositary].find(
      (id) => state.parties[id] === undefined || state.parties[id]?.left !== undefined,
    );
    if (stranger !== undefined) return refuse('party.unknown', { party: stranger });
    if (body.entry.on === 'deposits' && body.bound !== 'ratification')
      return refuse('instrument.no-deposits');
    return refuseForm(state, body);
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
    en: '{actor} draws up “{title}” ({form}) from the text “{text}”, for {parties}. {depositary} keeps it.{cites, select, none {} other { It cites, by hash, {cites}.}}',
    ur: '{actor} نے متن ”{text}“ سے {parties} کے لیے ”{title}“ ({form}) تیار کیا۔ اسے {depositary} اپنے پاس رکھے گا۔{cites, select, none {} other { اس میں ہیش سے حوالہ ہے: {cites}۔}}',
  },
  values: ({ form, text, title, parties, depositary, cites }, naming) => ({
    title: naming.words(title),
    form: naming.term(`instrument-form.${form}`),
    text: naming.text(text),
    parties: naming.parties(parties),
    depositary: naming.party(depositary),
    cites:
      cites &&
      naming.list(cites.map((one) => `${naming.term(`instrument-form.${one.form}`)} ${one.hash}`)),
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
