import { whenOf } from '#core/truce-state.ts';
import type { TruceRow } from '#core/views/truces.ts';
import type { Words } from '#core/words.ts';
import { useRoom } from '../context.ts';
import parts from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActWhen } from '../parts/side-acts.tsx';
import { Zone } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './truce.module.css';

/** The terms as circulated, item by item, and the exact words last. */
export function Terms({ row }: { row: TruceRow }) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  const { terms } = row;
  const items: [name: string, words: Words | undefined][] = [
    [say('truce.terms.self-defence'), terms.selfDefence],
    [say('truce.terms.orders'), terms.orders],
    [say('truce.terms.suspension'), terms.suspension],
    [say('truce.terms.denunciation'), terms.denunciation],
  ];
  return (
    <div className={parts['part']}>
      <h3>{say('truce.terms')}</h3>
      <p className={parts['soft']}>
        {say('truce.terms.circulated', { side: naming.party(row.by) })}
        {comma}
        <ActWhen act={row.act} at={row.tabled} />
      </p>
      <dl className={parts['facts']}>
        <dt>{say('truce.terms.start')}</dt>
        <dd>
          {whenOf(terms.start, naming)}
          <Zone name={terms.start.zone} />
        </dd>
        <dt>{say('truce.terms.term')}</dt>
        <dd>
          {terms.term === 'open'
            ? naming.term('truce-clock.open-ended')
            : naming.duration(terms.term)}
        </dd>
        <dt>{say('truce.terms.forces')}</dt>
        <dd>
          <InWords words={terms.forces} />
        </dd>
        <dt>{say('truce.terms.area')}</dt>
        <dd>
          <InWords words={terms.area} />
        </dd>
        <Several name={say('truce.terms.prohibited')} of={terms.prohibited} />
        <Several name={say('truce.terms.permitted')} of={terms.permitted} />
        {terms.notice !== undefined && (
          <>
            <dt>{say('truce.terms.notice')}</dt>
            <dd>{naming.duration(terms.notice)}</dd>
          </>
        )}
        {items.map(([name, words]) => (
          <Several key={name} name={name} of={words ? [words] : []} />
        ))}
        <dt>{say('truce.terms.text')}</dt>
        <dd className={styles['exact']}>
          <EveryLanguage words={terms.text} />
        </dd>
      </dl>
    </div>
  );
}

function Several({ name, of }: { name: string; of: readonly Words[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {of.map((words, i) => (
          <p key={i}>
            <InWords words={words} />
          </p>
        ))}
      </dd>
    </>
  );
}
