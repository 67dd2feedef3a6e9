import { allMatters, type MatterAccounts, type SideAccounts } from '#core/views/accounts.ts';
import { useRoom } from '../context.ts';
import { Account } from '../parts/account.tsx';
import { Notice } from '../parts/states.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './overview.module.css';

/** Every matter with the sides' accounts beside each other, at equal size and in alternating order. */
export function Matters() {
  const { say } = useWords();
  const { views } = useRoom();
  const matters = allMatters(views.statements.accounts);
  if (matters.length === 0) {
    return (
      <Notice title={say('matters.none')}>
        <p>{say('matters.none.help')}</p>
      </Notice>
    );
  }
  return (
    <section className={styles['matters']} aria-labelledby="matters">
      <div className={styles['intro']}>
        <h2 id="matters">{say('matters.title')}</h2>
        <p>{say('matters.help')}</p>
      </div>
      {matters.map((matter) => (
        <Matter key={matter.matter.act} {...matter} />
      ))}
    </section>
  );
}

function Matter({ matter, sides, others }: MatterAccounts) {
  const { say } = useWords();
  return (
    <section className={styles['matter']} data-matter={matter.act}>
      <h3>
        <ActLink id={matter.act}>
          <InWords words={matter.question} />
        </ActLink>
      </h3>
      <div className={styles['sides']}>
        {sides.map((side) => (
          <Side key={side.side} {...side} />
        ))}
      </div>
      {others.length > 0 && (
        <div className={styles['others']}>
          <h4>{say('matters.others')}</h4>
          {others.map((account) => (
            <Account key={account.act} account={account} sided />
          ))}
        </div>
      )}
    </section>
  );
}

function Side({ side, accounts, none }: SideAccounts) {
  const { naming } = useRoom();
  return (
    <div className={styles['side']} data-side={side}>
      <h4>
        <Party id={side} />
      </h4>
      {none !== undefined && <p className={styles['none']}>{naming.term(`answer.${none}`)}</p>}
      {accounts.map((account) => (
        <Account key={account.act} account={account} />
      ))}
    </div>
  );
}
