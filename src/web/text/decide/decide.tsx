import { useMemo, type ReactElement } from 'react';
import { Link, useSearch } from 'wouter';
import { Seated, type Seat } from '../../enter/seated.tsx';
import { maySign, typeNamed } from '../../enter/may-sign.ts';
import { useTalks } from '../../context.ts';
import { Notice } from '../../parts/states.tsx';
import { InWords } from '../../parts/in-words.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useWords } from '../../words/use-words.ts';
import { choicesFrom } from '../choices.ts';
import { ShownContext } from '../shown.ts';
import { useShownText } from '../text-page.tsx';
import { Circulate } from './circulate.tsx';
import { Conform } from './conform.tsx';
import { Consent } from './consent.tsx';
import { DecideEdit } from './decide-edit.tsx';
import { DeciderContext } from './deciding.tsx';
import styles from './decide.module.css';
import { offerFrom, type Offer } from './offers.ts';
import { InPrinciple } from './in-principle.tsx';
import { OwnConsents } from './own-consents.tsx';
import { Refer } from './refer.tsx';
import { Reword } from './reword.tsx';
import { Settle } from './settle.tsx';
import { Answer } from './single/answer.tsx';
import { Ask } from './single/ask.tsx';
import { Comment } from './single/comment.tsx';
import { Outcome } from './single/outcome.tsx';
import { Stance } from './stance.tsx';
import { Add } from './structure/add.tsx';
import { Merge } from './structure/merge.tsx';
import { Move } from './structure/move.tsx';
import { Remove } from './structure/remove.tsx';
import { Renumber } from './structure/renumber.tsx';
import { Split } from './structure/split.tsx';
import { TakeBack } from './take-back.tsx';
import { Translate } from './translate.tsx';

interface DecisionProps {
  offer: Offer;
  back: string;
}

/** The page of each act. */
const PAGES: Readonly<Record<string, (props: DecisionProps) => ReactElement | null>> = {
  'text.consent': Consent,
  'text.confirm': (props) => <OwnConsents type="text.confirm" {...props} />,
  'text.not-confirm': (props) => <OwnConsents type="text.not-confirm" {...props} />,
  'text.withdraw': (props) => <OwnConsents type="text.withdraw" {...props} />,
  'text.agree-in-principle': InPrinciple,
  'referral.make': Refer,
  'text.conform': Conform,
  'text.stance': Stance,
  'text.take-back': TakeBack,
  'text.settle': Settle,
  'text.ask': Ask,
  'text.answer': Answer,
  'text.outcome': Outcome,
  'confidence.give': Comment,
  'text.circulate': Circulate,
  'text.edit': (props) => <Reword type="text.edit" {...props} />,
  'text.redraft': (props) => <Reword type="text.redraft" {...props} />,
  'text.edit-object': (props) => <DecideEdit type="text.edit-object" {...props} />,
  'text.edit-enter': (props) => <DecideEdit type="text.edit-enter" {...props} />,
  'text.add': Add,
  'text.move': Move,
  'text.renumber': Renumber,
  'text.split': Split,
  'text.merge': Merge,
  'text.remove': Remove,
  'text.translate': Translate,
};

/** Deciding on the words of a text: one act, on the text as it is now, with the words that it is about beside it. */
export default function Decide({ text }: { text: string }) {
  const { say } = useWords();
  const { room, views } = useTalks();
  const search = useSearch();
  const offer = useMemo(() => offerFrom(search), [search]);
  const shown = useShownText(text, NOW);
  useTitle(say('nav.text'));
  const [first] = offer.on ?? [];
  const back = `/rooms/${room}/text/${text}${first === undefined ? '' : `#${first}`}`;
  const row = views.talks.texts?.texts[text];
  if (!shown || !row) return <Notice title={say('text.unknown')} level={1} />;
  return (
    <ShownContext value={shown}>
      <p className={`${styles['trail']} no-print`}>
        <Link href={back}>
          <InWords words={row.title} />
        </Link>
      </p>
      <Seated>{(seat) => <OnPage key={search} {...{ seat, offer, back }} />}</Seated>
    </ShownContext>
  );
}

/** The page of the act, for whoever may sign it. */
function OnPage({ seat, offer, back }: DecisionProps & { seat: Seat }) {
  const { say } = useWords();
  const { signer, key: deviceKey } = seat;
  const decider = useMemo(() => ({ signer, deviceKey }), [signer, deviceKey]);
  const Page = PAGES[offer.type];
  const type = typeNamed(signer.book, offer.type);
  if (!Page || !type) return <Notice title={say('enter.unknown')} level={1} />;
  if (!maySign(signer.state, type, signer.ref))
    return <Notice title={say('enter.not-yours')} level={1} />;
  return (
    <DeciderContext value={decider}>
      <Page {...{ offer, back }} />
    </DeciderContext>
  );
}

const NOW = choicesFrom('');
