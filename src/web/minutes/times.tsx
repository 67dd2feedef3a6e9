import type { Occurred } from '#core/shapes.ts';
import type { SessionRow } from '#core/views/rounds.ts';
import { useRoom } from '../context.ts';
import parts from '../parts/entries.module.css';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './minutes.module.css';

interface TimesProps {
  session: SessionRow;
  /** As a sentence names it. */
  name: string;
  /** What suspended, resumed and closed it, in log order. */
  acts: readonly string[];
}

/** When a session was opened, suspended, resumed and closed, and the length that follows; of one only reported, what the report gives. */
export function Times({ session, name, acts }: TimesProps) {
  const { say } = useWords();
  const { naming, views } = useRoom();
  const { times, occurred, reported } = session;
  const steps: [what: 'opened' | 'suspended' | 'resumed' | 'closed', at: number][] = [
    ['opened', times.from],
    ...times.pauses.flatMap(({ from, to }) => [
      ['suspended', from] as ['suspended', number],
      // A session closed while it was suspended was not resumed.
      ...(to === undefined || to === times.to ? [] : [['resumed', to] as ['resumed', number]]),
    ]),
    ...(times.to === undefined ? [] : [['closed', times.to] as ['closed', number]]),
  ];
  const long = lengthOf(session);
  const ids = [session.act, ...acts];
  /** As an act gives its moment, which may be approximate or disputed; one that gives none happened when it was admitted. */
  const given = (id: string, last: boolean): string | undefined => {
    const { occurred: when } = views.bodyOf(id) as { occurred?: Occurred };
    if (!when) return undefined;
    const { to, ...at } = when;
    return naming.when(last && to !== undefined ? { ...at, from: to } : when);
  };
  return (
    <>
      {reported ? (
        occurred && <p>{naming.when(occurred)}</p>
      ) : (
        <table className={styles['times']}>
          <caption className={parts['caption']}>
            {say('minutes.session.times', { session: name })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('minutes.time.what')}</th>
              <th scope="col">{say('minutes.time.when')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(([what, at], i) => {
              const id = ids[i] ?? session.act;
              return (
                <tr key={i}>
                  <th scope="row">{say(`minutes.time.${what}`)}</th>
                  <td>
                    <ActLink id={id}>{given(id, what === 'closed') ?? <Moment ms={at} />}</ActLink>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {long !== undefined && (
        <p data-length>
          {say('minutes.length')}: {long}
        </p>
      )}
    </>
  );

  function lengthOf({ minutes, length, state }: SessionRow): string | undefined {
    if (minutes === undefined || length === undefined)
      return state === 'closed' ? say('minutes.length.unfit') : undefined;
    const duration = naming.duration(minutes);
    if (length === 'reported') return say('minutes.length.reported', { duration });
    return say(times.pauses.length > 0 ? 'minutes.length.pauses' : 'minutes.length.derived', {
      duration,
    });
  }
}
