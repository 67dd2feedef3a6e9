import { Link } from 'wouter';
import { refusalSentence } from '#core/refusals/index.ts';
import type { Reported } from '#core/reports.ts';
import { rowOf, type ChronicleRow } from '#core/views/chronicle.ts';
import { answers } from '#core/views/statements.ts';
import { toBase64 } from '#record/bytes.ts';
import { useRoom } from '../context.ts';
import { Answers } from '../parts/account.tsx';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import {
  ActLink,
  actPath,
  LevelMark,
  Moment,
  Party,
  Sources,
  useSentence,
  Value,
} from '../parts/values.tsx';
import { Marks } from '../record/acts.tsx';
import { useWhyUnread } from '../parts/use-why-unread.ts';
import { useWords } from '../words/use-words.ts';
import styles from './act-page.module.css';
import { Receipt } from './receipt.tsx';

/** One act: its sentence, who and when, what became of it, and the bytes that were signed. */
export default function ActPage({ id }: { id: string }) {
  const unread = useWhyUnread();
  const { say, language } = useWords();
  const { room, views, snapshot, naming } = useRoom();
  const row = rowOf(views.chronicle, id) ?? views.chronicle.rows.find((one) => one.id === id);
  useTitle(row ? say('act.title', { index: row.index }) : say('act.unknown'));
  const sentence = useSentence();
  if (!row) {
    return (
      <Notice title={say('act.unknown')} level={1}>
        <p>{say('act.unknown.help')}</p>
      </Notice>
    );
  }
  const replies = answers(views.statements, id);
  const entry = snapshot.log.entries[row.index];
  const corrected = row.correctedBy !== undefined;
  return (
    <article className={styles['act']}>
      <h1>{say('act.title', { index: row.index })}</h1>
      {row.void ? (
        <p className={styles['void']}>
          {say(row.sealed ? 'act.void-inside' : 'act.void')}{' '}
          {refusalSentence(row.void, language, naming)}
        </p>
      ) : (
        <p className={styles['sentence']}>{sentence(id)}</p>
      )}
      <p>
        <Marks row={row} />
      </p>
      {!row.void && !row.unread && (
        <p className="no-print">
          <Link href={`${actPath(room, id)}/form`}>{say('print.form.link')}</Link>
        </p>
      )}
      {row.unread && <p>{unread}</p>}
      {corrected && (
        <p>
          {say('act.history.was')} <del>{sentence(id, views.acts.get(id)?.body)}</del>
        </p>
      )}
      {replies.length > 0 && (
        <section className={styles['part']}>
          <h2>{say('act.answers')}</h2>
          <Answers answers={replies} />
        </section>
      )}
      <section className={styles['part']}>
        <h2>{say('act.facts')}</h2>
        <Facts row={row} id={id} />
      </section>
      {entry && (
        <>
          {!row.void && (
            <section className={styles['part']}>
              <h2>{say('act.receipt')}</h2>
              <Receipt id={id} leafHash={entry.decoded.leafHash} />
            </section>
          )}
          <section className={styles['part']}>
            <h2>{say('act.note')}</h2>
            <pre dir="ltr">{entry.leaf}</pre>
            <p>
              {say('act.leaf')} <Value>{toBase64(entry.decoded.leafHash)}</Value>
            </p>
          </section>
          {row.sealed && !row.void && (
            <section className={styles['part']}>
              <h2>{say('act.sealed')}</h2>
              <pre dir="ltr">{JSON.stringify(snapshot.log.act(row.index)?.body, null, 2)}</pre>
            </section>
          )}
          <section className={styles['part']}>
            <h2>{say('act.body')}</h2>
            <pre dir="ltr">{JSON.stringify(entry.decoded.body, null, 2)}</pre>
          </section>
        </>
      )}
      <Neighbours index={row.index} />
    </article>
  );
}

function Facts({ row, id }: { row: ChronicleRow; id: string }) {
  const { say } = useWords();
  const { views, naming, snapshot } = useRoom();
  const entry = snapshot.log.entries[row.index]?.decoded;
  // What a sealed act refers to stands inside (RC12.7).
  const after = snapshot.log.act(row.index)?.after.map((cited) => cited.id) ?? entry?.after ?? [];
  const { attribution, sources } = views.bodyOf(id) as Partial<Reported>;
  return (
    <dl className={styles['facts']}>
      {row.nature && (
        <>
          <dt>{say('act.nature')}</dt>
          <dd>{say(`record.nature.${row.nature}`)}</dd>
        </>
      )}
      {row.occurred && (
        <>
          <dt>{say('act.happened')}</dt>
          <dd>{naming.when(row.occurred)}</dd>
        </>
      )}
      {attribution && (
        <>
          <dt>{say('act.level')}</dt>
          <dd>
            <LevelMark level={attribution.level} />
          </dd>
          <dt>{say('act.who')}</dt>
          <dd>
            <InWords words={attribution.who} />
          </dd>
        </>
      )}
      {sources && (
        <>
          <dt>{say('act.sources')}</dt>
          <dd>
            <Sources sources={sources} />
          </dd>
        </>
      )}
      <dt>{say('act.admitted')}</dt>
      <dd>
        <Moment ms={row.admitted} />
      </dd>
      {entry && (
        <>
          <dt>{say('act.time')}</dt>
          <dd>
            <Moment ms={entry.time * 1000} />
          </dd>
        </>
      )}
      <dt>{say('act.signer')}</dt>
      <dd>
        {row.by.map((ref, i) => (
          <div key={ref}>
            <Party id={row.parties[i] ?? (row.parties[0] as string)} /> <Value>{ref}</Value>
          </div>
        ))}
      </dd>
      <dt>{say('act.type')}</dt>
      <dd>
        <Value>
          {row.type}/{row.version}
        </Value>
      </dd>
      <dt>{say('act.id')}</dt>
      <dd>
        <Value>{id}</Value>
      </dd>
      {after.length > 0 && (
        <>
          <dt>{say('act.refers')}</dt>
          <dd>
            {after.map((other) => {
              const index = rowOf(views.chronicle, other)?.index;
              return (
                <ActLink key={other} id={other}>
                  {index === undefined ? other.slice(0, 8) : say('record.mark.act', { index })}{' '}
                </ActLink>
              );
            })}
          </dd>
        </>
      )}
    </dl>
  );
}

function Neighbours({ index }: { index: number }) {
  const { say } = useWords();
  const { views } = useRoom();
  const before = views.chronicle.rows[index - 1]?.id;
  const after = views.chronicle.rows[index + 1]?.id;
  return (
    <p className={`${styles['neighbours']} no-print`}>
      {before !== undefined && <ActLink id={before}>{say('act.previous')}</ActLink>}
      {after !== undefined && <ActLink id={after}>{say('act.next')}</ActLink>}
    </p>
  );
}
