import type { REFUSALS } from './refusals/every.ts';

/**
 * An expected "no". The code is stable; its sentence (refusals/) says what to do about it, in words for a delegate at two in the morning; the anchor is
 * `/reference#<code>`. Values fill the sentence's blanks.
 */
export interface Refusal {
  code: RefusalCode;
  values: Readonly<Record<string, string>>;
}

export type RefusalCode = keyof typeof REFUSALS;

export function refuse(code: RefusalCode, values: Record<string, string> = {}): Refusal {
  return { code, values };
}
