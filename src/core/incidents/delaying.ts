import * as z from 'zod/mini';
import { partyOf } from '../act.ts';
import { commissionTerms } from '../commission-terms.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { inDegrees, isOfSquares } from '../geometry/squares.ts';
import { instantOf } from '../instant-of.ts';
import { intervalOf } from '../obligations/interval.ts';
import { DEGREE } from '../places.ts';
import { sidesOf } from '../procedure.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { RoomState } from '../state.ts';
import type { Happened } from './happened.ts';
import type { PlaceDelay } from './state.ts';
import { part } from './state.ts';

/** How exactly the mission may say, and from when on, where something was (IC10): the sides of a joint commission agree on that together. */

const MINUTE = 60_000;
/** Ninety days, in minutes. */
const LONGEST = 60 * 24 * 90;

/** What case files of this room are held to, or undefined. */
export function placeDelay(state: RoomState): PlaceDelay | undefined {
  return part.read(state).delay;
}

/**
 * Until when a delay lasts for what happened then, epoch milliseconds: at that moment it is over. Counted from the end of what the file leaves open, so that nobody shortens
 * it by saying the day where the hour is known.
 */
export function delayedUntil({ minutes }: PlaceDelay, occurred: Happened['occurred']): number {
  return intervalOf(occurred).to + 1 + minutes * MINUTE;
}

/** `incident.place-too-fine` */
export function refusePlace(
  state: RoomState,
  { occurred, place }: Pick<Happened, 'occurred' | 'place'>,
  admitted: number,
): Refusal | undefined {
  const delay = placeDelay(state);
  if (!delay || !place?.box || isOfSquares(place.box, delay.span)) return undefined;
  const until = delayedUntil(delay, occurred);
  if (admitted >= until) return undefined;
  return refuse('incident.place-too-fine', {
    degrees: inDegrees(delay.span),
    until: instantOf(until),
  });
}

const delay = declareAct<PlaceDelay>({
  name: 'incident.delay-places',
  version: 1,
  subject: 'incidents',
  nature: 'performed',
  summary:
    'The heads of all sides agree how coarsely, and for how long after what it tells of, a case file states its place.',
  effect:
    'Signed together by the heads of all sides, once the joint commission is constituted. Until so many minutes after the latest time that it states, a case file with a box is admitted only if the box keeps to whole squares of this span. It replaces an earlier delay; two zeros end it. It binds what the mission releases in this room: not what a side alleges, nor the words of a place, which no rule can read.',
  body: z
    .strictObject({
      /** Millionths of a degree. */
      span: z.int().check(
        z.minimum(0),
        z.maximum(10 * DEGREE),
        // Else the last squares before the poles and the 180th meridian would be narrower.
        z.refine((span) => span === 0 || (90 * DEGREE) % span === 0, 'goes into 90 unevenly'),
      ),
      minutes: z.int().check(z.minimum(0), z.maximum(LONGEST)),
    })
    .check(z.refine((b) => (b.span === 0) === (b.minutes === 0), 'delays nothing, or ends half')),
  entitled: { roles: ['party'], head: true },
  joint: true,
  solemn: true,
  trails: NEXT_DAY,
  refuse(state, act) {
    if (!commissionTerms(state)) return refuse('commission.not-constituted');
    const signed = new Set(act.by.map(partyOf));
    if (!sidesOf(state).every((side) => signed.has(side)))
      return refuse('obligation.sides-together');
    return act.body.minutes === 0 && !placeDelay(state) ? refuse('incident.no-delay') : undefined;
  },
  apply(state, { body: { span, minutes } }) {
    const all = part.change(state);
    if (minutes === 0) delete all.delay;
    else all.delay = { span, minutes };
  },
  sentence: {
    en: '{actor} {ends, select, yes {{signers, select, one {ends} other {end}} the delay of places in case files} other {{signers, select, one {agrees} other {agree}} that until {after} after what it tells of, a case file states its place in whole squares of {degrees} degrees, and no finer}}.',
    ur: '{actor} نے {ends, select, yes {کیس فائلوں میں مقام کی تاخیر ختم کی} other {اتفاق کیا کہ کیس فائل جس بات کی ہو، اس کے {after} بعد تک اپنا مقام {degrees} ڈگری کے پورے خانوں میں بتائے گی، اس سے باریک نہیں}}۔',
  },
  binding: {
    ps: '{actor} {ends, select, yes {د قضیو په دوسیو کې د ځایونو ځنډ پای ته رسوي} other {مني چې د قضیې دوسیه، د هغه څه تر {after} وروسته پورې چې بیانوي یې، خپل ځای د {degrees} درجو په بشپړو مربعو کې ښیي، او له دې دقیق نه}}.',
    ar: '{ends, select, yes {ينهي {actor} تأخير ذكر الأماكن في ملفات القضايا} other {يوافق {actor} على أن يذكر ملف القضية مكانه، حتى انقضاء {after} على ما يرويه، بمربعات كاملة قدرها {degrees} درجة لا أدقّ منها}}.',
    tr: '{actor}, {ends, select, yes {vaka dosyalarında yerlerin geciktirilmesine son verir} other {bir vaka dosyasının, anlattığı şeyin üzerinden {after} geçene kadar, yerini {degrees} derecelik tam karelerle ve daha ince olmamak üzere belirtmesini kabul eder}}.',
    fr: '{actor} {ends, select, yes {{signers, select, one {met} other {mettent}} fin au délai sur les lieux dans les dossiers de cas} other {{signers, select, one {convient} other {conviennent}} que, jusqu’à {after} après ce qu’il relate, un dossier de cas indique son lieu en carrés entiers de {degrees} degrés, et pas plus finement}}.',
  },
  values: ({ span, minutes }, naming) => ({
    ends: minutes === 0 ? 'yes' : 'no',
    after: naming.duration(minutes),
    degrees: inDegrees(span),
  }),
  example: { span: 20_000, minutes: 1440 },
});

export const delayingActs: readonly ActType[] = [delay];
