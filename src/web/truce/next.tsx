import { partyOf } from '#core/act.ts';
import type { SideAct, TruceClock } from '#core/views/truces.ts';
import { useRoom } from '../context.ts';
import { EnterActs, type ActToEnter } from '../parts/enter-acts.tsx';
import { useOwnKey } from '../parts/enter-link.tsx';
import { SideActs } from '../parts/side-acts.tsx';
import { useWords } from '../words/use-words.ts';
import type { TruceNow } from './order.ts';
import styles from './truce.module.css';

interface NextProps {
  truce: TruceNow;
  /** The end that stands, as it is said. */
  end: string | undefined;
  turn: number;
}

/** What the sides can decide, and by when; of a truce that is over, who declared that and why. */
export function NextDecision({ truce, end, turn }: NextProps) {
  const { say } = useWords();
  const { naming } = useRoom();
  const own = useOwnKey();
  const { row, clock, stage } = truce;
  if (stage === 'ended') {
    return (
      <div>
        <h3>{say('truce.step.ended')}</h3>
        <SideActs
          acts={row.ended}
          turn={turn}
          more={({ why }) => <>: {naming.term(`truce-why.${why}`)}</>}
        />
      </div>
    );
  }
  return (
    <div data-next>
      <h3>{say('truce.next')}</h3>
      <p>{stage === 'circulated' ? say('truce.next.open') : whenFor(clock)}</p>
      <ul className={styles['choices']}>
        {clock.next.choices.map((choice) => (
          <li key={choice}>{naming.term(`truce-next.${choice}`)}</li>
        ))}
      </ul>
      <p className={styles['soft']}>{say('truce.next.nothing')}</p>
      <EnterActs acts={actsFor(truce, own === undefined ? undefined : partyOf(own))} />
    </div>
  );

  function whenFor({ state }: TruceClock): string {
    if (end === undefined) return say('truce.next.open');
    return say(state === 'term-reached' ? 'truce.next.reached' : 'truce.next.by', { end });
  }
}

const ACTS: Readonly<Record<TruceClock['next']['choices'][number], string>> = {
  agree: 'truce.agree',
  declare: 'truce.declare',
  'agree-extension': 'truce.agree-extension',
  extend: 'truce.propose-extension',
  convert: 'truce.table',
  resume: 'truce.resume',
  'declare-ended': 'truce.declare-ended',
};

/** What the reader’s own side has not done yet; what the rules admit is for them to say. */
function actsFor({ row, clock }: TruceNow, own: string | undefined): ActToEnter[] {
  const about = { truce: row.act };
  const did = (acts: readonly SideAct[]): boolean => acts.some(({ party }) => party === own);
  const waiting = row.extensions.filter((one) => one.standsBy === undefined && !did(one.agreed));
  return clock.next.choices.flatMap((choice) => {
    const type = ACTS[choice];
    switch (choice) {
      case 'convert':
        return [{ type }];
      case 'agree-extension':
        return waiting.slice(-1).map(({ act }) => ({ type, body: { ...about, extension: act } }));
      case 'agree':
        return did(row.agreed) ? [] : [{ type, body: about }];
      case 'declare':
        return did(row.declared) ? [] : [{ type, body: about }];
      case 'resume':
        return did(row.suspensions.filter((one) => !one.resumed)) ? [{ type, body: about }] : [];
      default:
        return [{ type, body: about }];
    }
  });
}
