import type { ReactNode } from 'react';
import { whenOf } from '#core/truce-state.ts';
import type { SideAct, TruceRow } from '#core/views/truces.ts';
import { useRoom } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import parts from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActWhen, SideActs } from '../parts/side-acts.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './truce.module.css';

interface SidesProps {
  row: TruceRow;
  turn: number;
}

/** What each side has declared and reported, step by step. Those who have not are not listed. */
export function Sides({ row, turn }: SidesProps) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  const own = { truce: row.act };
  const orders = (which: 'sent' | 'received') => row.orders.filter(({ step }) => step === which);
  const steps: (ReactNode | undefined)[] = [
    <Step key="agreed" name="agreed" acts={row.agreed} turn={turn} />,
    <Step key="declared" name="declared" acts={row.declared} turn={turn + 1} />,
    <Step
      key="sent"
      name="sent"
      acts={orders('sent')}
      turn={turn}
      more={({ forces }) =>
        forces && (
          <>
            {comma}
            <InWords words={forces} />
          </>
        )
      }
    />,
    <Step
      key="received"
      name="received"
      acts={orders('received')}
      turn={turn + 1}
      more={({ forces }) =>
        forces && (
          <>
            {comma}
            <InWords words={forces} />
          </>
        )
      }
    />,
    row.notices.length > 0 && (
      <Step
        key="notices"
        name="notices"
        acts={row.notices}
        turn={turn}
        more={({ from, words }) => (
          <>
            {comma}
            {say('truce.step.notices.from', { from: whenOf(from, naming) })}
            {words && (
              <>
                : <InWords words={words} />
              </>
            )}
          </>
        )}
      />
    ),
    row.suspensions.length > 0 && (
      <Step
        key="suspensions"
        name="suspensions"
        acts={row.suspensions}
        turn={turn + 1}
        more={({ resumed }) =>
          resumed && (
            <>
              {comma}
              {say('truce.step.resumed')} <ActWhen {...resumed} />
            </>
          )
        }
      />
    ),
    row.denounced.length > 0 && (
      <Step key="denounced" name="denounced" acts={row.denounced} turn={turn} />
    ),
    row.ended.length > 0 && (
      <Step
        key="ended"
        name="ended"
        acts={row.ended}
        turn={turn + 1}
        more={({ why }) => <>: {naming.term(`truce-why.${why}`)}</>}
      />
    ),
  ];
  return (
    <div className={parts['part']} data-sides>
      <h3>{say('truce.sides')}</h3>
      <p>{say('truce.sides.help')}</p>
      <dl className={styles['steps']}>{steps}</dl>
      <EnterActs
        acts={[
          { type: 'truce.order', body: own },
          { type: 'truce.account', body: own },
          { type: 'truce.give-notice', body: own },
          { type: 'truce.suspend', body: own },
          { type: 'truce.denounce', body: own },
          { type: 'truce.allege-breach', body: own },
        ]}
      />
    </div>
  );
}

const NAMES = {
  agreed: 'truce.step.agreed',
  declared: 'truce.step.declared',
  sent: 'truce.step.sent',
  received: 'truce.step.received',
  notices: 'truce.step.notices',
  suspensions: 'truce.step.suspensions',
  denounced: 'truce.step.denounced',
  ended: 'truce.step.ended',
} as const;

interface StepProps<T extends SideAct> {
  name: keyof typeof NAMES;
  acts: readonly T[];
  turn: number;
  more?: (act: T) => ReactNode;
}

function Step<T extends SideAct>({ name, acts, turn, more }: StepProps<T>) {
  const { say } = useWords();
  const { naming } = useRoom();
  return (
    <div data-step={name}>
      <dt>{say(NAMES[name])}</dt>
      <dd>
        {acts.length === 0 ? (
          naming.term('answer.nothing-recorded')
        ) : (
          <SideActs acts={acts} turn={turn} {...(more ? { more } : {})} />
        )}
      </dd>
    </div>
  );
}
