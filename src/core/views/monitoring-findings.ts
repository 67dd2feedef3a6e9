import type { Answers } from '../incidents/answers.ts';
import type { Actor, MonitorEvent, Ruling } from '../obligations/event.ts';
import type { Proposal } from '../obligations/agreeing.ts';
import type { DraftTerms } from '../obligations/terms.ts';

/** What findings that stand make of an entry, under each clause and under all others (IC9.2, IC9.3). */

export interface Finding {
  entries: string[];
  answers: Answers;
  /** Each entry as it read when the draft went to the sides: that is what they replied to, and nobody changes it afterwards by correcting. */
  read: Record<string, MonitorEvent>;
}

/** @param standing at least one, in log order. */
export function foundEvent(
  entry: string,
  standing: readonly [Finding, ...Finding[]],
  proposals: Readonly<Record<string, Proposal>>,
  now: MonitorEvent,
): MonitorEvent {
  const latest = standing.at(-1) as Finding;
  const event = latest.read[entry] ?? now;
  const rulings: Record<string, Ruling> = {};
  for (const { answers } of standing)
    for (const { obligation, answer } of answers.clauses) {
      const ruling = underClause(answers, answer, proposals[obligation]?.terms);
      rulings[obligation] = beside(rulings[obligation], ruling);
    }
  const { about = [] } = event;
  // A clause that was ruled on is one that the event is about, whether or not whoever entered it had named it.
  const ruled = about.length > 0 ? Object.keys(rulings) : [];
  const named = [...new Set([...about, ...ruled])];
  return { ...event, ...elsewhere(latest.answers), rulings, about: named };
}

/** The later answer to a clause stands; but where two cases find an act of each side, as where both fired, both are found. */
function beside(earlier: Ruling | undefined, later: Ruling): Ruling {
  if (earlier?.answer !== 'breach' || later.answer !== 'breach') return later;
  if (!earlier.actors || !later.actors) return later;
  const others = earlier.actors.filter(({ id }) => !later.actors?.some((one) => one.id === id));
  return { ...later, actors: [...others, ...later.actors] };
}

const found = (ids: readonly string[]): Actor[] =>
  ids.map((id) => ({ id, standing: 'found' as const }));

function underClause(
  answers: Answers,
  answer: Answers['clauses'][number]['answer'],
  terms: DraftTerms | undefined,
): Ruling {
  const named = answers.who?.party;
  switch (answer) {
    case 'breach-by-act':
      return {
        standing: 'found',
        answer: 'breach',
        ...(named === undefined ? {} : { actors: found([named]) }),
      };
    case 'failure-to-prevent':
      // Who failed to prevent it is a question of the clause, not of whose act it was.
      return { standing: 'found', answer: 'breach', actors: found(boundTogether(terms)) };
    case 'left-to-joint-body':
      return { standing: 'found', answer: 'left-open' };
    case 'no-breach':
    case 'excepted':
      return { standing: 'found', answer: 'kept' };
  }
}

/** A cap is counted for each addressee apart, and which of several failed is not said. */
function boundTogether(terms: DraftTerms | undefined): readonly string[] {
  const { addressees = [], rule } = terms ?? {};
  return rule?.pattern === 'cap' && addressees.length > 1 ? [] : addressees;
}

/** IC9.3: of the clauses that a finding does not answer. */
function elsewhere({ happened: { answer }, who }: Answers): Partial<MonitorEvent> {
  if (answer === 'not-confirmed') return { standing: 'found', answer: 'kept' };
  if (answer !== 'confirmed') return {};
  if (who?.party !== undefined)
    return { standing: 'found', answer: 'left-open', actors: found([who.party]) };
  const others = who?.answer === 'other-armed-group' || who?.answer === 'accident';
  return others ? { standing: 'found', answer: 'kept' } : {};
}
