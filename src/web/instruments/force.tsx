import type { Force } from '#core/views/force-now.ts';
import type { Condition, InstrumentReading } from '#core/views/instruments.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { Mark } from '../points/marks.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './instruments.module.css';

const SHAPES = {
  'not-yet': 'hollow',
  ready: 'half',
  'in-force': 'full',
  suspended: 'bars',
  ended: 'dash',
} as const satisfies Record<Force, string>;

/** How an instrument stands, as a shape and a word. */
export function ForceMark({ force }: { force: Force }) {
  const { say } = useWords();
  return (
    <span data-force={force}>
      <Mark shape={SHAPES[force]}>{say(`instrument.force.${force}`)}</Mark>
    </span>
  );
}

/** What is still to come before entry into force, and what is there already: facts, and nobody's name but the keeper's. */
export function Conditions({ reading }: { reading: InstrumentReading }) {
  const { say } = useWords();
  const { conditions, force } = reading;
  // Once it was in force, what it depended on is history.
  if (force !== 'not-yet' && force !== 'ready') return null;
  const missing = conditions.filter(({ met }) => !met);
  const there = conditions.filter(({ met }) => met);
  return (
    <section className={entries['part']} aria-labelledby="instrument-todo">
      <h2 id="instrument-todo">{say('instrument.todo')}</h2>
      {missing.length === 0 && <p>{say('instrument.todo.none')}</p>}
      <ul className={styles['conditions']} data-missing>
        {missing.map((one) => (
          <li key={one.is} data-condition={one.is}>
            <ConditionSaid one={one} />
          </li>
        ))}
      </ul>
      {there.length > 0 && (
        <>
          <h3>{say('instrument.there')}</h3>
          <ul className={styles['conditions']} data-there>
            {there.map((one) => (
              <li key={one.is} data-condition={one.is}>
                <ConditionSaid one={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ConditionSaid({ one }: { one: Condition }) {
  const { say, moment } = useWords();
  const { naming } = useTalks();
  switch (one.is) {
    case 'adopted':
    case 'signed':
    case 'ratified':
    case 'deposited':
      return say(`instrument.condition.${one.is}`, { have: one.have, of: one.of });
    case 'confirmed':
      return say('instrument.condition.confirmed', { waiting: one.waiting });
    case 'one-text':
      return say('instrument.condition.one-text');
    case 'closed-text':
      return say('instrument.condition.closed-text', { open: one.open });
    case 'day':
      return say('instrument.condition.day', { day: naming.day(one.day) });
    case 'days':
      return one.reached === undefined
        ? say('instrument.condition.days', { days: one.days })
        : say('instrument.condition.days.until', { days: one.days, at: moment(one.reached) });
    case 'declared':
      return say('instrument.condition.declared', { keeper: naming.party(one.by) });
  }
}
