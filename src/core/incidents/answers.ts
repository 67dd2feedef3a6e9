import * as z from 'zod/mini';
import { STANDARDS, type Standard } from '../obligations/terms.ts';
import type { Naming } from '../naming.ts';
import * as shape from '../shapes.ts';
import type { Words } from '../words.ts';
import { label } from '../words.ts';

/** The three answers of a finding (IC): did it happen, whose act was it, what is it under the clause. Each has its own standard of proof. */

export const HAPPENED_ANSWERS = [
  'confirmed',
  'not-confirmed',
  'inconclusive',
  'outside-mandate',
] as const;
export const WHO_ANSWERS = [
  'party-forces',
  'controlled-group',
  'other-armed-group',
  'unidentified',
  'accident',
  'disputed',
] as const;
export const CLAUSE_ANSWERS = [
  'no-breach',
  'breach-by-act',
  'failure-to-prevent',
  'excepted',
  'left-to-joint-body',
] as const;

const standard = z.enum(STANDARDS);

/** With a side where the answer speaks of one, and without where it does not. */
const who = z
  .strictObject({ answer: z.enum(WHO_ANSWERS), party: z.optional(shape.partyId), standard })
  .check(
    z.refine(
      (w) =>
        (w.party !== undefined) ===
        (w.answer === 'party-forces' || w.answer === 'controlled-group'),
      'names a side if, and only if, it is its forces or a group that it controls',
    ),
  );

export const answers = z
  .strictObject({
    happened: z.strictObject({ answer: z.enum(HAPPENED_ANSWERS), standard }),
    who: z.optional(who),
    clauses: z
      .array(
        z.strictObject({
          obligation: shape.actId,
          label,
          answer: z.enum(CLAUSE_ANSWERS),
          standard,
        }),
      )
      .check(
        z.maxLength(8),
        z.refine(
          (all) => new Set(all.map((c) => c.obligation)).size === all.length,
          'answers a clause twice',
        ),
      ),
  })
  .check(
    z.refine(
      (a) => (a.happened.answer === 'confirmed') === (a.who !== undefined),
      'says whose act it was if, and only if, it is confirmed',
    ),
    z.refine(
      (a) => a.happened.answer === 'confirmed' || a.clauses.every((c) => !BREACHES.has(c.answer)),
      'finds a breach in what is not confirmed',
    ),
  );

/** Answers that say a side broke the clause. */
export const BREACHES: ReadonlySet<string> = new Set(['breach-by-act', 'failure-to-prevent']);

export interface Answers {
  happened: { answer: (typeof HAPPENED_ANSWERS)[number]; standard: Standard };
  who?:
    | { answer: (typeof WHO_ANSWERS)[number]; party?: string | undefined; standard: Standard }
    | undefined;
  clauses: {
    obligation: string;
    /** Said again, so that the sentence says it. */ label: Words;
    answer: (typeof CLAUSE_ANSWERS)[number];
    standard: Standard;
  }[];
}

export const EXAMPLE_ANSWERS: Answers = {
  happened: { answer: 'confirmed', standard: 'reasonable-grounds' },
  who: { answer: 'unidentified', standard: 'reasonable-grounds' },
  clauses: [],
};

/** The three answers as a sentence says them: the codes with their standards, in words. */
export function sayAnswers(answers: Answers, naming: Naming): Record<string, string | undefined> {
  const { happened, who, clauses } = answers;
  const by = (answer: string, standard: Standard): string =>
    `${naming.term(answer)} (${naming.term(`standard.${standard}`)})`;
  return {
    happened: by(`happened.${happened.answer}`, happened.standard),
    who: who
      ? `${who.party === undefined ? '' : `${naming.party(who.party)}: `}${by(`who.${who.answer}`, who.standard)}`
      : undefined,
    clauses:
      clauses.length > 0
        ? naming.each(
            clauses.map(
              (one) => `${naming.words(one.label)}: ${by(`clause.${one.answer}`, one.standard)}`,
            ),
          )
        : undefined,
  };
}
