import { isFirm, isGiven } from '#core/consent-standing.ts';
import { StandingMark } from '../../points/marks.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useNodeName, WordsBeside } from './beside.tsx';
import { Powers } from './consent.tsx';
import { Deciding, useSigner } from './deciding.tsx';
import styles from './decide.module.css';
import { exactWords } from './exact.ts';
import { givenBy, type Offer } from './offers.ts';

const HELP = {
  'text.confirm': 'decide.confirm.lead',
  'text.not-confirm': 'decide.not-confirm.lead',
  'text.withdraw': 'decide.withdraw.lead',
} as const;

/** The acts that end or confirm what a side has agreed to (AU4, AU5). */
export type AboutOwn = keyof typeof HELP;

interface OwnConsentsProps {
  type: AboutOwn;
  offer: Offer;
  back: string;
}

/** Confirming an agreement ad referendum, saying that it is not confirmed, or withdrawing one that was firm: of one paragraph or several, with the words agreed to. */
export function OwnConsents({ type, offer, back }: OwnConsentsProps) {
  const { say } = useWords();
  const { text, view, state, draft } = useShown();
  const { own } = useSigner();
  const name = useNodeName();
  const all = (offer.on ?? []).flatMap((node) => {
    const given = givenBy(state, node, own);
    if (!given || isFirm(given.standing) !== (type === 'text.withdraw')) return [];
    return isGiven(given.standing)
      ? [{ node, given, exact: exactWords(view, node, given.words) }]
      : [];
  });
  const words = all.flatMap(({ exact }) => (exact ? [exact] : []));
  const languages = [draft.working];
  const on = all.map(({ given }) => ({ consent: given.consent, hash: given.of.hash }));
  const beside = <WordsBeside all={words} languages={languages} />;
  return (
    <Deciding
      type={type}
      body={on.length > 0 ? { text, on } : undefined}
      missing={say('decide.own.none')}
      {...{ beside, back }}
    >
      <p className={styles['lead']}>{say(HELP[type])}</p>
      {all.length === 0 && <p>{say('decide.own.none')}</p>}
      <ul className={styles['plain']}>
        {all.map(({ node, given }) => (
          <li key={node}>
            <span className={styles['name']}>{name(node)}</span>
            {': '}
            <StandingMark standing={given.standing} />
          </li>
        ))}
      </ul>
      {beside}
      {type !== 'text.not-confirm' && all.length > 0 && (
        <Powers nodes={all.map(({ node }) => node)} />
      )}
    </Deciding>
  );
}
