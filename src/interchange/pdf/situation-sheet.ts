import type { Told } from '#core/situation/told/block.ts';
import type { Face } from './sheet.ts';

/** What the template of situation reports prints, as plain JSON: the only way by which words reach the typesetter (PD1). */
export interface SituationSheet extends Told {
  /** One: the language of the report. */
  faces: [Face];
  /** Of the tree head that it was made from. */
  shortCode: string;
  digest: string;
}
