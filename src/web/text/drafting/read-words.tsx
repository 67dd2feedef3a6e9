import type { ClauseDraft, FromWords } from '#core/obligations/clause-draft/clause-draft.ts';
import { FIELD_WORDS, PATTERN_WORDS } from '#core/obligations/lint/words/field-words.ts';
import type { DraftTerms } from '#core/obligations/terms.ts';
import { useTalks } from '../../context.ts';
import { EnterLink } from '../../parts/enter-link.tsx';
import entries from '../../parts/entries.module.css';
import { useWords } from '../../words/use-words.ts';
import margin from '../margin.module.css';
import styles from './drafting.module.css';

interface ReadWordsProps {
  text: string;
  draft: ClauseDraft;
  /** The words that stand, where a reading of them can be proposed and none is yet. */
  clause: { paragraph: string; hash: string } | undefined;
}

/** What the words say by themselves, each field with the words that it came from (LT23.1); and the form that a person completes, with these filled in. */
export function ReadWords({ text, draft, clause }: ReadWordsProps) {
  const { say, language } = useWords();
  const { naming } = useTalks();
  const rows = rowsOf(draft);
  if (rows.length === 0) return null;
  const { pattern } = draft;
  return (
    <>
      <details data-read-words={rows.length}>
        <summary>{say('drafting.read')}</summary>
        <p className={margin['soft']}>{say('drafting.read.help')}</p>
        {pattern && (
          <p>
            {say('drafting.read.pattern', { pattern: PATTERN_WORDS[pattern.pattern][language] })}
          </p>
        )}
        <dl className={styles['read']}>
          {rows.map(({ field, enough, places }) => (
            <div key={field} data-read={field}>
              <dt>{FIELD_WORDS[field][language]}</dt>
              {places.map(({ at, length }) => (
                <dd key={at}>
                  <q lang="en" dir="ltr">
                    {text.slice(at, at + length)}
                  </q>
                  {!enough && ` (${say('drafting.read.unclear')})`}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
      {clause && (
        <div className={`${entries['actions']} no-print`}>
          <EnterLink
            type="obligation.propose"
            body={{
              clause: { ...clause, words: { [naming.language]: naming.node(clause.paragraph) } },
              terms: draft.terms,
            }}
          >
            {say('drafting.propose')}
          </EnterLink>
        </div>
      )}
    </>
  );
}

type Field = keyof DraftTerms;

interface Row {
  field: Field;
  /** False where the words speak of it and do not say enough to be entered. */
  enough: boolean;
  places: readonly FromWords[];
}

/** A row for each field, in the order in which the words come. */
function rowsOf({ found, mentioned }: ClauseDraft): Row[] {
  const rows = new Map<Field, Row>();
  for (const [enough, list] of [
    [true, found],
    [false, mentioned],
  ] as const)
    for (const one of list) {
      const field = one.field.split('.')[0] as Field;
      const row = rows.get(field);
      if (!row) rows.set(field, { field, enough, places: [one] });
      else if (row.enough === enough && !row.places.some(({ at }) => at === one.at))
        rows.set(field, { ...row, places: [...row.places, one] });
    }
  return [...rows.values()].toSorted((a, b) => (a.places[0]?.at ?? 0) - (b.places[0]?.at ?? 0));
}
