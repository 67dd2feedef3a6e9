import { answers } from '#core/views/statements.ts';
import { useRoom } from '../../context.ts';
import { Answers } from '../../parts/account.tsx';
import { InWords } from '../../parts/in-words.tsx';
import { ActLink, LevelMark, wordsOf } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import type { TimelineLane } from './lanes.ts';
import styles from './timeline.module.css';
import { useItemName } from './use-item-name.ts';
import { useLaneName } from './use-lane-name.ts';

/** The timeline as a table: the same items, in order of time. */
export function TimelineTable({ lanes }: { lanes: readonly TimelineLane[] }) {
  const { say } = useWords();
  const { views } = useRoom();
  const laneName = useLaneName();
  const itemName = useItemName();
  const rows = lanes
    .flatMap((lane) => lane.items.map((of) => ({ lane, of })))
    .toSorted((a, b) => a.of.from - b.of.from || a.of.item.index - b.of.item.index);
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say('timeline.column.when')}</th>
            <th scope="col">{say('timeline.column.lane')}</th>
            <th scope="col">{say('timeline.column.what')}</th>
            <th scope="col">{say('timeline.column.who')}</th>
            <th scope="col">{say('timeline.column.length')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ lane, of }) => {
            const { item, level } = of;
            const { when, kind, length } = itemName(of);
            const words = wordsOf(views.bodyOf(item.act));
            const account = views.statements.accounts.accounts[item.act];
            const replies = answers(views.statements, item.act);
            return (
              <tr key={item.act} data-act={item.act}>
                <td>
                  <ActLink id={item.act}>{when}</ActLink>
                </td>
                <td>{laneName(lane)}</td>
                <td>
                  {item.lane !== 'statements' && <strong>{kind} </strong>}
                  {words && <InWords words={words} />}
                  {replies.length > 0 && <Answers answers={replies} />}
                </td>
                <td>
                  {level && <LevelMark level={level} />}{' '}
                  {account && <InWords words={account.who} />}
                </td>
                <td>{length}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
