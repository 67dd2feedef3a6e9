import * as z from 'zod/mini';
import { partyOf } from './act.ts';
import { raise } from './commission-cases.ts';
import { commission } from './commission-terms.ts';
import type { ActType } from './declare.ts';
import { declareAct, NEXT_DAY } from './declare.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';

/** What rules version 3 adds for joint commissions: a side takes back its agreement to terms that wait (JC2.5), and a case raised in the night is entered the next day (JC5.7). */

const takeBack = declareAct<{ proposal: string; hash: string }>({
  name: 'commission.take-back-agreement',
  version: 1,
  subject: 'commission',
  nature: 'performed',
  summary: 'A head takes back its side’s agreement to terms that not every side has agreed to yet.',
  effect:
    'The terms then wait for that side again, which may agree anew. Once every side has agreed the terms stand, and nothing is taken back by one.',
  body: z.strictObject({ proposal: shape.actId, hash: shape.digest }),
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse(state, act) {
    const proposal = commission.read(state).proposals[act.body.proposal];
    if (!proposal) return refuse('commission.terms-unknown');
    if (proposal.hash !== act.body.hash) return refuse('commission.other-hash');
    const party = partyOf(act.by[0] as string);
    return proposal.agreed[party] ? undefined : refuse('commission.not-agreed', { party });
  },
  apply(state, act) {
    const proposal = commission.change(state).proposals[act.body.proposal];
    delete proposal?.agreed[partyOf(act.by[0] as string)];
  },
  sentence: {
    en: '{actor} takes back its agreement to the terms of the joint commission as proposed (their code begins {code}).',
    ur: '{actor} نے مشترکہ کمیشن کی تجویز کردہ شرائط سے اپنی رضامندی واپس لی (ان کا کوڈ {code} سے شروع ہوتا ہے)۔',
  },
  binding: {
    ps: '{actor} د ګډ کمېسیون له وړاندې شویو شرطونو سره خپله موافقه بېرته اخلي (د هغو کوډ په {code} پیلېږي).',
    ar: 'يسحب {actor} موافقته على شروط عمل اللجنة المشتركة المقترحة (يبدأ رمز النص بـ {code}).',
    tr: '{actor}, ortak komisyonun önerilen şartlarına verdiği onayı geri çeker (metnin kodunun başı: {code}).',
    fr: '{actor} retire son accord sur le mandat proposé de la commission mixte (leur code commence par {code}).',
  },
  values: (body) => ({ code: body.hash.slice(0, 8) }),
  example: { proposal: 'b'.repeat(64), hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
});

const raiseNextDay = declareAct({ ...raise, version: 2, trails: NEXT_DAY });

export const commissionTakingBackActs: readonly ActType[] = [takeBack, raiseNextDay];
