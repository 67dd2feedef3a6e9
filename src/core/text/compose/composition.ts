import type { Segment, Stance } from '../segments.ts';

/** One open proposal to a paragraph, with its full text (TX1). */
export interface Proposal {
  /** Unique among the proposals, not `base`; spelled as ids of alternatives are (`localId`). */
  id: string;
  segs: readonly Segment[];
  /** Sponsors and stances. Absent if they are not shown (TX12.20). */
  by?: readonly Stance[] | undefined;
  /** Of the alternatives that are its: `Option 1 bis`. */
  label?: string | undefined;
}

/** What base and proposals read, in one text with brackets (TX2). */
export interface Composition {
  segs: Segment[];
  /** The groups that composing made, in order. Every other group in `segs` is of the base or of a proposal. */
  regions: Region[];
  /** Groups that stand in several readings and had to be called otherwise: the id here, and the id that it has in the proposal (TX2.11). */
  copies: Readonly<Record<string, string>>;
  /** Whether the alternatives are of the whole paragraph (TX2.8). */
  whole: boolean;
}

export interface Region {
  group: string;
  /** The base's first. Every proposal is `of` exactly one. */
  readings: Reading[];
}

export interface Reading {
  /** The alternative's id. Undefined for the base's reading of a lone bracket: none of them (TX2.3). */
  alt: string | undefined;
  /** The proposals that read so. */
  of: string[];
}

/** Why proposals cannot be shown in one text (TX2.9). */
export interface ComposeFault {
  code: 'compose.ids' | 'compose.too-deep' | 'compose.too-large' | 'compose.too-many';
  message: string;
}

export type Composed = ({ ok: true } & Composition) | { ok: false; fault: ComposeFault };

/** What the base's reading is called, and the base where a proposal's id is asked for. */
export const BASE = 'base';
