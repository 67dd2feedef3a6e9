import { useState } from 'react';
import { Link } from 'wouter';
import { actSentence } from '#core/sentences.ts';
import { useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { actName } from '#client/entry/act-words.ts';
import styles from './enter.module.css';
import { typeNamed } from './may-sign.ts';
import { takeOut, type Waiting as WaitingDraft } from './outbox.ts';
import { nameOriginals } from '#client/entry/originals.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { fieldsOf, withDefaults } from '#client/entry/shape-of.ts';
import { wholeBody, type Signer } from './sign.ts';

/** Drafts that met no connection. Each is signed again by a person, on the newest head, or thrown away. */
export function Waiting({
  signer,
  waiting,
}: {
  signer: Signer;
  waiting: readonly WaitingDraft[] | undefined;
}) {
  const { say } = useWords();
  if (!waiting || waiting.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="waiting">
      <h2 id="waiting">{say('enter.waiting')}</h2>
      <p className={styles['soft']}>{say('enter.waiting.help')}</p>
      <ul className={styles['cards']}>
        {waiting.map((one) => (
          <li key={one.id} data-waiting={one.id}>
            <One signer={signer} waiting={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ signer, waiting }: { signer: Signer; waiting: WaitingDraft }) {
  const { say, language } = useWords();
  const { room, snapshot, naming } = useRoom();
  const [asking, setAsking] = useState(false);
  const { draft, id, at, by } = waiting;
  // What somebody else who uses this browser was about to say is theirs (TX9).
  const isOwn = by === signer.ref;
  const type = typeNamed(signer.book, draft.type);
  if (!type) return null;
  const fields = fieldsOf(type.body);
  const filled = withDefaults(fields, draft.body);
  const said = nameOriginals(browserProvider, fields, filled, draft.enclosures);
  const body = wholeBody(signer, snapshot, type, said);
  const same = sameEntered(snapshot.log.views.acts.values(), waiting, body);
  return (
    <>
      <p>
        <strong>{actName(language, draft.type)}</strong>
        {isOwn && (
          <>
            {': '}
            {actSentence(type, { type: type.name, version: type.version, by: [by], body }, naming)}
          </>
        )}
      </p>
      <p className={styles['soft']}>
        {say('enter.waiting.since')} <Moment ms={at} />
      </p>
      {same !== undefined && (
        <p>
          {say('enter.waiting.same')} <ActLink id={same}>{say('enter.receipt')}</ActLink>
        </p>
      )}
      <p className={styles['buttons']}>
        {isOwn ? (
          <Link href={`/rooms/${room}/enter?waiting=${id}`}>{say('enter.waiting.open')}</Link>
        ) : (
          say('enter.waiting.other-key')
        )}
        {asking ? (
          <>
            <Button look="main" onClick={() => void takeOut(id)}>
              {say('enter.waiting.delete.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{say('enter.waiting.delete.no')}</Button>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>{say('enter.waiting.delete')}</Button>
        )}
      </p>
    </>
  );
}

/** How long before a draft was put aside its own act may have reached the server: the connection can break after that as well. */
const MARGIN = 10 * 60_000;

/** An act that says just this and came from the same key: it was entered after all, or somebody has said it again. */
function sameEntered(
  acts: Iterable<{
    id: string;
    type: string;
    by: readonly string[];
    admitted: number;
    body: unknown;
  }>,
  { by, at, draft }: WaitingDraft,
  body: unknown,
): string | undefined {
  const text = ordered(body);
  for (const act of acts) {
    if (act.type !== draft.type || act.admitted < at - MARGIN || !act.by.includes(by)) continue;
    if (ordered(act.body) === text) return act.id;
  }
  return undefined;
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
