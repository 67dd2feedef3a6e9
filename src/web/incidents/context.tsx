import { useState } from 'react';
import type { ContextSet } from '#core/views/incidents.ts';
import { useTalks } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { EnteredBy } from './entered-by.tsx';
import { Scroller } from './scroller.tsx';
import { useIncidents } from './use-incidents.ts';

/** What others have published, under its own name and licence: apart from everything else, and not shown until somebody asks for it. */
export function Context() {
  const { say } = useWords();
  const { board } = useIncidents();
  const sets = Object.values(board.context);
  return (
    <section className={entries['part']} aria-labelledby="context">
      <h2 id="context">{say('incidents.part.context')}</h2>
      <p>{say('context.help')}</p>
      {sets.length === 0 && <p>{say('context.none')}</p>}
      <ul className={entries['list']}>
        {sets.map((set) => (
          <li key={set.act} className={entries['entry']} data-context={set.act}>
            <One set={set} />
          </li>
        ))}
      </ul>
      <p className={`${entries['actions']} no-print`}>
        <EnterLink type="context.add">{say('incident.do.context')}</EnterLink>
      </p>
    </section>
  );
}

function One({ set }: { set: ContextSet }) {
  const { say } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <>
      <h3>
        <InWords words={set.dataset} />
      </h3>
      <dl className={entries['facts']}>
        <dt>{say('context.version')}</dt>
        <dd>
          <InWords words={set.version} />
        </dd>
        <dt>{say('context.licence')}</dt>
        <dd>
          <InWords words={set.licence} />
        </dd>
        <dt>{say('context.by')}</dt>
        <dd>
          <EnteredBy said={set} />
        </dd>
      </dl>
      <p className="no-print">
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? say('context.hide') : say('context.show', { count: set.rows.length })}
        </Button>
      </p>
      {shown && <Rows set={set} />}
    </>
  );
}

function Rows({ set }: { set: ContextSet }) {
  const { say } = useWords();
  const { naming } = useTalks();
  return (
    <Scroller label={naming.words(set.dataset)}>
      <table>
        <thead>
          <tr>
            {(['ref', 'type', 'when', 'where', 'text'] as const).map((one) => (
              <th key={one} scope="col">
                {say(`context.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {set.rows.map((row) => (
            <tr key={row.ref}>
              <td>
                <bdi>{row.ref}</bdi>
              </td>
              <td>
                <bdi>{row.type}</bdi>
              </td>
              <td>{naming.when(row.occurred)}</td>
              <td>{row.place?.words && <InWords words={row.place.words} />}</td>
              <td dir="auto">{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
