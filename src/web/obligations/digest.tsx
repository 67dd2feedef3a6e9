import entries from '../parts/entries.module.css';
import { Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import type { ShownStates } from './use-states.ts';

/** What two readers compare, and with what (OB8). */
export function Digest({ at, digest }: Pick<ShownStates, 'at' | 'digest'>) {
  const { say } = useWords();
  const asked = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  return (
    <section className={entries['part']} aria-labelledby="digest" data-digest={digest}>
      <h2 id="digest">{say('obligations.digest')}</h2>
      <p>{say('obligations.digest.help', { at: asked })}</p>
      <p>
        {say('obligations.digest.label')}: <Value>{digest}</Value>
      </p>
    </section>
  );
}
