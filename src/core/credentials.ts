import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import { credentials, isSeatDisputed } from './credentials-state.ts';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef } from './shapes.ts';
import type { Role, RoomState } from './state.ts';
import type { Words } from './words.ts';
import { label, words } from './words.ts';

/**
 * Credentials (PR4): who sits, apart from who may commit; a seat that is disputed; and how a body is composed, as numbers (PR6). Nothing here takes a seat
 * away: people whose credentials are queried, or whose seat is disputed, sit and speak (as under rule 29 of the General Assembly's rules of procedure).
 */

const signerOf = (act: Act): string => partyOf(act.by[0] as string);

interface Seat {
  capacity: Words;
  office?: Words | undefined;
  person?: EnclosureRef | undefined;
  key?: string | undefined;
}

interface Presented {
  seats: Seat[];
  issuedBy?: Words | undefined;
}

const present = declareAct<Presented>({
  name: 'credentials.present',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'A head says who sits for its side, in what capacity.',
  effect:
    'Takes the place of what the side presented before. Gives nobody the power to commit (PR4); names are enclosures that the side may withhold.',
  body: z.strictObject({
    seats: z
      .array(
        z.strictObject({
          capacity: label,
          office: z.optional(label),
          person: z.optional(shape.enclosure),
          key: z.optional(shape.keyRef),
        }),
      )
      .check(z.minLength(1), z.maxLength(60)),
    /** The authority that issued them. */
    issuedBy: z.optional(label),
  }),
  entitled: {
    roles: ['party', 'host', 'guarantor', 'observer', 'monitor', 'commission'],
    head: true,
  },
  refuse(state, act) {
    for (const { key } of act.body.seats) {
      if (key === undefined) continue;
      if (partyOf(key) !== signerOf(act)) return refuse('credentials.key-not-own');
      const known = state.keys[key];
      if (!known) return refuse('key.unknown', { key });
      if (known.ended !== undefined) return refuse('key.ended', { key });
    }
    return undefined;
  },
  apply(state, act) {
    credentials.change(state).presented[signerOf(act)] = act.id;
  },
  sentence: {
    en: '{actor} presents the credentials of those who sit for it{issuer, select, none {} other {, issued by {issuer}}}: {seats}.',
    ur: '{actor} نے اپنی طرف سے بیٹھنے والوں کی اسناد پیش کیں{issuer, select, none {} other {، جاری کردہ از {issuer}}}: {seats}۔',
  },
  values: (body, naming) => ({
    issuer: body.issuedBy ? naming.words(body.issuedBy) : undefined,
    seats: naming.list(body.seats.map((seat) => naming.words(seat.capacity))),
  }),
  example: {
    seats: [
      {
        capacity: { en: 'head of delegation' },
        office: { en: 'deputy minister' },
        person: {
          enclosure: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
          media: 'application/json',
          size: 41,
        },
      },
      { capacity: { en: 'legal adviser' } },
    ],
    issuedBy: { en: 'the council of the north bank' },
  },
});

export const EXAMINATIONS = ['in-order', 'to-follow', 'queried'] as const;
export type Examination = (typeof EXAMINATIONS)[number];

interface Examined {
  party: string;
  credentials: string;
  result: Examination;
  remark?: Words | undefined;
}

const examine = declareAct<Examined>({
  name: 'credentials.examine',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'Says of the credentials a side presented last: in order, original to follow, queried.',
  effect: 'Shown beside them. Nothing follows from it: no seat and no act waits for it (PR4).',
  body: z.strictObject({
    party: shape.partyId,
    credentials: shape.actId,
    result: z.enum(EXAMINATIONS),
    remark: z.optional(words),
  }),
  entitled: { roles: ['secretariat', 'mediator'] },
  refuse(state, { body: { party, credentials: presented } }) {
    if (!state.parties[party]) return refuse('party.unknown', { party });
    return credentials.read(state).presented[party] === presented
      ? undefined
      : refuse('credentials.unknown', { party });
  },
  sentence: {
    en: '{actor} has examined the credentials of {party}: {result}.',
    ur: '{actor} نے {party} کی اسناد دیکھیں: {result}۔',
  },
  values: (body, naming) => ({
    party: naming.party(body.party),
    result: naming.term(`examination.${body.result}`),
  }),
  example: { party: 'p1', credentials: 'b'.repeat(64), result: 'in-order' },
});

/** Why nothing can be said of this party's seat. */
function refuseSeat(state: RoomState, party: string): Refusal | undefined {
  const there = state.parties[party];
  if (!there || there.left !== undefined) return refuse('party.unknown', { party });
  return there.role === 'party' ? undefined : refuse('procedure.not-a-side', { party });
}

function hasMediator(state: RoomState): boolean {
  return Object.values(state.parties).some(
    ({ role, bound, left }) => role === 'mediator' && bound && left === undefined,
  );
}

/**
 * Danger: holding another side's acts is a weapon. So one mediator alone lifts it, it cannot be used where nobody could lift it, and a seat that the mediators
 * have settled is opened again only by a mediator or by the side itself.
 */
const dispute = declareAct<{ party: string }>({
  name: 'seat.dispute',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'Says that it is not settled who sits for a side, its own or another.',
  effect:
    'Holds the binding acts of that side until a mediator settles its seat; its people sit, speak and propose. It carries no reason (PR4).',
  body: z.strictObject({ party: shape.partyId }),
  entitled: { roles: ['mediator', 'party'], head: true },
  refuse(state, act) {
    const { party } = act.body;
    const no = refuseSeat(state, party);
    if (no) return no;
    if (!hasMediator(state)) return refuse('seat.no-mediator');
    const { disputed, settled } = credentials.read(state);
    if (disputed[party]) return refuse('seat.disputed-already', { party });
    const signer = signerOf(act);
    const may = signer === party || state.parties[signer]?.role === 'mediator';
    return settled[party] && !may ? refuse('seat.settled-before', { party }) : undefined;
  },
  apply(state, { body }) {
    credentials.change(state).disputed[body.party] = true;
  },
  sentence: {
    en: '{actor} says that it is not settled who sits for {party}. Binding acts of that side are held until the mediators say otherwise.',
    ur: '{actor} نے کہا کہ {party} کی طرف سے کون بیٹھے گا، یہ طے نہیں۔ ثالثوں کے فیصلے تک اس فریق کے پابند کرنے والے اعمال رکے رہیں گے۔',
  },
  values: (body, naming) => ({ party: naming.party(body.party) }),
  example: { party: 'p2' },
});

const settle = declareAct<{ party: string }>({
  name: 'seat.settle',
  version: 1,
  subject: 'procedure',
  nature: 'performed',
  summary: 'A mediator says that a disputed seat is settled.',
  effect:
    'The binding acts of that side are held no longer. Where others are to sit, its head is replaced by an agreed change of the room first (RC8.6).',
  body: z.strictObject({ party: shape.partyId }),
  entitled: { roles: ['mediator'], head: true },
  refuse: (state, { body: { party } }) =>
    isSeatDisputed(state, party) ? undefined : refuse('seat.not-disputed', { party }),
  apply(state, { body: { party } }) {
    const part = credentials.change(state);
    delete part.disputed[party];
    part.settled[party] = true;
  },
  sentence: {
    en: '{actor} says that it is settled who sits for {party}. Binding acts of that side are no longer held.',
    ur: '{actor} نے کہا کہ {party} کی طرف سے کون بیٹھے گا، یہ طے ہے۔ اس فریق کے پابند کرنے والے اعمال اب رکے ہوئے نہیں۔',
  },
  values: (body, naming) => ({ party: naming.party(body.party) }),
  example: { party: 'p2' },
});

export const COMPOSED = ['delegation', 'mission', 'commission'] as const;
type Composed = (typeof COMPOSED)[number];

/** Who may state how a mission or a commission is composed. A delegation is stated by its own side alone: nobody counts another's people. */
const COMPOSERS: Readonly<Record<Exclude<Composed, 'delegation'>, readonly Role[]>> = {
  mission: ['monitor', 'mediator', 'secretariat'],
  commission: ['commission', 'mediator', 'secretariat'],
};

interface Composition {
  of: Composed;
  women: number;
  men: number;
}

const compose = declareAct<Composition>({
  name: 'composition.state',
  version: 1,
  subject: 'procedure',
  nature: 'clerical',
  summary: 'States how many women and men make up a delegation, a mission or a commission.',
  effect: 'The latest statement is shown. Numbers as stated, never derived from persons (PR6).',
  body: z.strictObject({
    of: z.enum(COMPOSED),
    women: z.int().check(z.minimum(0), z.maximum(10_000)),
    men: z.int().check(z.minimum(0), z.maximum(10_000)),
  }),
  entitled: {
    roles: [
      'party',
      'mediator',
      'host',
      'guarantor',
      'observer',
      'monitor',
      'commission',
      'secretariat',
    ],
  },
  refuse(state, act) {
    const { of } = act.body;
    const role = state.parties[signerOf(act)]?.role;
    const may = of === 'delegation' || (role !== undefined && COMPOSERS[of].includes(role));
    return may ? undefined : refuse('composition.not-own');
  },
  sentence: {
    en: '{actor} states the composition of {of}: {women, plural, one {# woman} other {# women}}, {men, plural, one {# man} other {# men}}.',
    ur: '{actor} نے {of} کی تشکیل بتائی: خواتین {women}، مرد {men}۔',
  },
  values: (body, naming) => ({
    of: naming.term(`composition.${body.of}`),
    women: body.women,
    men: body.men,
  }),
  example: { of: 'delegation', women: 4, men: 5 },
});

export const credentialActs: readonly ActType[] = [present, examine, dispute, settle, compose];
