import type { InstrumentStep } from '#core/views/instrument-steps.ts';
import type { Force } from '#core/views/force-now.ts';
import type { Condition, InstrumentReading } from '#core/views/instruments.ts';
import { hashDrawnUp } from '#core/views/instruments.ts';
import { rules } from '#core/rules.ts';
import { TEXT_WORDS } from '#core/vocabulary/text.ts';
import { stateOf } from '../reading/room-copy.ts';
import { moment } from '../telling.ts';
import { readInstrument, sha256 } from './instrument-named.ts';
import type { RoomText } from './room-text.ts';

/** How the instruments stand that were drawn up from a text: for `parley text status`. What is missing is counted, and nobody named for it. */
export interface InstrumentStatus {
  /** The act that drew it up. */
  instrument: string;
  index: number;
  title: string;
  form: string;
  parties: string[];
  keeper: string;
  force: Force;
  /** Of the whole text: as it stands, as it was drawn up, and as every party signed (or adopted) it. */
  hash: string | undefined;
  drawnUp: string | undefined;
  settled: string | undefined;
  conditions: Condition[];
  sides: InstrumentReading['sides'];
  steps: InstrumentStep[];
}

/** @param now epoch milliseconds, at which days and terms are reached */
export function instrumentStatuses(text: RoomText, now: number): InstrumentStatus[] {
  const { copy, view, id, nameOf } = text;
  const book = rules(stateOf(copy)?.rules ?? 0);
  const acts = [...copy.log.views.acts.values()].filter(({ type }) => type !== 'room.sealed');
  return Object.values(view.instruments).flatMap((one) => {
    if (one.text !== id) return [];
    const { row, force, hash, settled, conditions, sides } = readInstrument(text, one.act, now);
    return [
      {
        instrument: row.act,
        index: row.index,
        title: row.title['en'] ?? Object.values(row.title)[0] ?? '',
        form: TEXT_WORDS['instrument-form'][row.form].en,
        parties: row.parties.map(nameOf),
        keeper: nameOf(row.depositary),
        force,
        hash,
        drawnUp: book && hashDrawnUp(sha256, acts, row, { book }),
        settled,
        conditions,
        sides,
        steps: row.steps,
      },
    ];
  });
}

const FORCE: Readonly<Record<Force, string>> = {
  'not-yet': 'not in force',
  ready: 'not in force; everything is there but the declaration',
  'in-force': 'in force',
  suspended: 'suspended',
  ended: 'ended',
};

export function instrumentLines(
  all: readonly InstrumentStatus[],
  nameOf: (party: string) => string,
): string[] {
  return all.flatMap((one) => {
    const missing = one.conditions.filter(({ met }) => !met);
    const waits = one.force === 'not-yet' || one.force === 'ready';
    return [
      `${one.title} (#${one.index}): ${FORCE[one.force]}`,
      `  ${one.form}, of ${one.parties.join(' and ')}, kept by ${one.keeper}`,
      `  ${one.settled === undefined ? 'Text' : 'Signed text'} with hash ${one.settled ?? one.hash}${since(one)}`,
      ...(waits
        ? missing.map((condition) => `  To come: ${conditionSaid(condition, nameOf)}`)
        : []),
      ...one.steps.map((step) => `  #${step.index} ${moment(step.at)}: ${stepSaid(step, nameOf)}`),
      '',
    ];
  });
}

function since({ hash, settled, drawnUp }: InstrumentStatus): string {
  const then = settled ?? drawnUp;
  return hash === then ? '' : '; the text has changed since';
}

function conditionSaid(one: Condition, nameOf: (party: string) => string): string {
  switch (one.is) {
    case 'confirmed':
      return `confirmation of ${one.waiting} signed ad referendum`;
    case 'one-text':
      return 'one and the same text: not all of it is about one';
    case 'closed-text':
      return `${one.open} paragraphs to be settled: brackets, blanks, reservations or proposals`;
    case 'day':
      return `the day ${one.day}`;
    case 'days':
      return `${one.days} days since the last deposit${one.reached === undefined ? '' : `, on ${moment(one.reached)}`}`;
    case 'declared':
      return `declaration by ${nameOf(one.by)}`;
    default:
      return `${one.is} by every party, ${one.have} of ${one.of}`;
  }
}

function stepSaid(step: InstrumentStep, nameOf: (party: string) => string): string {
  const who = nameOf(step.party);
  switch (step.what) {
    case 'initialled-paragraphs':
      return `${who} initialled ${step.nodes.length} paragraphs`;
    case 'initialled':
      return `${who} initialled the whole`;
    case 'adopted':
      return `${who} adopted the text`;
    case 'languages':
      return `${who} said of the languages: ${languagesSaid(step)}`;
    case 'signed': {
      const names = step.signatories.map(
        ({ party, adReferendum }) => nameOf(party) + (adReferendum ? ' (ad referendum)' : ''),
      );
      return step.ink
        ? `${who} recorded that it was signed in ink by ${names.join(' and ')}`
        : `${names.join(' and ')} signed digitally`;
    }
    case 'confirmed':
      return `${who} confirmed its signature`;
    case 'ratified':
      return `${who} ${step.how} it`;
    case 'deposited':
      return `${who} ${step.inOrder ? 'took the consent of' : 'found not in due form that of'} ${nameOf(step.of)}${step.inOrder ? ' into deposit' : ''}`;
    case 'in-force':
      return `${who} declared that it is in force`;
    case 'certified':
      return `${who} certified a true copy`;
    default:
      return `${step.by.map((key) => nameOf(key.slice(0, key.indexOf('/')))).join(' and ')} ${step.what === 'terminated' ? 'ended' : step.what} it`;
  }
}

function languagesSaid(step: Extract<InstrumentStep, { what: 'languages' }>): string {
  if (step.as === 'prevailing')
    return `in case of difference ${TEXT_WORDS.language[step.language ?? 'en'].en} prevails`;
  return step.as === 'deferred'
    ? `the others follow by ${step.until}`
    : 'the difference is accepted';
}
