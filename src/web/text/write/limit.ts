import type { Node } from 'prosemirror-model';
import { limitFault } from '#core/text/compose/limits.ts';
import { segsOf } from './model.ts';
import type { Trouble } from './taking-in.ts';

/** Why a document cannot be the words of a paragraph, for one that has become so. */
export function limitOf(doc: Node): Trouble | undefined {
  const fault = limitFault(segsOf(doc));
  return fault && { is: LIMITS[fault.code] };
}

const LIMITS = {
  'compose.ids': 'too-large',
  'compose.too-deep': 'too-deep',
  'compose.too-large': 'too-large',
  'compose.too-many': 'too-many',
} as const;
