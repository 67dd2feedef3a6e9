import * as z from 'zod/mini';
import type { ActType } from '../declare.ts';
import { declareAct } from '../declare.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { Words } from '../words.ts';
import { label, words } from '../words.ts';
import { intake, refuseReports, refuseRoom, reportOf, reports } from './intake.ts';

/** What the mission makes of reports in its intake room: cases, the custody of originals, the release of a case file, and what follows when a source withdraws (IC1, IC3). */

const NEXT_WEEK = 7 * 24 * 3600;
const mission = { roles: ['monitor'] } as const;

export interface IntakeCase {
  number: number;
  label: Words;
  reports: string[];
}

const open = declareAct<IntakeCase>({
  name: 'intake.case',
  version: 1,
  subject: 'intake',
  nature: 'performed',
  summary: 'Puts reports about one event into a case of the mission.',
  effect: 'A case is the mission’s own until its head releases a file of it.',
  body: z.strictObject({ number: z.int().check(z.minimum(1), z.maximum(99_999)), label, reports }),
  entitled: mission,
  refuse(state, { body }) {
    if (intake.read(state).numbers[body.number]) return refuse('incident.number-used');
    return refuseReports(state, body.reports) ?? refuseRoom(state);
  },
  apply(state, act) {
    const all = intake.change(state);
    const { number, reports: of } = act.body;
    all.cases[act.id] = { number, reports: [...of] };
    all.numbers[act.body.number] = true;
  },
  sentence: {
    en: '{actor} opens case {number} of the mission with {count, plural, one {a report} other {# reports}}: {label}',
    ur: '{actor} نے {count, plural, one {ایک اطلاع} other {# اطلاعات}} کے ساتھ مشن کا کیس {number} کھولا: {label}',
  },
  values: (body, naming) => ({
    number: body.number,
    count: body.reports.length,
    label: naming.words(body.label),
  }),
  example: { number: 12, label: { en: 'Shots at the ford' }, reports: ['b'.repeat(64)] },
});

export const CUSTODY = ['received', 'copied', 'examined', 'stored', 'handed-over'] as const;

export interface Custody {
  report: string;
  /** SHA-256 of the original, computed again. */
  sha256: string;
  what: (typeof CUSTODY)[number];
  at: string;
  where: Words;
}

const custody = declareAct<Custody>({
  name: 'intake.custody',
  version: 1,
  subject: 'intake',
  nature: 'clerical',
  summary:
    'Notes a step in the custody of an original: received, copied, examined, stored, handed over.',
  effect:
    'With the digest computed again, so that a change would show. The steps are the custody chain.',
  body: z.strictObject({
    report: shape.actId,
    sha256: shape.digest,
    what: z.enum(CUSTODY),
    at: shape.instant,
    where: label,
  }),
  entitled: mission,
  trails: NEXT_WEEK,
  refuse: (state, { body }) => refuseReports(state, [body.report]),
  sentence: {
    en: '{actor} notes of an original (code beginning {code}), {at}: {what}, {where}',
    ur: '{actor} نے ایک اصل (کوڈ کا آغاز {code}) کے بارے میں درج کیا، {at}: {what}، {where}',
  },
  values: (body, naming) => ({
    code: body.sha256.slice(0, 8),
    at: naming.instant(body.at),
    what: naming.term(`custody.${body.what}`),
    where: naming.words(body.where),
  }),
  example: {
    report: 'b'.repeat(64),
    sha256: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    what: 'stored',
    at: '2031-03-05T12:00:00Z',
    where: { en: 'safe of the mission' },
  },
});

const sourceWithdraws = declareAct<{ report: string }>({
  name: 'intake.source-withdraws',
  version: 1,
  subject: 'intake',
  nature: 'performed',
  summary: 'The source of a report has withdrawn.',
  effect:
    'That a report existed may stay; its enclosures are destroyed by an act about the room that goes with this one. Nothing more is made of it.',
  body: z.strictObject({ report: shape.actId }),
  entitled: mission,
  refuse(state, { body }) {
    const one = reportOf(state, body.report);
    if (!one) return refuse('intake.report-unknown');
    return one.withdrawn ? refuse('intake.withdrawn-already') : undefined;
  },
  apply(state, { body }) {
    const one = intake.change(state).reports[body.report];
    if (one) one.withdrawn = true;
  },
  sentence: {
    en: '{actor} notes that the source of a report has withdrawn. What it gave is destroyed.',
    ur: '{actor} نے درج کیا کہ ایک اطلاع کا ذریعہ دستبردار ہو گیا۔ اس کا دیا ہوا مواد تلف کیا جاتا ہے۔',
  },
  example: { report: 'b'.repeat(64) },
});

export interface Release {
  case: string;
  number: number;
  /** Body digest of the case file as it will be entered in the commission's room. */
  file: string;
}

const release = declareAct<Release>({
  name: 'intake.release',
  version: 1,
  subject: 'intake',
  nature: 'performed',
  summary: 'The mission’s head releases the file of a case to the joint commission.',
  effect:
    'After reading the file as it will stand there. The act that enters it in the commission’s room rests on this one. Nothing is released by a clock or by another act.',
  body: z.strictObject({
    case: shape.actId,
    number: z.int().check(z.minimum(1), z.maximum(99_999)),
    file: shape.digest,
  }),
  entitled: { roles: ['monitor'], head: true },
  solemn: true,
  refuse(state, { body }) {
    const one = intake.read(state).cases[body.case];
    if (one?.number !== body.number) return refuse('commission.case-unknown');
    const shared = one.reports.every((id) => {
      const report = reportOf(state, id);
      return report && !report.withdrawn && !report.kept;
    });
    return shared ? refuseRoom(state) : refuse('intake.not-shared');
  },
  sentence: {
    en: '{actor} releases the file of case {number} to the joint commission (its code begins {code}).',
    ur: '{actor} نے کیس {number} کی فائل مشترکہ کمیشن کے لیے جاری کی (اس کا کوڈ {code} سے شروع ہوتا ہے)۔',
  },
  binding: {
    ps: '{actor} د دوسیې {number} فایل ګډ کمېسیون ته ورکوي (کوډ یې په {code} پیلېږي).',
    ar: 'يفرج {actor} عن ملف القضية رقم {number} للجنة المشتركة (يبدأ رمزه بـ {code}).',
    tr: '{actor}, {number} numaralı dosyayı ortak komisyona verir (kodunun başı: {code}).',
    fr: '{actor} transmet à la commission mixte le dossier n° {number} (son code commence par {code}).',
  },
  values: (body) => ({ number: body.number, code: body.file.slice(0, 8) }),
  example: {
    case: 'c'.repeat(64),
    number: 12,
    file: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  },
});

const referralPath = declareAct<{ text: Words }>({
  name: 'intake.referral-path',
  version: 1,
  subject: 'intake',
  nature: 'clerical',
  summary: 'Gives the referral path for what Parley takes no details of (IC2).',
  effect: 'Shown on every form instead of any question about it. The latest that stands is shown.',
  body: z.strictObject({ text: words }),
  entitled: mission,
  sentence: {
    en: '{actor} gives the referral path: {text}',
    ur: '{actor} نے رجوع کا راستہ بتایا: {text}',
  },
  values: (body, naming) => ({ text: naming.words(body.text) }),
  example: { text: { en: 'Call the clinic at the bridge; say nothing more on this form.' } },
});

export const intakeCaseActs: readonly ActType[] = [
  open,
  custody,
  sourceWithdraws,
  release,
  referralPath,
];
