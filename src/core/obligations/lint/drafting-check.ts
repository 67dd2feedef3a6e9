import type { ClauseDraft } from '../clause-draft/clause-draft.ts';
import { absent } from '../terms.ts';
import type { Clause, Looked } from './clause.ts';
import { look } from './clause.ts';
import { conditions, consequence, exceptions } from './consequences.ts';
import type { Accepted, Finding } from './finding.ts';
import { languages } from './languages.ts';
import { baseline, bound, completion, source } from './measured.ts';
import { evidence, reach, reporting, sexualViolence, verifier } from './verification.ts';
import { deadline, extension, window, zone } from './where-and-when.ts';
import { act, addressee, object } from './who-and-what.ts';

/** The rules LT1 to LT20, in their order. */
const CHECKS: readonly ((looked: Looked) => Finding[])[] = [
  addressee,
  act,
  object,
  zone,
  window,
  deadline,
  baseline,
  completion,
  verifier,
  evidence,
  reporting,
  exceptions,
  bound,
  conditions,
  consequence,
  extension,
  source,
  languages,
  sexualViolence,
  reach,
];

export interface Checked {
  /** What was found and nobody has accepted, in the order of the rules. */
  findings: Finding[];
  /** What the drafter's notes accept, with the note (LT22.1). */
  accepted: { finding: Finding; note: Accepted }[];
  /** Notes about what was not found. */
  idle: Accepted[];
  /** What is still to be entered before a state can be computed (OB1.1). */
  needed: ReturnType<typeof absent>;
  /** What the English words say by themselves. */
  draft: ClauseDraft;
}

function isAbout(note: Accepted, { rule, code }: Finding): boolean {
  return note.rule === rule && (note.code === undefined || note.code === code);
}

/**
 * The drafting check of a clause (LT): what it leaves out, as gaps and questions. It advises whoever asks, and blocks nothing.
 *
 * @example draftingCheck({ terms: {}, words: { en: 'The Sides shall strive for calm.' } }).findings[0]?.code // 'addressee-unentered'
 */
export function draftingCheck(clause: Clause): Checked {
  const looked = look(clause);
  const all = CHECKS.flatMap((check) => check(looked));
  const notes = clause.accepted ?? [];
  const findings: Finding[] = [];
  const accepted: Checked['accepted'] = [];
  for (const one of all) {
    const note = notes.find((each) => isAbout(each, one));
    if (note) accepted.push({ finding: one, note });
    else findings.push(one);
  }
  return {
    findings,
    accepted,
    idle: notes.filter((note) => !all.some((one) => isAbout(note, one))),
    needed: absent(looked.terms),
    draft: looked.draft,
  };
}
