import { useWords } from '../../words/use-words.ts';
import { standingWords } from '#core/views/texts.ts';
import { useShown } from '../shown.ts';
import { useNodeName, WordsBeside } from './beside.tsx';
import { Deciding, useSigner } from './deciding.tsx';
import styles from './decide.module.css';
import { exactWords } from './exact.ts';
import { BACK, isAgreedInPrinciple, type Offer } from './offers.ts';

interface InPrincipleProps {
  offer: Offer;
  back: string;
}

/** TX3.14: a side agrees to paragraphs in principle, the words to follow, or no longer does. */
export function InPrinciple({ offer, back }: InPrincipleProps) {
  const { say } = useWords();
  const { text, view, state, draft } = useShown();
  const { own } = useSigner();
  const name = useNodeName();
  const takesBack = offer.of === BACK;
  const nodes = (offer.on ?? []).filter((id) => isAgreedInPrinciple(state, id, own) === takesBack);
  const words = nodes.flatMap((id) => {
    const stands = standingWords(view, id);
    return (stands && exactWords(view, id, stands.act)) ?? [];
  });
  const beside = <WordsBeside all={words} languages={[draft.working]} />;
  const wordless = nodes.filter((id) => words.every(({ node }) => node !== id));
  const body = { text, nodes, ...(takesBack ? { back: true } : {}) };
  return (
    <Deciding
      type="text.agree-in-principle"
      called={takesBack ? say('text.principle.back') : undefined}
      body={nodes.length > 0 ? body : undefined}
      missing={say('decide.principle.none')}
      {...{ beside, back }}
    >
      <p className={styles['lead']}>
        {say(takesBack ? 'decide.principle.back.lead' : 'decide.principle.lead')}
      </p>
      {nodes.length === 0 && <p>{say('decide.principle.none')}</p>}
      {wordless.length > 0 && (
        <ul className={styles['plain']}>
          {wordless.map((id) => (
            <li key={id} className={styles['name']}>
              {name(id)}
            </li>
          ))}
        </ul>
      )}
      {words.length > 0 && <p className={styles['soft']}>{say('decide.principle.words')}</p>}
      {beside}
    </Deciding>
  );
}
