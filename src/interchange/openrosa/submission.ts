import type { DOUBTS } from '#core/incidents/intake.ts';
import * as z from 'zod/mini';
import type { Happened, Place } from '#core/incidents/happened.ts';
import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import { day } from '#core/shapes.ts';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import { fault, parsed, type Fault, type Parsed } from '#record/fault.ts';
import { charactersOf, elementsOf, readXmlTree, type XmlElement } from '../xml-tree.ts';
import { boxOf } from './coarse-place.ts';
import {
  ACCOUNT_LENGTH,
  BASES,
  CERTAINTIES,
  FILE_FIELDS,
  FORM_ID,
  PARTS_OF_DAY,
  PLACE_LENGTH,
  PLACE_PRECISIONS,
  SOURCE_LENGTH,
  TIME_PRECISIONS,
  YES_NO,
  type Basis,
  type FileField,
  type PartOfDay,
} from './report-fields.ts';
import { occurredAt, type LocalZone } from './time-said.ts';

/** Words as a reporter wrote them, in one language. */
export interface WordsTold {
  language: WordLanguage;
  text: string;
}

/** What could not be taken as it was sent, for the mission to see beside the report. */
export type Doubt = (typeof DOUBTS)[number];

/** A report from a phone, before anybody has signed it. */
export interface ReportDraft {
  /** As the phone names this report while it has it. It leads from the report to the phone, and goes no further than the gateway. */
  instance: string;
  happened: Happened;
  basis: Basis;
  /** Whether what happened may come before the commission in a case file, and whether the mission may come back. */
  consent: { caseFile: boolean; contact: boolean };
  account: WordsTold;
  /** How the mission may come back. */
  source?: WordsTold;
  doubts: Doubt[];
}

export type Submission =
  | { kind: 'report'; draft: ReportDraft; files: ReadonlyMap<string, FileField> }
  /** OR2.4: consent was not given. Nothing else was read. */
  | { kind: 'without-consent'; instance: string };

/** 256 KiB: the longest account in three bytes a letter, four times over. */
export const MOST_XML_BYTES = 256 * 1024;
const LIMITS = { bytes: MOST_XML_BYTES, nesting: 16, elements: 400, attributes: 16 } as const;

class Refused extends Error {
  readonly fault: Fault;
  constructor(code: string, message: string) {
    super(message);
    this.fault = { code: `openrosa.${code}`, message };
  }
}

/**
 * OR3: reads what a phone sends of a filled-in form. Only the answers of the shipped form are looked at; whatever else stands there (device, user, telephone, start
 * and end, places in the background) is dropped unread.
 *
 * Refuses with `openrosa.too-large`, `openrosa.doctype`, `openrosa.encoding`, `openrosa.version`, `openrosa.not-well-formed`, `openrosa.too-deep`,
 * `openrosa.too-many`, `openrosa.other-form`, `openrosa.encrypted`, `openrosa.instance-id`, `openrosa.repeated`, `openrosa.answer`, `openrosa.too-long`.
 */
export function readSubmission(bytes: Uint8Array, zone: LocalZone): Parsed<Submission> {
  const read = readXmlTree(bytes, LIMITS);
  if (!read.ok) return fault(`openrosa.${read.fault.code}`, read.fault.message);
  try {
    return parsed(submissionOf(read.value, zone));
  } catch (reason) {
    if (reason instanceof Refused) return { ok: false, fault: reason.fault };
    throw reason;
  }
}

const INSTANCE = /^[A-Za-z0-9][A-Za-z0-9:._-]{7,99}$/;

function submissionOf(root: XmlElement, zone: LocalZone): Submission {
  if (root.attributes.has('encrypted'))
    throw new Refused('encrypted', 'The report is encrypted for another server.');
  if (root.attributes.get('id') !== FORM_ID)
    throw new Refused('other-form', 'This is not the incident form of this mission.');
  const answer = (path: string): string => answerAt(root, path);
  const instance = answer('meta/instanceID');
  if (!INSTANCE.test(instance))
    throw new Refused('instance-id', 'The report has no id by which it could be told from others.');
  const keep = oneOf(YES_NO, answer('consent/keep'), 'consent/keep');
  if (keep === 'no') return { kind: 'without-consent', instance };

  const doubts = new Set<Doubt>();
  const language = oneOf(WORD_LANGUAGES, answer('told/language'), 'told/language');
  const told = (path: string, most: number): string =>
    cleaned(answer(path), most, path, () => doubts.add('characters'));
  const account = told('told/account', ACCOUNT_LENGTH);
  if (account === '') throw new Refused('answer', 'The report says nothing of what happened.');
  const contact = oneOf(YES_NO, answer('consent/contact'), 'consent/contact') === 'yes';
  // Without leave to come back, where to find somebody is not read.
  const source = contact ? told('told/source', SOURCE_LENGTH) : '';

  const when = timeOf(answer);
  const { occurred, doubt } = occurredAt(when, zone);
  if (doubt !== undefined) doubts.add(`time-${doubt}`);
  const words = told('where/words', PLACE_LENGTH).replaceAll('\n', ' ');
  const place = placeOf(answer, words, language, () => doubts.add('point'));
  const quantity = numberOf(answer('what/quantity'), 999_999, 'what/quantity');

  const happened: Happened = {
    class: oneOf(INCIDENT_CLASSES, answer('what/class'), 'what/class'),
    occurred,
    ...(place === undefined ? {} : { place }),
    ...(quantity === undefined ? {} : { quantity }),
  };
  const draft: ReportDraft = {
    instance,
    happened,
    basis: oneOf(BASES, answer('what/basis'), 'what/basis'),
    consent: {
      caseFile: oneOf(YES_NO, answer('consent/case-file'), 'consent/case-file') === 'yes',
      contact,
    },
    account: { language, text: account },
    ...(source === '' ? {} : { source: { language, text: source } }),
    doubts: [...doubts],
  };
  return { kind: 'report', draft, files: filesOf(answer) };
}

/** The characters of the one element at a path, without white space around them; nothing where there is none. */
function answerAt(root: XmlElement, path: string): string {
  let at: XmlElement | undefined = root;
  for (const name of path.split('/')) {
    const [found, ...more]: XmlElement[] = elementsOf(at).filter((one) => one.name === name);
    if (more.length > 0) throw new Refused('repeated', `${path} is answered more than once.`);
    if (found === undefined) return '';
    at = found;
  }
  return charactersOf(at).trim();
}

function oneOf<T extends string>(choices: readonly T[], answer: string, path: string): T {
  const found = choices.find((one) => one === answer);
  if (found === undefined)
    throw new Refused('answer', `${path} has none of the answers there are.`);
  return found;
}

function numberOf(answer: string, most: number, path: string): number | undefined {
  if (answer === '') return undefined;
  const number = /^\d{1,6}$/.test(answer) ? Number(answer) : Infinity;
  if (number > most) throw new Refused('answer', `${path} is not a number that can be.`);
  return number;
}

function timeOf(answer: (path: string) => string): Parameters<typeof occurredAt>[0] {
  const date = answer('when/date');
  if (!z.safeParse(day, date).success) throw new Refused('answer', 'when/date is not a day.');
  const precision = oneOf(TIME_PRECISIONS, answer('when/precision'), 'when/precision');
  const certain = oneOf(CERTAINTIES, answer('when/certain'), 'when/certain') === 'sure';
  const said = { date, precision, certain };
  switch (precision) {
    case 'minute': {
      // `14:05:00.000+05:00`: seconds and offset are the phone’s, and not read.
      const clock =
        /^((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(
          answer('when/clock'),
        )?.[1];
      if (clock === undefined) throw new Refused('answer', 'when/clock is not a time.');
      return { ...said, clock };
    }
    case 'hour': {
      const hour = numberOf(answer('when/hour'), 23, 'when/hour');
      if (hour === undefined) throw new Refused('answer', 'when/hour is not answered.');
      return { ...said, hour };
    }
    case 'part-of-day':
      return {
        ...said,
        part: oneOf(Object.keys(PARTS_OF_DAY) as PartOfDay[], answer('when/part'), 'when/part'),
      };
    case 'day':
      return said;
  }
}

function placeOf(
  answer: (path: string) => string,
  words: string,
  language: WordLanguage,
  doubted: () => void,
): Place | undefined {
  const precision = oneOf(PLACE_PRECISIONS, answer('where/precision'), 'where/precision');
  let box: Place['box'];
  if (precision !== 'words') {
    // A client that does not know how to set one answer from another sends the point itself: it is made coarse here and not kept.
    const point = answer('where/area') || answer('where/capture');
    box = point === '' ? undefined : boxOf(point, precision);
    if (point !== '' && box === undefined) doubted();
  }
  if (words === '' && box === undefined) return undefined;
  return {
    ...(words === '' ? {} : { words: { [language]: words } }),
    ...(box === undefined ? {} : { box }),
  };
}

/** Names under which files are sent, by the question that each answers. A name is compared with others and never used as a path. */
function filesOf(answer: (path: string) => string): ReadonlyMap<string, FileField> {
  const files = new Map<string, FileField>();
  for (const field of FILE_FIELDS) {
    const name = answer(`files/${field}`);
    if (name === '') continue;
    if (name.length > 200) throw new Refused('too-long', 'The name of a file is too long.');
    if (files.has(name)) throw new Refused('repeated', 'Two answers name the same file.');
    files.set(name, field);
  }
  return files;
}

/** What people’s words must not hold: characters that command a terminal, and those that turn the direction of what others read. */
const LEFT_OUT =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

function cleaned(text: string, most: number, path: string, doubted: () => void): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  const clean = lines.replace(LEFT_OUT, '');
  if (clean !== lines) doubted();
  if (clean.length > most) throw new Refused('too-long', `${path} is longer than the form takes.`);
  return clean.trim();
}
