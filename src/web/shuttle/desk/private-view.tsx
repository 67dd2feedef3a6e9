import type { Rulebook } from '#core/rulebook.ts';
import type { Contradiction, MediatorView } from '#core/views/mediator.ts';
import * as mediator from '#core/views/mediator.ts';
import { sidesOf } from '#core/views/accounts.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { RoomContext, useRoom, type OpenRoom } from '../../context.ts';
import { Account } from '../../parts/account.tsx';
import entries from '../../parts/entries.module.css';
import { inTurn } from '../../parts/in-turn.ts';
import { ActLink, Party } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../shuttle.module.css';
import { RoomName } from '../../parts/room-name.tsx';

/** Rooms in which two sides or more sit: elsewhere there is nothing to set side by side. */
export function PrivateView({ rooms }: { rooms: readonly OpenRoom[] }) {
  const { say } = useWords();
  const shared = rooms
    .map((open) => ({ open, view: viewOf(open) }))
    .filter(({ view }) => sidesOf(view.accounts).length > 1);
  return (
    <section className={entries['part']} aria-labelledby="own-view" data-own-view="">
      <h3 id="own-view">{say('shuttle.own-view')}</h3>
      <p>{say(shared.length === 0 ? 'shuttle.own-view.none' : 'shuttle.own-view.help')}</p>
      {shared.map(({ open, view }, turn) => (
        <RoomContext key={open.room} value={open}>
          <Counts view={view} turn={turn} />
          <Contradictions view={view} />
        </RoomContext>
      ))}
    </section>
  );
}

function viewOf({ views }: OpenRoom): MediatorView {
  const book = loadedBook(views.members.state?.rules ?? 1) as Rulebook;
  const view = mediator.start();
  for (const act of views.acts.values()) mediator.add(view, act, { book });
  return view;
}

const COUNTED = ['given', 'confirmed', 'notConfirmed', 'withdrawn'] as const;

/** Every side alike, or not at all (SH8.1). */
function Counts({ view, turn }: { view: MediatorView; turn: number }) {
  const { say } = useWords();
  const sides = inTurn(mediator.consentCounts(view), turn);
  return (
    <div className={entries['scroller']}>
      <table className={styles['counts']} data-counts="">
        <caption>
          {say('shuttle.counts')} <RoomName />
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('shuttle.counts.consents')}</th>
            {sides.map(({ side }) => (
              <th key={side} scope="col">
                <Party id={side} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COUNTED.map((one) => (
            <tr key={one}>
              <th scope="row">{say(`shuttle.counts.${one}`)}</th>
              {sides.map((row) => (
                <td key={row.side}>{row[one]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Contradictions({ view }: { view: MediatorView }) {
  const { say } = useWords();
  const found = mediator.contradictions(view);
  return (
    <>
      <h4>
        {say('shuttle.contradictions')} <RoomName />
      </h4>
      {found.length === 0 ? (
        <p>{say('shuttle.contradictions.none')}</p>
      ) : (
        <ol className={entries['list']}>
          {found.map((pair) => (
            <li key={pair.accounts.join(' ')} className={entries['entry']} data-pair="">
              <Pair pair={pair} view={view} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Pair({ pair, view }: { pair: Contradiction; view: MediatorView }) {
  const { say } = useWords();
  const { naming } = useRoom();
  const fields = pair.fields.map((field) => say(`shuttle.field.${field as Field}`));
  const accounts = inTurn(pair.accounts, view.accounts.matters[pair.matter]?.number ?? 0);
  return (
    <>
      <p>
        <ActLink id={pair.matter}>{naming.matter(pair.matter)}</ActLink>
      </p>
      <p className={entries['soft']}>
        {say('shuttle.contradictions.in')} {naming.list(fields)}
      </p>
      <div className={styles['pair']}>
        {accounts.map((id) => {
          const account = view.accounts.accounts[id];
          return account && <Account key={id} account={account} sided />;
        })}
      </div>
    </>
  );
}

type Field = 'occurred' | 'minutes' | 'number' | 'kind' | 'term' | 'on' | 'form' | 'between';
