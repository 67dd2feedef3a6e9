import { createContext, use } from 'react';
import type { Words } from '#core/words.ts';
import type { Enclosure } from '#room/compose.ts';
import type { Signer } from './sign.ts';

/** What the fields of one form share. */
export interface FormHold {
  /** Of the act that these fields belong to; of what it holds, within that. */
  type: string;
  signer: Signer;
  /** The body so far. */
  body: Readonly<Record<string, unknown>>;
  /** What is wrong, by place: `items.0`. */
  problems: ReadonlyMap<string, string>;
  enclosures: readonly Enclosure[];
  enclose: (enclosure: Enclosure) => void;
  /** The words of which the body names the hash alone, where it may. */
  words?: Words | undefined;
  spell?: (words: Words | undefined) => void;
}

export const FormContext = createContext<FormHold | undefined>(undefined);

export function useForm(): FormHold {
  const hold = use(FormContext);
  if (!hold) throw new Error('outside of a form');
  return hold;
}

/** One place of a body: what stands there, and how to change it. */
export interface Place<T = unknown> {
  /** `items.0` */
  path: string;
  label: string;
  value: T;
  onChange: (value: unknown) => void;
  optional?: boolean;
}
