import type { ChoiceList } from './report-fields.ts';
import { ACCOUNT_LENGTH, PLACE_LENGTH, SOURCE_LENGTH } from './report-fields.ts';
import type { FormWord } from './form-words.ts';

/** The questions of the form, in the order in which they are asked; `path` is where the answer stands in what is sent (OR1, OR2). */
export interface Question {
  path: string;
  /** `kept`: asked nowhere, set by another question. */
  kind: 'note' | 'choice' | 'input' | 'upload' | 'kept';
  type: 'string' | 'int' | 'date' | 'time' | 'geopoint' | 'binary';
  label?: FormWord | 'referral';
  hint?: FormWord;
  /** Said where the constraint does not hold. */
  why?: FormWord;
  choices?: ChoiceList;
  required?: boolean;
  relevant?: string;
  constraint?: string;
  appearance?: string;
  mediatype?: string;
  /** What is set when the answer changes, in this order. */
  sets?: readonly (readonly [path: string, value: string])[];
}

const KEPT = "/data/consent/keep = 'yes'";
const CAPTURE = '/data/where/capture';
const PRECISION = '/data/where/precision';
const POINT = `${KEPT} and ${PRECISION} != '' and ${PRECISION} != 'words'`;

const degree = (axis: 0 | 1, places: number): string =>
  `round(number(selected-at(${CAPTURE}, ${axis})), ${places})`;
const coarse = (places: number): string =>
  `concat(${degree(0, places)}, ' ', ${degree(1, places)})`;
const exact = `concat(selected-at(${CAPTURE}, 0), ' ', selected-at(${CAPTURE}, 1), ' ', selected-at(${CAPTURE}, 3))`;

/**
 * OR2.2: the point as coarse as was chosen, worked out on the phone. Once it is set, the question for the point is no longer relevant, and what is not relevant is
 * neither saved nor sent (ODK XForms, section “relevant”): the exact point stays in the phone’s memory until the form is left.
 */
const AREA = `if(${CAPTURE} = '', '', if(${PRECISION} = 'exact', ${exact}, if(${PRECISION} = 'km', ${coarse(2)}, ${coarse(1)})))`;

const upload = (path: string, label: FormWord, mediatype: string): Question => ({
  path,
  kind: 'upload',
  type: 'binary',
  label,
  hint: 'files.hint',
  relevant: KEPT,
  mediatype,
});

export const QUESTIONS: readonly Question[] = [
  { path: 'notice', kind: 'note', type: 'string', label: 'notice' },
  { path: 'referral', kind: 'note', type: 'string', label: 'referral' },
  {
    path: 'consent/keep',
    kind: 'choice',
    type: 'string',
    label: 'consent.keep',
    hint: 'consent.keep.hint',
    choices: 'yes-no',
    required: true,
  },
  {
    path: 'consent/ended',
    kind: 'note',
    type: 'string',
    label: 'consent.ended',
    relevant: "/data/consent/keep = 'no'",
  },
  {
    path: 'consent/case-file',
    kind: 'choice',
    type: 'string',
    label: 'consent.case-file',
    choices: 'yes-no',
    required: true,
    relevant: KEPT,
  },
  {
    path: 'consent/contact',
    kind: 'choice',
    type: 'string',
    label: 'consent.contact',
    choices: 'yes-no',
    required: true,
    relevant: KEPT,
  },
  {
    path: 'what/class',
    kind: 'choice',
    type: 'string',
    label: 'what.class',
    choices: 'class',
    required: true,
    relevant: KEPT,
  },
  {
    path: 'what/quantity',
    kind: 'input',
    type: 'int',
    label: 'what.quantity',
    hint: 'what.quantity.hint',
    why: 'what.quantity.why',
    constraint: '. >= 0 and . <= 999999',
    relevant: KEPT,
  },
  {
    path: 'what/basis',
    kind: 'choice',
    type: 'string',
    label: 'what.basis',
    choices: 'basis',
    required: true,
    relevant: KEPT,
  },
  {
    path: 'when/date',
    kind: 'input',
    type: 'date',
    label: 'when.date',
    why: 'when.date.why',
    constraint: '. <= today()',
    required: true,
    relevant: KEPT,
  },
  {
    path: 'when/precision',
    kind: 'choice',
    type: 'string',
    label: 'when.precision',
    choices: 'time-precision',
    required: true,
    relevant: KEPT,
  },
  {
    path: 'when/clock',
    kind: 'input',
    type: 'time',
    label: 'when.clock',
    required: true,
    relevant: `${KEPT} and /data/when/precision = 'minute'`,
  },
  {
    path: 'when/hour',
    kind: 'input',
    type: 'int',
    label: 'when.hour',
    why: 'when.hour.why',
    constraint: '. >= 0 and . <= 23',
    required: true,
    relevant: `${KEPT} and /data/when/precision = 'hour'`,
  },
  {
    path: 'when/part',
    kind: 'choice',
    type: 'string',
    label: 'when.part',
    choices: 'part-of-day',
    required: true,
    relevant: `${KEPT} and /data/when/precision = 'part-of-day'`,
  },
  {
    path: 'when/certain',
    kind: 'choice',
    type: 'string',
    label: 'when.certain',
    choices: 'certainty',
    required: true,
    relevant: KEPT,
  },
  {
    path: 'where/precision',
    kind: 'choice',
    type: 'string',
    label: 'where.precision',
    choices: 'place-precision',
    required: true,
    relevant: KEPT,
    // Chosen anew, what was taken is forgotten and may be taken again.
    sets: [
      [CAPTURE, "''"],
      ['/data/where/area', "''"],
    ],
  },
  {
    path: 'where/capture',
    kind: 'input',
    type: 'geopoint',
    label: 'where.capture',
    hint: 'where.capture.hint',
    relevant: `${POINT} and /data/where/area = ''`,
    sets: [['/data/where/area', AREA]],
  },
  {
    path: 'where/area',
    kind: 'kept',
    type: 'string',
    relevant: POINT,
  },
  {
    path: 'where/shown',
    kind: 'note',
    type: 'string',
    label: 'where.shown',
    relevant: `${POINT} and /data/where/area != ''`,
  },
  {
    path: 'where/words',
    kind: 'input',
    type: 'string',
    label: 'where.words',
    hint: 'where.words.hint',
    why: 'where.words.why',
    constraint: `string-length(.) <= ${PLACE_LENGTH}`,
    relevant: KEPT,
  },
  {
    path: 'told/language',
    kind: 'choice',
    type: 'string',
    label: 'told.language',
    choices: 'language',
    required: true,
    relevant: KEPT,
  },
  {
    path: 'told/account',
    kind: 'input',
    type: 'string',
    label: 'told.account',
    hint: 'told.account.hint',
    why: 'told.account.why',
    constraint: `string-length(.) <= ${ACCOUNT_LENGTH}`,
    required: true,
    relevant: KEPT,
    appearance: 'multiline',
  },
  {
    path: 'told/source',
    kind: 'input',
    type: 'string',
    label: 'told.source',
    hint: 'told.source.hint',
    why: 'told.source.why',
    constraint: `string-length(.) <= ${SOURCE_LENGTH}`,
    relevant: `${KEPT} and /data/consent/contact = 'yes'`,
    appearance: 'multiline',
  },
  upload('files/photo-1', 'files.photo-1', 'image/*'),
  upload('files/photo-2', 'files.photo-2', 'image/*'),
  upload('files/photo-3', 'files.photo-3', 'image/*'),
  upload('files/video', 'files.video', 'video/*'),
  upload('files/document', 'files.document', 'application/*'),
];
