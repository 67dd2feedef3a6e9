import type { Account as AccountRow, SideAccounts } from '#core/views/accounts.ts';
import type { Language, Words } from '#core/words.ts';
import { isolate, pick } from '#core/words.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import styles from './account.module.css';
import { InWords } from './in-words.tsx';
import { ActLink, LevelMark, Moment, Sources, wordsOf } from './values.tsx';

interface AccountProps {
  account: AccountRow;
  /** Say for whom it speaks, where its place on the page does not say so already. */
  sided?: boolean;
  /** Where it was said, where that is told. */
  where?: Words | undefined;
}

/** One account: how its speaker is named, who, when, what is said, and where it was published. */
export function Account({ account, sided = false, where }: AccountProps) {
  const { say, comma } = useWords();
  const { views, naming } = useRoom();
  const { act, level, who, occurred, from, sources, side, own, correctedBy } = account;
  const body = views.bodyOf(act);
  const words = wordsOf(body);
  const minutes = minutesOf(body);
  return (
    <article className={styles['account']}>
      <p className={styles['head']}>
        <LevelMark level={level} />
        <span>
          <InWords words={who} />
          {sided &&
            side !== undefined &&
            comma + say('statements.for', { side: naming.party(side) })}
          {where && (
            <>
              {comma}
              <InWords words={where} />
            </>
          )}
        </span>
      </p>
      {words && (
        <p className={styles['words']}>
          <InWords words={words} />
        </p>
      )}
      {minutes !== undefined && (
        <p data-length={minutes}>{say('account.length', { duration: naming.duration(minutes) })}</p>
      )}
      <p className={styles['foot']}>
        <ActLink id={act}>{occurred ? naming.when(occurred) : <Moment ms={from} />}</ActLink>
        {own && side !== undefined && (
          <span>{say('statements.own', { side: naming.party(side) })}</span>
        )}
        {sources.length > 0 && (
          <span>
            {say('account.published')}: <Sources sources={sources} />
          </span>
        )}
        {correctedBy !== undefined && <ActLink id={correctedBy}>{say('account.correct')}</ActLink>}
      </p>
    </article>
  );
}

/** What the sides an account speaks about answered, or that no answer was found (the balance rule). */
export function Answers({ answers }: { answers: readonly SideAccounts[] }) {
  const { say, language, semicolon } = useWords();
  const { naming, views } = useRoom();
  return (
    <ul className={styles['answers']}>
      {answers.map(({ side, accounts, none }) => (
        <li key={side}>
          {say('account.about', { side: naming.party(side) })}{' '}
          {none !== undefined ? (
            <em>{naming.term(`answer.${none}`)}</em>
          ) : (
            accounts.map((account, i) => {
              const body = views.bodyOf(account.act);
              const words = wordsOf(body);
              const minutes = minutesOf(body);
              const before = accounts[i - 1];
              return (
                <span key={account.act}>
                  {before &&
                    (endsItself(wordsOf(views.bodyOf(before.act)), language) ? ' ' : semicolon)}
                  <ActLink id={account.act}>
                    <InWords words={account.who} />
                  </ActLink>
                  {words && (
                    <>
                      {': '}
                      <InWords words={words} />
                    </>
                  )}
                  {minutes !== undefined && ` (${isolate(naming.duration(minutes))})`}
                </span>
              );
            })
          )}
        </li>
      ))}
    </ul>
  );
}

/** How long a session lasted, as somebody reports it: what the accounts of a matter may differ in. */
function minutesOf(body: unknown): number | undefined {
  return (body as { minutes?: number }).minutes;
}

/** Whether words end with a stop of their own, after which no semicolon stands. */
function endsItself(words: Words | undefined, language: Language): boolean {
  return words !== undefined && /[.!?…۔؟]["”“’»)]*$/.test(pick(words, language).text);
}
