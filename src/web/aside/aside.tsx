import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import type { AsideLine } from '#client/aside.ts';
import { partiesOf } from '#core/views/members.ts';
import { useParley, useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { Failed } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import styles from './aside.module.css';
import { AsideForm } from './form.tsx';
import { useLines } from './use-lines.ts';
import { usePlace, type Place } from './use-place.ts';

/** Off the record (RC15): what it is, before one writes; the words that can be read now. Nothing of it outlives this page. */
export default function AsidePage() {
  const { say } = useWords();
  const place = usePlace();
  useTitle(say('nav.aside'));
  return (
    <div className={styles['aside']}>
      <h1>{say('nav.aside')}</h1>
      <p className={styles['lead']}>{say('aside.lead')}</p>
      {place ? (
        <Inside place={place} />
      ) : (
        <p>
          {say('aside.outside')} <Link href="/sign-in">{say('sign-in.title')}</Link>
        </p>
      )}
    </div>
  );
}

function Inside({ place }: { place: Place }) {
  const { say } = useWords();
  const { views } = useRoom();
  const { lines, failure, look } = useLines();
  /** What takes back one's own, by entry: in this tab's memory, for as long as this page is open. */
  const [tokens, setTokens] = useState<ReadonlyMap<string, string>>(new Map());
  const wrote = useCallback(
    (id: string, token: string) => {
      setTokens((before) => new Map(before).set(id, token));
      look();
    },
    [look],
  );
  const reads = place.duty === 'reader';
  const closed = views.members.state?.closed === true;
  return (
    <>
      <section className={styles['part']} aria-labelledby="aside-now">
        <h2 id="aside-now">{say('aside.now')}</h2>
        {failure && failure.kind !== 'offline' && failure.kind !== 'given-up' && (
          <Failed failure={failure} onAgain={look} level={3} />
        )}
        {lines.length === 0 && !failure && <p>{say('aside.none')}</p>}
        <ol className={styles['lines']} aria-live="polite">
          {lines.map((line) => (
            <li key={line.id}>
              <Line line={line} token={tokens.get(line.id)} onGone={look} />
            </li>
          ))}
        </ol>
        {lines.some(({ id }) => tokens.has(id)) && (
          <p className={styles['note']}>{say('aside.take-back.help')}</p>
        )}
      </section>
      <BeforeOneWrites />
      {reads && <p>{say('aside.reader')}</p>}
      {closed && <p>{say('aside.closed')}</p>}
      {!reads && !closed && <AsideForm party={place.party} onWritten={wrote} />}
    </>
  );
}

/** RC15.11: said before, and not in small print after. */
function BeforeOneWrites() {
  const { say } = useWords();
  const { views, naming, snapshot } = useRoom();
  const parties = naming.parties(
    partiesOf(views.members)
      .filter((party) => !party.left)
      .map((party) => party.id),
  );
  const sealed = snapshot.log.outerState?.sealed === true;
  return (
    <section className={styles['part']} aria-labelledby="aside-before">
      <h2 id="aside-before">{say('aside.before')}</h2>
      <ul className={styles['before']}>
        <li>{say('aside.before.readers', { parties })}</li>
        <li>{say('aside.before.until')}</li>
        <li>{say('aside.before.copy')}</li>
        <li>{say(sealed ? 'aside.before.sealed' : 'aside.before.open')}</li>
        <li>{say('aside.before.others')}</li>
        <li>{say('aside.before.cite')}</li>
        <li>{say('aside.before.claim')}</li>
      </ul>
    </section>
  );
}

interface LineProps {
  line: AsideLine;
  token: string | undefined;
  onGone: () => void;
}

function Line({ line: { until, words, side }, token, onGone }: LineProps) {
  const { say, moment } = useWords();
  const { room, views, naming } = useRoom();
  const { api } = useParley();
  const [busy, setBusy] = useState(false);
  const takeBack = async (): Promise<void> => {
    if (token === undefined) return;
    setBusy(true);
    await api.withdrawAside(room, token);
    setBusy(false);
    onGone();
  };
  const isKnown = side !== undefined && views.members.state?.parties[side] !== undefined;
  return (
    <>
      <p className={styles['about']}>
        <span>
          {isKnown ? say('aside.from', { party: naming.party(side) }) : say('aside.from.none')}
        </span>
        <span>{say('aside.until', { at: moment(until) })}</span>
      </p>
      {words === undefined ? (
        <p>{say('aside.unread')}</p>
      ) : (
        <p dir="auto" className={styles['words']}>
          {words}
        </p>
      )}
      {token !== undefined && (
        <Button disabled={busy} onClick={() => void takeBack()}>
          {say('aside.take-back')}
        </Button>
      )}
    </>
  );
}
