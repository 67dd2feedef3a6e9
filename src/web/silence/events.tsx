import type { ReactNode } from 'react';
import { atOffset } from '#core/views/silence-words.ts';
import type { SilenceRow } from '#core/views/silences.ts';
import type { Words } from '#core/words.ts';
import { useRoom } from '../context.ts';
import { inTurn } from '../parts/in-turn.ts';
import { InWords } from '../parts/in-words.tsx';
import { ActWhen, SideActs } from '../parts/side-acts.tsx';
import { ActLink, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './silence.module.css';

interface OfRow {
  row: SilenceRow;
}
interface InTurn extends OfRow {
  turn: number;
}

/** One kind of thing that happened, each with its act; nothing where there is none. */
function Items({ name, children }: { name: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles['items']}>{children}</dd>
    </>
  );
}

function Said({ words }: { words: Words | undefined }) {
  return words ? (
    <>
      : <InWords words={words} />
    </>
  ) : null;
}

/** Whose receipt is here. Whose is not is said nowhere. */
export function Receipts({ row, turn }: InTurn) {
  const { say } = useWords();
  if (!row.started) return null;
  const acts = row.acknowledged.map(({ party, act, admitted }) => ({ party, act, at: admitted }));
  return (
    <>
      <dt>{say('silence.receipts')}</dt>
      <dd data-receipts>
        {acts.length === 0 ? (
          say('silence.receipts.none')
        ) : (
          <>
            <SideActs acts={acts} turn={turn} />
            <small>{say('silence.receipts.help')}</small>
          </>
        )}
      </dd>
    </>
  );
}

export function Objections({ row }: OfRow) {
  const { say, comma } = useWords();
  return (
    <Items name={say('silence.objections')}>
      {row.objections.map(({ act, admitted, side, words }) => (
        <p key={act}>
          {side !== undefined && (
            <>
              <Party id={side} />
              {comma}
            </>
          )}
          {say('silence.objection')} <ActWhen act={act} at={admitted} />
          <Said words={words} />
        </p>
      ))}
    </Items>
  );
}

export function Pauses({ row }: OfRow) {
  const { say, semicolon } = useWords();
  const { naming } = useRoom();
  return (
    <Items name={say('silence.pauses')}>
      {row.pauses.map(({ act, why, party, since, ended }) => {
        const told = {
          since: atOffset(since, row.offset, naming),
          why: naming.term(`silence-pause.${why}`),
        };
        return (
          <p key={act}>
            <ActLink id={act}>
              {party === undefined
                ? say('silence.pause.from', told)
                : say('silence.pause.party', { ...told, party: naming.party(party) })}
            </ActLink>
            {ended && (
              <>
                {semicolon}
                {say('silence.pause.ended')} <ActWhen act={ended.act} at={ended.admitted} />
              </>
            )}
          </p>
        );
      })}
    </Items>
  );
}

/** What reached the chair, what came too late among it. */
export function Came({ row }: OfRow) {
  const { say } = useWords();
  const { naming } = useRoom();
  return (
    <Items name={say('silence.came-in')}>
      {row.breaks.map(({ act, at, channel, entered, late, side, words }) => {
        const told = {
          at: atOffset(at, row.offset, naming),
          channel: naming.term(`silence-channel.${channel}`),
        };
        return (
          <p key={act} data-late={late}>
            {side === undefined
              ? say('silence.came', told)
              : say('silence.came.side', { ...told, side: naming.party(side) })}{' '}
            <ActWhen act={act} at={entered} />
            <Said words={words} />
            {late && ` ${say('silence.came.late')}`}
          </p>
        );
      })}
    </Items>
  );
}

export function Statements({ row, turn }: InTurn) {
  const { say } = useWords();
  const { adopted } = row;
  if (!adopted) return null;
  const parties = [...new Set(adopted.statements.map(({ party }) => party))].toSorted();
  const ordered = inTurn(parties, turn).flatMap((party) =>
    adopted.statements.filter((one) => one.party === party),
  );
  return (
    <Items name={say('silence.statements')}>
      {ordered.map(({ party, words }, i) => (
        <p key={i}>
          <ActLink id={adopted.act}>
            <Party id={party} />
          </ActLink>
          <Said words={words} />
        </p>
      ))}
    </Items>
  );
}

export function Contests({ row }: OfRow) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  return (
    <Items name={say('silence.contests')}>
      {row.contests.map(({ act, admitted, ground, at, side, words }) => (
        <p key={act}>
          {side !== undefined && (
            <>
              <Party id={side} />
              {comma}
            </>
          )}
          {say(
            ground === 'clock-stood-still'
              ? 'silence.contest.clock-stood-still'
              : 'silence.contest.came-in',
            { at: atOffset(at, row.offset, naming) },
          )}{' '}
          <ActWhen act={act} at={admitted} />
          <Said words={words} />
        </p>
      ))}
    </Items>
  );
}
