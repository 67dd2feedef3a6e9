import { actName } from '#client/entry/act-words.ts';
import { useWords } from '../words/use-words.ts';
import { EnterLink } from './enter-link.tsx';
import styles from './entries.module.css';

export interface ActToEnter {
  type: string;
  body?: Readonly<Record<string, unknown>>;
}

/** Ways to the forms of some acts, each called what it is called there. Nobody sees those that they may not sign. */
export function EnterActs({ acts }: { acts: readonly ActToEnter[] }) {
  const { language } = useWords();
  return (
    <div className={`${styles['actions']} no-print`}>
      {acts.map(({ type, body }) => (
        <EnterLink key={type} type={type} {...(body ? { body } : {})}>
          {actName(language, type)}
        </EnterLink>
      ))}
    </div>
  );
}
