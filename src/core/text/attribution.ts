import type { Stance, Verb } from './segments.ts';
import { VERBS } from './segments.ts';

/**
 * What stands before the words of a foreign alternative: `US/SG propose; CL/MY oppose: ` as in trade texts, `Option 1 bis: `, or `Alt 1 {A; oppose C}: `
 * (reference: text.md §1). There is one way to print a label and stances, and a beginning is read as one only where that gives its own bytes back.
 */
export interface Attribution {
  label?: string | undefined;
  by?: readonly Stance[] | undefined;
}

const LABEL =
  /^(?:alt|alternative|opt|option|variant|variante|متبادل|بدیل|بديل|خيار|seçenek)(?:\.? ?[0-9۰-۹٠-٩]{1,3}[a-z]?|\.? [a-z]|\.? [ivx]{1,4})?(?: (?:bis|ter|quater|quinquies))?$/i;
/** Longest beginning that is looked at, in code units. */
const LONGEST = 2_000;
const MOST_STANCES = 60;

/** Names with one verb, as they follow each other. */
function byVerb(by: readonly Stance[]): { verb: Verb; names: string }[] {
  const out: { verb: Verb; names: string }[] = [];
  for (const stance of by) {
    const last = out.at(-1);
    if (last?.verb === stance.verb) last.names += `/${stance.by}`;
    else out.push({ verb: stance.verb, names: stance.by });
  }
  return out;
}

/**
 * The beginning of an alternative as it is printed, with the colon and the space after it, or nothing.
 *
 * @example printAttribution({ by: [{ by: 'A', verb: 'propose' }] }) // 'A propose: '
 * @example printAttribution({ label: 'Alt 2', by: [{ by: 'A', verb: 'propose' }, { by: 'C', verb: 'oppose' }] }) // 'Alt 2 {A; oppose C}: '
 */
export function printAttribution({ label, by }: Attribution): string {
  if (label === undefined) {
    if (by === undefined) return '';
    return `${byVerb(by)
      .map(({ verb, names }) => `${names} ${verb}`)
      .join('; ')}: `;
  }
  if (by === undefined) return `${label}: `;
  const stances = byVerb(by).map(({ verb, names }) =>
    verb === 'propose' ? names : `${verb} ${names}`,
  );
  return `${label} {${stances.join('; ')}}: `;
}

/** `US/SG`; a name has up to four words, so that a sentence with a colon in it is not taken for one. */
function namesOf(written: string): string[] | undefined {
  const names = written.split('/');
  const good = names.every(
    (name) =>
      name !== '' &&
      name.length <= 40 &&
      name.trim() === name &&
      name.split(/\s+/).length <= 4 &&
      !/[[\]{}\n;:,.()]/.test(name),
  );
  return good ? names : undefined;
}

function stancesOf(
  written: string,
  one: (clause: string) => { verb: Verb; names: string } | undefined,
): Stance[] | undefined {
  const out: Stance[] = [];
  for (const clause of written.split('; ')) {
    const found = one(clause);
    const names = found && namesOf(found.names);
    if (!found || !names) return undefined;
    for (const by of names) out.push({ by, verb: found.verb });
  }
  return out.length > MOST_STANCES ? undefined : out;
}

/** `CL/MY oppose` */
function verbLast(clause: string): { verb: Verb; names: string } | undefined {
  const verb = VERBS.find((one) => clause.endsWith(` ${one}`));
  return verb && { verb, names: clause.slice(0, -verb.length - 1) };
}

/** `oppose CL/MY`, or names alone for those who propose. */
function verbFirst(clause: string): { verb: Verb; names: string } {
  const verb = VERBS.find((one) => clause.startsWith(`${one} `));
  return verb ? { verb, names: clause.slice(verb.length + 1) } : { verb: 'propose', names: clause };
}

/**
 * The attribution with which these words begin, and how many code units it takes; undefined where there is none, or where it would not be printed in the same
 * bytes (`CLpropose`, `NZ//PE`).
 *
 * @example readAttribution('US propose; CL oppose: six months') // { by: [...], length: 23 }
 */
export function readAttribution(
  words: string,
): { label?: string; by?: Stance[]; length: number } | undefined {
  const colon = words.slice(0, LONGEST).indexOf(': ');
  if (colon < 0) return undefined;
  const head = words.slice(0, colon);
  if (/[[\]\n]/.test(head)) return undefined;
  const brace = head.indexOf(' {');
  const label = brace < 0 ? head : head.slice(0, brace);
  let found: { label?: string; by?: Stance[] } | undefined;
  if (LABEL.test(label)) {
    if (brace < 0) found = { label };
    else if (head.endsWith('}')) {
      const by = stancesOf(head.slice(brace + 2, -1), verbFirst);
      if (by) found = { label, by };
    }
  } else if (brace < 0) {
    const by = stancesOf(head, verbLast);
    if (by) found = { by };
  }
  if (!found || printAttribution(found) !== words.slice(0, colon + 2)) return undefined;
  return { ...found, length: colon + 2 };
}
