import * as z from 'zod/mini';
import { partyOf } from './act.ts';
import type { CommissionLevel, MemberKind } from './commission-terms.ts';
import { commission, COMMISSION_LEVELS, MEMBER_KINDS, placeOf } from './commission-terms.ts';
import { declareAct } from './declare.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef } from './shapes.ts';

/** Who sits in a joint commission for a side (JC3). A person is a name in an enclosure, and a key where the person has one. */

interface NamedMember {
  level: CommissionLevel;
  as: MemberKind;
  person: EnclosureRef;
  key?: string | undefined;
  instead?: string | undefined;
}

export const nameMember = declareAct<NamedMember>({
  name: 'commission.name-member',
  version: 1,
  subject: 'commission',
  nature: 'performed',
  summary: 'A side names its member or alternate at a level; the person’s name is an enclosure.',
  effect:
    'The person may act for the side before the commission at that level, with the key named. A person without a key sits all the same. Named in the place of somebody, that other one no longer acts there.',
  body: z.strictObject({
    level: z.enum(COMMISSION_LEVELS),
    as: z.enum(MEMBER_KINDS),
    person: shape.enclosure,
    key: z.optional(shape.keyRef),
    /** The act that named the one whose place this person takes. */
    instead: z.optional(shape.actId),
  }),
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse(state, act) {
    const part = commission.read(state);
    const { level, as, key, instead } = act.body;
    const party = partyOf(act.by[0] as string);
    if (!part.terms) return refuse('commission.not-constituted');
    const places = part.terms.sides[party];
    if (!places) return refuse('commission.not-a-side', { party });
    if (!part.terms.levels.some((one) => one.level === level)) return refuse('commission.level');
    if (key !== undefined) {
      if (partyOf(key) !== party) return refuse('commission.not-own-key');
      if (!state.keys[key]) return refuse('key.unknown', { key });
      if (state.keys[key]?.ended !== undefined) return refuse('key.ended', { key });
    }
    const named = part.named[placeOf(party, level, as)] ?? {};
    if (instead !== undefined)
      return named[instead] === undefined ? refuse('commission.member-unknown') : undefined;
    const free = as === 'member' ? places.members : places.alternates;
    return Object.keys(named).length < free ? undefined : refuse('commission.places-taken');
  },
  apply(state, act) {
    const { level, as, key, instead } = act.body;
    const at = placeOf(partyOf(act.by[0] as string), level, as);
    const named = (commission.change(state).named[at] ??= {});
    if (instead !== undefined) delete named[instead];
    named[act.id] = key ?? '';
  },
  sentence: {
    en: '{actor} names one of its people to the joint commission: {as}, {level} level{instead, select, none {} other {, in the place of another}}.',
    ur: '{actor} نے اپنے لوگوں میں سے ایک کو مشترکہ کمیشن کے لیے نامزد کیا: {as}، {level} سطح{instead, select, none {} other {، کسی اور کی جگہ}}۔',
  },
  binding: {
    ps: '{actor} له خپلو کسانو څخه یو تن ګډ کمېسیون ته ټاکي: {as}، کچه: {level}{instead, select, none {} other {، د بل چا پر ځای}}.',
    ar: 'يسمّي {actor} أحد أفراده في اللجنة المشتركة: {as}، المستوى: {level}{instead, select, none {} other {، محلّ شخص آخر}}.',
    tr: '{actor}, kendi kişilerinden birini ortak komisyona atar: {as}, düzey: {level}{instead, select, none {} other {, bir başkasının yerine}}.',
    fr: '{actor} désigne l’un des siens à la commission mixte : {as}, niveau : {level}{instead, select, none {} other {, à la place d’une autre personne}}.',
  },
  values: (body, naming) => ({
    as: naming.term(`commission-place.${body.as}`),
    level: naming.term(`commission-level.${body.level}`),
    instead: body.instead,
  }),
  example: {
    level: 'local',
    as: 'member',
    person: {
      enclosure: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      media: 'application/json',
      size: 64,
    },
  },
});
