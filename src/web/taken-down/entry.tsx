import { partyOf } from '#core/act.ts';
import { actSentence } from '#core/sentences.ts';
import type { TakenDownRow } from '#core/views/taken-down.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useRoom } from '../context.ts';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './taken-down.module.css';

/** One entry: what its side is said to have done, as recorded by the secretariat, and what that side answered. */
export function Entry({ row }: { row: TakenDownRow }) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  const said = useSaid(row);
  const side = naming.party(row.for);
  const awaited = row.answer === 'awaited';
  return (
    <>
      <h3>{say(awaited ? 'taken-down.for' : 'taken-down.of', { side })}</h3>
      <p>
        <span className={entries['state']} data-answer={row.answer}>
          {naming.term(`taken-down-answer.${row.answer}`)}
        </span>
      </p>
      <blockquote className={styles['said']}>
        <p>{say('taken-down.recorded', { said })}</p>
      </blockquote>
      <dl className={entries['facts']}>
        <dt>{say('taken-down.done')}</dt>
        <dd>
          {naming.term(`taken-down-channel.${row.channel}`)}
          {comma}
          {naming.when(row.occurred)}
          {row.sheet && comma + say('taken-down.sheet')}
        </dd>
        <dt>{say('taken-down.entered')}</dt>
        <dd>
          <Party id={row.by} />
          {comma}
          <ActLink id={row.act}>
            <Moment ms={row.admitted} />
          </ActLink>
        </dd>
        {row.answered && (
          <>
            <dt>{say('taken-down.answer')}</dt>
            <dd>
              <Answered row={row} />
            </dd>
          </>
        )}
      </dl>
      {awaited && <Answer row={row} />}
    </>
  );
}

/** The sentence of what was taken down, with its side as the one who does it. */
function useSaid({ type, version, body, for: side }: TakenDownRow): string {
  const { views, naming } = useRoom();
  const declared = loadedBook(views.members.state?.rules ?? 1)?.type(type, version);
  const told = { type, version, by: [side], body };
  return actSentence(declared, told, { ...naming, key: () => naming.party(side) });
}

function Answered({ row }: { row: TakenDownRow }) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  const { answered } = row;
  if (!answered) return null;
  const by = naming.party(partyOf(answered.by));
  const how = answered.ink && row.answer === 'confirmed' ? 'confirmed.ink' : row.answer;
  return (
    <>
      {how !== 'awaited' && say(`taken-down.${how}`, { by })}
      {comma}
      <ActLink id={answered.act}>
        <Moment ms={answered.at} />
      </ActLink>
      {answered.words && (
        <>
          {': '}
          <InWords words={answered.words} />
        </>
      )}
    </>
  );
}

/** The ways to answer, for the side concerned; and to withdraw, for whoever took it down. */
function Answer({ row }: { row: TakenDownRow }) {
  const { say } = useWords();
  const party = useOwnParty();
  if (party === undefined) return null;
  const { act: entry, type, version, body } = row;
  return (
    <p className={entries['actions']}>
      {party === row.for && (
        <>
          <EnterLink type="taken-down.confirm" body={{ entry, type, version, body }}>
            {say('taken-down.do.confirm')}
          </EnterLink>
          <EnterLink type="taken-down.contest" body={{ entry }}>
            {say('taken-down.do.contest')}
          </EnterLink>
        </>
      )}
      {party === row.by && (
        <EnterLink type="taken-down.withdraw" body={{ entry }}>
          {say('taken-down.do.withdraw')}
        </EnterLink>
      )}
    </p>
  );
}
