import { partyOf } from '#core/act.ts';
import type { RoomState } from '#core/state.ts';
import { rowOf } from '#core/views/chronicle.ts';
import { nameOf } from '#core/views/labels.ts';
import { dutyCode, partiesOf, type MemberKey } from '#core/views/members.ts';
import { useRoom } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { inTurn } from '../parts/in-turn.ts';
import { ActLink, Moment, Party, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './admin.module.css';
import { RoomName } from './matrix.tsx';

interface KeysProps {
  state: RoomState;
  turn: number;
}

/** Every party of the room and every key it has or had there: what it may do, since when, and what ended it. */
export function Keys({ state, turn }: KeysProps) {
  const { say, semicolon } = useWords();
  const open = useRoom();
  const { views, naming } = open;
  const parties = inTurn(partiesOf(views.members), turn);
  return (
    <table className={styles['keys']} data-keys>
      <caption>
        {say('admin.keys.caption')} <RoomName room={open} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('admin.keys.party')}</th>
          <th scope="col">{say('admin.keys.key')}</th>
          <th scope="col">{say('admin.keys.duty')}</th>
          <th scope="col">{say('admin.keys.since')}</th>
          <th scope="col">{say('admin.keys.ended')}</th>
        </tr>
      </thead>
      {parties.map(({ id, role, bound, left, boundBy, leftBy, keys }) => (
        <tbody key={id} data-party={id}>
          {(keys.length === 0 ? [undefined] : keys).map((key, i) => (
            <tr key={key?.ref ?? id} data-key={key?.ref}>
              {i === 0 && (
                <th scope="rowgroup" rowSpan={Math.max(1, keys.length)}>
                  <Party id={id} /> <Value>{id}</Value>
                  <span className={styles['soft']}>
                    {naming.term(`role.${role}`)}
                    {semicolon}
                    {left
                      ? linked(leftBy, say('members.left'))
                      : state.kind === 'reconstruction'
                        ? say('admin.keys.reported')
                        : linked(boundBy, say(bound ? 'members.bound.yes' : 'members.bound.no'))}
                  </span>
                </th>
              )}
              {key ? (
                <KeyCells item={key} state={state} />
              ) : (
                <td colSpan={4}>{say('members.keys.none')}</td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function linked(act: string | undefined, words: string) {
  return act === undefined ? words : <ActLink id={act}>{words}</ActLink>;
}

function KeyCells({ item, state }: { item: MemberKey; state: RoomState }) {
  const { say, semicolon } = useWords();
  const { views, naming } = useRoom();
  const { ref, duty, round, counts, brought, ended, compromisedSince } = item;
  const name = nameOf(views.labels.people[ref]);
  const office = views.labels.people[ref]?.at(-1)?.office;
  return (
    <>
      <td data-label={say('admin.keys.key')}>
        <span>
          <Value>{ref}</Value>
        </span>
        {name !== undefined && (
          <span className={styles['soft']}>
            {typeof name === 'string' ? <bdi>{name}</bdi> : <InWords words={name} />}
            {office && (
              <>
                {semicolon}
                <InWords words={office} />
              </>
            )}
          </span>
        )}
      </td>
      <td data-label={say('admin.keys.duty')}>
        <span className={styles['words']}>{naming.term(dutyCode(state, partyOf(ref), duty))}</span>
        {round !== undefined && (
          <span className={styles['soft']}>
            {say('admin.keys.round', { round: naming.round(round) })}
          </span>
        )}
      </td>
      <td data-label={say('admin.keys.since')}>
        {brought !== undefined && <When act={brought} />}
      </td>
      <td data-label={say('admin.keys.ended')}>
        <span className={styles['words']}>
          {ended ? (
            <>
              {ended.why === 'replaced'
                ? say('admin.keys.replaced')
                : say('members.key.ended', { why: naming.term(`why.${ended.why}`) })}
              {semicolon}
              <When act={ended.act} />
            </>
          ) : (
            say(counts ? 'admin.keys.counts' : 'members.left')
          )}
        </span>
        {compromisedSince !== undefined && (
          <span className={styles['soft']}>
            {say('admin.keys.compromised', { since: naming.instant(compromisedSince) })}
          </span>
        )}
      </td>
    </>
  );
}

/** When an act was admitted, as a way to it. */
function When({ act }: { act: string }) {
  const { views } = useRoom();
  const row = rowOf(views.chronicle, act);
  return <ActLink id={act}>{row ? <Moment ms={row.admitted} /> : act.slice(0, 8)}</ActLink>;
}
