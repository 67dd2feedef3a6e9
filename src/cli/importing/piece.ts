import type { IntakeReport } from '#core/incidents/intake.ts';
import type { ReportRow } from '#interchange/incidents/report-row.ts';
import { utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose, type Enclosure } from '#room/compose.ts';

/** What one act of an import is to say, as it is handed to the thread that writes, signs and seals it: plain data. */
export type Piece =
  | { kind: 'report'; row: ReportRow; instance: string; how: HowKnown }
  | { kind: 'act'; type: string; version: number; body: object };

/** What a table of reports does not say of its rows, said for all of them by whoever imports it. */
export type HowKnown = Pick<IntakeReport, 'means' | 'consent'>;

/** A piece with what it is made of. */
export interface Lot {
  piece: Piece;
  /** Rows, features or layers in it. */
  rows: number;
  /** Line of its first row, or number of its feature, from 1. */
  line: number;
}

interface MeantAct {
  type: string;
  version: number;
  body: unknown;
  enclosures: Enclosure[];
}

/** In the place of words, which a report has and a row need not. */
const NO_WORDS = {
  en: 'The row of the table has no words.',
  ur: 'جدول کی سطر میں الفاظ نہیں۔',
};

/** The act of a piece. Of a report class and time are in the body, words and place enclosures, which can be destroyed (IC1.2, IC3). */
export function actOf(piece: Piece): MeantAct {
  if (piece.kind === 'act') {
    const { type, version, body } = piece;
    return { type, version, body, enclosures: [] };
  }
  const { row, instance, how } = piece;
  const enclosures: Enclosure[] = [];
  const json = (value: unknown) => {
    const made = enclose(nodeProvider, utf8(JSON.stringify(value)), 'application/json');
    enclosures.push(made);
    return made.ref;
  };
  const { place, ...plain } = row.happened;
  const body: IntakeReport = {
    ...plain,
    ...how,
    what: json(row.words ?? NO_WORDS),
    ...(place ? { where: json(place) } : {}),
    evidence: [],
    ...(row.key === undefined ? {} : { key: row.key }),
    instance,
  };
  return { type: 'intake.report', version: 1, body, enclosures };
}
