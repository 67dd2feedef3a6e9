import { Link } from 'wouter';
import type { ActType } from '#core/declare.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import type { Draft } from './draft.ts';
import styles from './enter.module.css';
import { fieldName } from '#client/entry/field-words.ts';
import { ChoiceField, useActLine } from './fields/choose-fields.tsx';
import { useForm } from './form-context.ts';
import { referredTo } from './references.ts';
import { restatedFields } from './restate.ts';

type Body = Record<string, unknown>;

/** What this act is, and where more is said of it. */
export function About({ type }: { type: ActType }) {
  const { say, language } = useWords();
  return (
    <p className={styles['soft']}>
      {language === 'en' && `${type.summary} `}
      {type.joint && `${say('enter.joint')} `}
      <Link href={`/reference#${type.name}/${type.version}`}>{say('enter.reference')}</Link>
    </p>
  );
}

interface SummaryProps {
  problems: ReadonlyMap<string, string>;
  type: ActType;
  inner: ActType | undefined;
}

/** Everything that is still to be put right, also where no field stands for it. */
export function Summary({ problems, type, inner }: SummaryProps) {
  const { say, language } = useWords();
  const restated = restatedFields(type.name);
  return (
    <div role="alert" className={styles['summary']}>
      <p>{say('enter.problems')}</p>
      <ul>
        {[...problems].map(([path, problem]) => {
          const within = path.startsWith('body.') && inner;
          const [first = ''] = (within ? path.slice('body.'.length) : path).split('.');
          const field = fieldName(language, within ? inner.name : type.name, first);
          return (
            <li key={path}>
              {first === 'after'
                ? say('enter.refers')
                : restated.includes(first)
                  ? say('enter.problem.restated', { field })
                  : `${field}: ${problem}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface ReferredProps {
  type: ActType;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** The act that this one corrects, retracts, affirms or disowns. */
export function Referred({ type, draft, onChange }: ReferredProps) {
  const { say } = useWords();
  const { views } = useRoom();
  const line = useActLine();
  const { signer } = useForm();
  const acts = referredTo(views, signer.book, type.name, signer.own);
  if (!acts) return null;
  return (
    <ChoiceField
      place={{
        path: 'after',
        label: say('enter.refers'),
        value: draft.after[0],
        onChange: (id) => {
          if (typeof id !== 'string') return onChange({ after: [] });
          const body = views.bodyOf(id) as Body;
          onChange({
            after: [id],
            ...(type.name === 'act.correct' ? { body: { ...draft.body, body: { ...body } } } : {}),
          });
        },
      }}
      choices={acts.map((act) => ({ value: act.id, label: line(act) }))}
    />
  );
}
