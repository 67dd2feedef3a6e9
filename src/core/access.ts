import * as z from 'zod/mini';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { Occurred } from './shapes.ts';
import type { TalksPart, TalksState } from './talks.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/**
 * Access (PA3): convoys, evacuation, notified sites: what is asked, of whom, for when, and the answer. There is no field for coordinates: where a site lies,
 * the humanitarian body gives to each side itself. A list of hospitals with coordinates, read by all sides, is a list of targets.
 */

export const ACCESS_KINDS = ['convoy', 'evacuation', 'notified-site'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];
export const ACCESS_ANSWERS = ['agreed', 'agreed-in-part', 'not-agreed', 'noted'] as const;
export type AccessAnswer = (typeof ACCESS_ANSWERS)[number];

const DIGIT = '[0-9\u0660-\u0669\u06f0-\u06f9]';
const POINT = '[.,\u066b]';
/** Two numbers with three or more decimals side by side; degrees with minutes or a direction; a military grid reference. A net, not a proof. */
const COORDINATES: readonly RegExp[] = [
  new RegExp(
    `${DIGIT}${POINT}${DIGIT}{3,}\u00b0?[ \u00a0]?[NSEWnsew]?[,;/ \u00a0\u060c]+-?${DIGIT}{1,3}${POINT}${DIGIT}{3,}`,
  ),
  new RegExp(`${DIGIT}[ ]?[\u00b0\u00ba][ ]?(?:${DIGIT}|[NSEW](?![a-z]))`),
  /(?:^|[^0-9A-Za-z])[0-9]{1,2}[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?[0-9]{2,5} ?[0-9]{2,5}(?![0-9A-Za-z])/,
];

function refuseCoordinates(text: Words | undefined): Refusal | undefined {
  const found = Object.values(text ?? {}).some((one) => COORDINATES.some((re) => re.test(one)));
  return found ? refuse('access.coordinates') : undefined;
}

const between = { from: z.optional(shape.instant), to: z.optional(shape.instant) };
interface Between {
  from?: string | undefined;
  to?: string | undefined;
}
const isOrdered = ({ from, to }: Between): boolean =>
  from === undefined || to === undefined || to > from;

interface Request extends Between {
  kind: AccessKind;
  of: string[];
  text: Words;
  occurred?: Occurred | undefined;
}

interface Answer extends Between {
  request: string;
  answer: AccessAnswer;
  text?: Words | undefined;
  occurred?: Occurred | undefined;
}

/** The acts of access; what they keep is in the part of the lists. */
export function accessActs(lists: TalksPart<TalksState['lists']>): {
  released: ActType[];
  /** From rules version 3 on. */
  added: ActType[];
} {
  const request = declareAct<Request>({
    name: 'access.request',
    version: 1,
    subject: 'lists',
    nature: 'performed',
    summary:
      'Asks sides for access: a convoy, an evacuation, a site notified; in words, with times.',
    effect:
      'The sides named are asked to answer. No coordinates: the humanitarian body gives them to each side outside this record. Monitors do not ask by this act: humanitarian bodies are not monitors, and what they see is not evidence.',
    body: z
      .strictObject({
        kind: z.enum(ACCESS_KINDS),
        of: z.array(shape.partyId).check(z.minLength(1), z.maxLength(16)),
        text: words,
        ...between,
        occurred: z.optional(shape.occurred),
      })
      .check(z.refine(isOrdered, 'ends before it begins')),
    entitled: {
      roles: ['party', 'mediator', 'host', 'guarantor', 'observer', 'commission', 'secretariat'],
    },
    trails: NEXT_DAY,
    refuse(state, { body }) {
      for (const party of body.of) {
        if (!state.parties[party]) return refuse('party.unknown', { party });
        if (state.parties[party]?.role !== 'party') return refuse('access.asks-sides', { party });
      }
      return refuseCoordinates(body.text);
    },
    apply(state, act) {
      lists.change(state).requests[act.id] = [...act.body.of];
    },
    sentence: {
      en: '{actor} asks {of} for access ({kind}){from, select, none {} other {, from {from}}}{to, select, none {} other {, until {to}}}: {text}',
      ur: '{actor} نے {of} سے رسائی مانگی ({kind}){from, select, none {} other {، {from} سے}}{to, select, none {} other {، {to} تک}}: {text}',
    },
    values: (body, naming) => ({
      of: naming.parties(body.of),
      kind: naming.term(`access.${body.kind}`),
      from: body.from === undefined ? undefined : naming.instant(body.from),
      to: body.to === undefined ? undefined : naming.instant(body.to),
      text: naming.words(body.text),
    }),
    example: {
      kind: 'convoy',
      of: ['p1', 'p2'],
      text: { en: 'Four lorries with medicines by the north road to the district hospital.' },
      from: '2031-03-06T06:00:00Z',
      to: '2031-03-06T12:00:00Z',
    },
  });

  const answer = declareAct<Answer>({
    name: 'access.answer',
    version: 1,
    subject: 'lists',
    nature: 'performed',
    summary: 'A side answers a request for access.',
    effect:
      'The side’s latest answer stands, with the earlier ones beside it. No answer is not an answer, and nothing follows from the hour. A site notified is noted. Humanitarian bodies are not monitors, and what they see is not evidence.',
    body: z
      .strictObject({
        request: shape.actId,
        answer: z.enum(ACCESS_ANSWERS),
        text: z.optional(words),
        ...between,
        occurred: z.optional(shape.occurred),
      })
      .check(
        z.refine(isOrdered, 'ends before it begins'),
        z.refine(
          (one) => one.answer !== 'agreed-in-part' || one.text !== undefined,
          'does not say which part',
        ),
      ),
    entitled: { roles: ['party'] },
    solemn: true,
    trails: NEXT_DAY,
    refuse(state, act) {
      const asked = lists.read(state).requests[act.body.request];
      if (!asked) return refuse('access.unknown');
      if (!asked.includes(partyOf(act.by[0] as string))) return refuse('access.not-asked');
      return refuseCoordinates(act.body.text);
    },
    sentence: {
      en: '{actor} answers a request for access: {answer}{from, select, none {} other {, from {from}}}{to, select, none {} other {, until {to}}}{text, select, none {} other {: {text}}}',
      ur: '{actor} نے رسائی کی درخواست کا جواب دیا: {answer}{from, select, none {} other {، {from} سے}}{to, select, none {} other {، {to} تک}}{text, select, none {} other {: {text}}}',
    },
    binding: {
      ps: '{actor} د لاسرسي غوښتنې ته ځواب ورکوي: {answer}{from, select, none {} other {، له: {from}}}{to, select, none {} other {، تر: {to}}}{text, select, none {} other {: {text}}}',
      ar: 'يجيب {actor} عن طلب إتاحة الوصول: {answer}{from, select, none {} other {، من {from}}}{to, select, none {} other {، حتى {to}}}{text, select, none {} other {: {text}}}',
      tr: '{actor}, erişim talebini yanıtlar: {answer}{from, select, none {} other {, başlangıç: {from}}}{to, select, none {} other {, bitiş: {to}}}{text, select, none {} other {: {text}}}',
      fr: '{actor} répond à une demande d’accès : {answer}{from, select, none {} other {, à partir de : {from}}}{to, select, none {} other {, jusqu’à : {to}}}{text, select, none {} other { : {text}}}',
    },
    values: (body, naming) => ({
      answer: naming.term(`access-answer.${body.answer}`),
      from: body.from === undefined ? undefined : naming.instant(body.from),
      to: body.to === undefined ? undefined : naming.instant(body.to),
      text: body.text ? naming.words(body.text) : undefined,
    }),
    example: {
      request: 'c'.repeat(64),
      answer: 'agreed-in-part',
      text: { en: 'Two lorries first, and two when they are back.' },
      from: '2031-03-06T06:00:00Z',
      to: '2031-03-06T10:00:00Z',
    },
  });

  const answerKept = declareAct<Answer>({
    ...answer,
    version: 2,
    effect: `${answer.effect} Access that was given can be taken back (access.withdraw).`,
    apply(state, act) {
      const { request: of, answer: said } = act.body;
      const given = ((lists.change(state).given ??= {})[of] ??= {});
      const party = partyOf(act.by[0] as string);
      if (said === 'agreed' || said === 'agreed-in-part') given[party] = true;
      else delete given[party];
    },
  });

  const withdraw = declareAct<{ request: string; text?: Words | undefined }>({
    name: 'access.withdraw',
    version: 1,
    subject: 'lists',
    nature: 'performed',
    summary: 'A side takes back access that it had given.',
    effect:
      'From then on its answer no longer stands; what was done under it before is not touched. It may answer anew. Whoever is on the way is told by telephone first: nobody reads a record on the road.',
    body: z.strictObject({ request: shape.actId, text: z.optional(words) }),
    entitled: { roles: ['party'] },
    solemn: true,
    trails: NEXT_DAY,
    refuse(state, act) {
      const { requests, given } = lists.read(state);
      const { request: of, text } = act.body;
      if (!requests[of]) return refuse('access.unknown');
      if (!given?.[of]?.[partyOf(act.by[0] as string)]) return refuse('access.none-given');
      return refuseCoordinates(text);
    },
    apply(state, act) {
      delete lists.change(state).given?.[act.body.request]?.[partyOf(act.by[0] as string)];
    },
    sentence: {
      en: '{actor} takes back the access that it had given{text, select, none {} other {: {text}}}.',
      ur: '{actor} نے جو رسائی دی تھی وہ واپس لی{text, select, none {} other {: {text}}}۔',
    },
    binding: {
      ps: '{actor} هغه لاسرسی چې ورکړی یې و بېرته اخلي{text, select, none {} other {: {text}}}.',
      ar: 'يسحب {actor} ما أتاحه من وصول{text, select, none {} other {: {text}}}.',
      tr: '{actor}, verdiği erişimi geri alır{text, select, none {} other {: {text}}}.',
      fr: '{actor} retire l’accès qu’il avait accordé{text, select, none {} other { : {text}}}.',
    },
    values: (body, naming) => ({ text: body.text ? naming.words(body.text) : undefined }),
    example: { request: 'c'.repeat(64), text: { en: 'The north road is closed from noon.' } },
  });

  return { released: [request, answer], added: [answerKept, withdraw] };
}
