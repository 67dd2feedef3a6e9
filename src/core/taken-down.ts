import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import { isSeatDisputed } from './credentials-state.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Naming } from './naming.ts';
import { membersOf } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { bodyProblem } from './rulebook.ts';
import { actSentence } from './sentences.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef, Occurred } from './shapes.ts';
import type { RoomState } from './state.ts';
import { ROLES } from './state.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/**
 * Acts taken down (DESIGN §5): said, telephoned or signed on paper, and entered by the secretariat for a side, however late. What is taken down reads as
 * recorded by the secretariat and binds nobody; the side's own confirmation, which signs the very content again, is what enters it.
 */

type TypeOf = (name: string, version: number) => ActType | undefined;

interface Awaited {
  /** The side that answers. */
  for: string;
  /** The party that took it down. */
  by: string;
  /** What was taken down, as `contentOf` gives it. */
  content: string;
}

export interface TakenDownState {
  /** By act id of the entry, until it is answered or withdrawn. */
  awaited: Record<string, Awaited>;
  /** The act that confirmed an entry. What the entry made has the entry's id and counts by this act's signature. */
  confirmed: Record<string, string>;
}

const takenDown = talksPart('takenDown', () => ({ awaited: {}, confirmed: {} }));

/** The act by whose signature an act counts: itself, or where it was taken down, its side's confirmation. It is the one that a head affirms or disowns (RC8.5). */
export function signingAct(state: RoomState, id: string): string {
  return takenDown.read(state).confirmed[id] ?? id;
}

export const CHANNELS = ['said', 'telephoned', 'on-paper'] as const;
export type Channel = (typeof CHANNELS)[number];

interface Content {
  /** Type, version and body of what was taken down. */
  type: string;
  version: number;
  body: Record<string, unknown>;
}

export interface Entering extends Content {
  for: string;
  channel: Channel;
  occurred: Occurred;
  sheet?: EnclosureRef | undefined;
}

export interface Confirming extends Content {
  entry: string;
  ink?: EnclosureRef | undefined;
}

const content = {
  type: z.string().check(z.regex(/^[a-z][a-z-]{0,40}\.[a-z][a-z-]{0,40}$/)),
  version: z.int().check(z.minimum(1), z.maximum(999)),
  body: z.record(z.string(), z.unknown()),
};

/** One spelling of a content: the same for equal contents, whatever order their fields came in. */
function contentOf({ type, version, body }: Content): string {
  return inOrder([type, version, body]);
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${inOrder(inner)}`).join(',')}}`;
}

const anybody = { roles: ROLES.filter((role) => role !== 'chronicler') } as const;

/** Whether an act of this type can be taken down for this party at all: not whether it would be admissible, which is asked when it is confirmed. */
function kindOf(
  state: RoomState,
  typeOf: TypeOf,
  party: string,
  held: Content,
): { refusal: Refusal } | { type: ActType } {
  const type = typeOf(held.type, held.version);
  // Housekeeping is done with keys, a correction cites what it is about, and a joint act needs its signatures side by side.
  const possible =
    type?.nature === 'performed' && type.subject !== 'taken-down' && type.joint !== true;
  if (!possible) return { refusal: refuse('taken-down.not-such') };
  const entitled = type.entitled.roles.some((role) =>
    role === 'convener' ? state.convener === party : state.parties[party]?.role === role,
  );
  if (!entitled) return { refusal: refuse('taken-down.not-for', { party }) };
  const unnamed = type.refuseNaming?.(state, party);
  if (unnamed) return { refusal: unnamed };
  const problem = bodyProblem(type, held.body);
  return problem === undefined ? { type } : { refusal: refuse('act.form', { problem }) };
}

function waitsFor(state: RoomState, act: Act<{ entry: string }>): { refusal: Refusal } | Awaited {
  const awaited = takenDown.read(state).awaited[act.body.entry];
  if (!awaited) return { refusal: refuse('taken-down.unknown') };
  return awaited.for === partyOf(act.by[0] as string)
    ? awaited
    : { refusal: refuse('taken-down.not-yours', { party: awaited.for }) };
}

const inner = ({ type, version, body }: Content): Content => ({ type, version, body });

/** The inner act as its side would have entered it, under the id of the entry. */
function asEntered(act: Act<Confirming>): Act {
  const { entry: id, type, version, body } = act.body;
  return { ...act, id, type, version, body };
}

/** The acts of one rules version; `typeOf` finds the declaration of what was taken down in that same version. */
export function takenDownActs(typeOf: TypeOf): ActType[] {
  const said = (held: Content, side: string, naming: Naming): string =>
    actSentence(
      typeOf(held.type, held.version),
      { ...inner(held), by: [side] },
      { ...naming, key: () => side },
    );

  const enter = declareAct<Entering>({
    name: 'taken-down.enter',
    version: 1,
    subject: 'taken-down',
    // The taking down is the secretariat's own doing: it is withdrawn before an answer, never corrected or retracted, which would undo what a side confirmed.
    nature: 'performed',
    summary: 'The secretariat takes down what a side said, telephoned or signed on paper.',
    effect:
      'Reads as recorded by the secretariat and binds nobody until that side confirms it with the very same content. Any act that a side performs by itself can be taken down, however long ago it was done. A mediator takes it down where there is no secretariat.',
    body: z.strictObject({
      for: shape.partyId,
      ...content,
      channel: z.enum(CHANNELS),
      occurred: shape.occurred,
      sheet: z.optional(shape.enclosure),
    }),
    entitled: { roles: ['secretariat', 'mediator'] },
    trails: NEXT_DAY,
    holds: inner,
    refuse(state, act) {
      const { body } = act;
      const own = partyOf(act.by[0] as string);
      if (state.parties[own]?.role === 'mediator' && membersOf(state, 'secretariat').length > 0)
        return refuse('taken-down.by-secretariat');
      const party = state.parties[body.for];
      if (!party || party.left !== undefined) return refuse('party.unknown', { party: body.for });
      if (!party.bound) return refuse('party.not-bound', { party: body.for });
      const found = kindOf(state, typeOf, body.for, body);
      return 'refusal' in found ? found.refusal : undefined;
    },
    apply(state, act) {
      takenDown.change(state).awaited[act.id] = {
        for: act.body.for,
        by: partyOf(act.by[0] as string),
        content: contentOf(act.body),
      };
    },
    sentence: {
      en: 'As recorded by {actor} ({channel}, {when}), for {party} to confirm or contest; until then it binds nobody: {said}',
      ur: '{actor} کے اندراج کے مطابق ({channel}، {when})، جس کی توثیق یا تردید {party} کرے گا؛ تب تک یہ کسی کو پابند نہیں کرتا: {said}',
    },
    values: (body, naming) => ({
      channel: naming.term(`taken-down-channel.${body.channel}`),
      when: naming.when(body.occurred),
      party: naming.party(body.for),
      said: said(body, naming.party(body.for), naming),
    }),
    example: {
      for: 'p1',
      type: 'release.agree',
      version: 1,
      body: { release: 'c'.repeat(64), hash: `${'A'.repeat(43)}=`, issuer: 'm1' },
      channel: 'telephoned',
      occurred: {
        from: '2031-03-04T02:00:00Z',
        precision: 'hour',
        certainty: 'approximate',
        offset: 300,
      },
    },
  });

  const confirm = declareAct<Confirming>({
    name: 'taken-down.confirm',
    version: 1,
    subject: 'taken-down',
    nature: 'performed',
    summary: 'A side confirms what was taken down for it, by signing that very content.',
    effect:
      'Enters the act taken down, under the id of the entry, as of now and by this signature. It must be admissible now, and the signer one who may sign it: for what only a head signs, a head. An entry is answered once.',
    body: z.strictObject({
      entry: shape.actId,
      ...content,
      ink: z.optional(shape.enclosure),
    }),
    entitled: anybody,
    holds: inner,
    // Not solemn by itself: whether a disputed seat holds it depends on what is confirmed.
    refuse(state, act) {
      const awaited = waitsFor(state, act);
      if ('refusal' in awaited) return awaited.refusal;
      const party = awaited.for;
      const found = kindOf(state, typeOf, party, act.body);
      if ('refusal' in found) return found.refusal;
      if (contentOf(act.body) !== awaited.content) return refuse('taken-down.other-content');
      const { type } = found;
      if (type.entitled.head && state.keys[act.by[0] as string]?.duty !== 'head')
        return refuse('role.head-only');
      if (type.solemn && isSeatDisputed(state, party)) return refuse('seat.disputed', { party });
      return type.refuse?.(state, asEntered(act));
    },
    apply(state, act) {
      const part = takenDown.change(state);
      delete part.awaited[act.body.entry];
      part.confirmed[act.body.entry] = act.id;
      typeOf(act.body.type, act.body.version)?.apply?.(state, asEntered(act));
    },
    sentence: {
      en: '{actor} confirms as its own act, with effect from now{ink, select, none {} other { and from the sheet initialled in ink}}, what was taken down for it: {said}',
      ur: '{actor} اپنے لیے قلم بند عمل کی {ink, select, none {} other {روشنائی سے دستخط شدہ پرچے کی بنیاد پر }}اپنے عمل کے طور پر، اس وقت سے، توثیق کرتا ہے: {said}',
    },
    binding: {
      ps: '{actor} هغه څه چې د هغه لپاره لیکل شوي وو، له اوسه د خپلې کړنې په توګه{ink, select, none {} other { او د هغې پاڼې له مخې چې په رنګ لاسلیک شوې}} تاییدوي: {said}',
      ar: 'يؤكد {actor} أن ما دُوِّن نيابةً عنه هو فعله، وذلك اعتبارًا من الآن{ink, select, none {} other { واستنادًا إلى الورقة المؤشَّر عليها بالحبر}}: {said}',
      tr: '{actor}, kendisi adına kaydedileni{ink, select, none {} other {, mürekkeple parafe edilmiş kâğıda dayanarak}} şu andan itibaren kendi işlemi olarak teyit eder: {said}',
      fr: '{actor} confirme comme son propre acte, avec effet à compter de maintenant{ink, select, none {} other { et d’après la feuille paraphée à l’encre}}, ce qui a été consigné pour lui : {said}',
    },
    values: (body, naming) => ({
      ink: body.ink ? 'yes' : undefined,
      said: said(body, naming.term('taken-down-side.itself'), naming),
    }),
    example: {
      entry: 'b'.repeat(64),
      type: enter.example.type,
      version: enter.example.version,
      body: enter.example.body,
    },
  });

  return [enter, confirm, contest, withdraw];
}

const contest = declareAct<{ entry: string; words?: Words | undefined }>({
  name: 'taken-down.contest',
  version: 1,
  subject: 'taken-down',
  nature: 'performed',
  summary: 'A side says that what was taken down for it is not what it did.',
  effect:
    'The entry is shown as contested and is never applied. By anybody of that side who may act; what was meant can be taken down or signed anew.',
  body: z.strictObject({ entry: shape.actId, words: z.optional(words) }),
  entitled: anybody,
  refuse(state, act) {
    const awaited = waitsFor(state, act);
    return 'refusal' in awaited ? awaited.refusal : undefined;
  },
  apply(state, act) {
    delete takenDown.change(state).awaited[act.body.entry];
  },
  sentence: {
    en: '{actor} contests what was taken down for it{words, select, none {.} other {: {words}}}',
    ur: '{actor} اپنے لیے قلم بند عمل کی تردید کرتا ہے{words, select, none {۔} other {: {words}}}',
  },
  values: (body, naming) => ({ words: body.words ? naming.words(body.words) : undefined }),
  example: { entry: 'b'.repeat(64), words: { en: 'We spoke of Friday.' } },
});

const withdraw = declareAct<{ entry: string; reason: Words }>({
  name: 'taken-down.withdraw',
  version: 1,
  subject: 'taken-down',
  nature: 'performed',
  summary: 'Whoever took something down withdraws it before it is answered, and says why.',
  effect: 'It can no longer be confirmed or contested. It stays in the record, shown as withdrawn.',
  body: z.strictObject({ entry: shape.actId, reason: words }),
  entitled: { roles: ['secretariat', 'mediator'] },
  trails: NEXT_DAY,
  refuse(state, act) {
    const awaited = takenDown.read(state).awaited[act.body.entry];
    if (!awaited) return refuse('taken-down.unknown');
    return awaited.by === partyOf(act.by[0] as string)
      ? undefined
      : refuse('taken-down.not-own', { party: awaited.by });
  },
  apply(state, act) {
    delete takenDown.change(state).awaited[act.body.entry];
  },
  sentence: {
    en: '{actor} withdraws what it had taken down: {reason}',
    ur: '{actor} نے اپنا قلم بند کیا ہوا عمل واپس لیا: {reason}',
  },
  values: (body, naming) => ({ reason: naming.words(body.reason) }),
  example: { entry: 'b'.repeat(64), reason: { en: 'It was entered for the wrong side.' } },
});
