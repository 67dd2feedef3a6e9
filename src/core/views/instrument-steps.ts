import { partyOf } from '../act.ts';
import type { Entry as Condition, Form } from '../instrument-state.ts';
import type { EnclosureRef, Occurred } from '../shapes.ts';
import type { WordLanguage, Words } from '../words.ts';
import type { Entry } from './entry.ts';

/** Instruments with every step about them (IN), in log order: kept beside the texts they are drawn up from (texts.ts), so that each moment has both. */

export interface InstrumentRow {
  act: string;
  index: number;
  by: string;
  /** Epoch milliseconds. */
  at: number;
  form: Form;
  text: string;
  title: Words;
  parties: string[];
  /** Who keeps it. */
  depositary: string;
  digital?: true;
  bound: 'signature' | 'ratification';
  entry: Condition;
  originals?: number;
  /** Annexes and side letters, here or in a room that fewer read: by the hash of their whole text alone (IN15). */
  cites?: { form: 'annex' | 'side-letter'; hash: string }[];
  steps: InstrumentStep[];
}

interface Did {
  act: string;
  index: number;
  at: number;
  /** Key names with ids. */
  by: string[];
  /** Whose act it is; of a joint one, of its first signer. */
  party: string;
}

/** A step about the exact text with this hash. */
interface DidOnText extends Did {
  hash: string;
}

export interface SignedBy {
  party: string;
  /** Of a digital signature. */
  key?: string;
  /** Of one in ink: the name of who signed. */
  person?: EnclosureRef;
  adReferendum?: true;
}

export interface InkDetails {
  place: Words;
  originals: number;
  languages: WordLanguage[];
  alternat?: true;
  scan?: EnclosureRef;
  occurred: Occurred;
}

export type InstrumentStep =
  | (DidOnText & { what: 'adopted' | 'initialled' | 'confirmed' | 'in-force' })
  /** Single paragraphs, each by its own words (IN11). */
  | (Did & { what: 'initialled-paragraphs'; nodes: string[] })
  | (DidOnText & { what: 'languages' } & LanguagesSaid)
  | (DidOnText & { what: 'signed'; signatories: SignedBy[]; ink?: InkDetails })
  | (DidOnText & { what: 'ratified'; how: 'ratified' | 'approved' | 'accepted' })
  | (Did & { what: 'deposited'; of: string; inOrder: boolean; says?: Words; occurred?: Occurred })
  | (Did & { what: 'suspended' | 'resumed' | 'terminated'; under: Words })
  | (DidOnText & { what: 'certified'; copy: EnclosureRef });

/** What a head says of differences between the languages (IN10). */
export interface LanguagesSaid {
  as: 'accepted' | 'prevailing' | 'deferred';
  language?: WordLanguage;
  until?: string;
  says: Words;
}

type Body = Record<string, unknown>;
type Told = InstrumentStep extends infer One
  ? One extends Did
    ? Omit<One, keyof Did>
    : never
  : never;

/** Takes an act on instruments into the rows. */
export function addInstrument(rows: Record<string, InstrumentRow>, entry: Entry): void {
  if (!entry.type.startsWith('instrument.')) return;
  const body = entry.body as Body;
  const by = [...entry.by];
  const party = partyOf(by[0] as string);
  const did = { act: entry.id, index: entry.index, at: entry.admitted };
  if (entry.type === 'instrument.draw-up') {
    const drawn = body as unknown as Omit<InstrumentRow, 'steps' | 'by' | keyof typeof did>;
    rows[entry.id] = { ...did, by: party, ...drawn, parties: drawn.parties.toSorted(), steps: [] };
    return;
  }
  const told = stepOf(entry.type, body, by);
  if (told) rows[body['instrument'] as string]?.steps.push({ ...did, by, party, ...told });
}

function stepOf(type: string, body: Body, by: readonly string[]): Told | undefined {
  const { instrument: _, hash, ...more } = body as Body & { hash: string };
  switch (type) {
    case 'instrument.adopt':
      return { what: 'adopted', hash };
    case 'instrument.initial':
      return { what: 'initialled', hash };
    case 'instrument.initial-paragraphs': {
      const { on } = more as unknown as { on: { node: string }[] };
      return { what: 'initialled-paragraphs', nodes: on.map(({ node }) => node) };
    }
    case 'instrument.settle-languages':
      return { what: 'languages', hash, ...(more as unknown as LanguagesSaid) };
    case 'instrument.signed-in-ink': {
      const { signatories, ...ink } = more as unknown as InkDetails & { signatories: SignedBy[] };
      return { what: 'signed', hash, signatories, ink };
    }
    case 'instrument.sign': {
      const ad = more['adReferendum'] === true ? { adReferendum: true as const } : {};
      const signatories = by.map((key) => ({ party: partyOf(key), key, ...ad }));
      return { what: 'signed', hash, signatories };
    }
    case 'instrument.confirm-signature':
      return { what: 'confirmed', hash };
    case 'instrument.ratify':
      return { what: 'ratified', hash, how: more['how'] as 'ratified' };
    case 'instrument.deposit': {
      const { party, ...rest } = more as unknown as { party: string; inOrder: boolean };
      return { what: 'deposited', of: party, ...rest };
    }
    case 'instrument.enter-into-force':
      return { what: 'in-force', hash };
    case 'instrument.end':
      return { what: more['how'] as 'suspended', under: more['under'] as Words };
    case 'instrument.certify-copy':
      return { what: 'certified', hash, copy: more['copy'] as EnclosureRef };
    default:
      return undefined;
  }
}
