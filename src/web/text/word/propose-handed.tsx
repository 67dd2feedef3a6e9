import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { read } from '#core/text/flat.ts';
import type { WordedIn } from '#core/text/flat.ts';
import type { DraftProposal } from '#core/views/draft-proposal.ts';
import type { DraftRow, WordsRow } from '#core/views/texts.ts';
import { useTalks } from '../../context.ts';
import { Confirm } from '../../enter/confirm.tsx';
import { useFocus } from '../../enter/read-aloud.tsx';
import type { Draft } from '../../enter/draft.ts';
import type { Intent } from '../../enter/sign.ts';
import { useSeat } from '../../enter/use-seat.ts';
import { Button } from '../../parts/button.tsx';
import entries from '../../parts/entries.module.css';
import { InWords } from '../../parts/in-words.tsx';
import { Loading, Notice } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { ActLink } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import { forgetHandedOver, handedOver } from '../handed-over.ts';
import { DraftedWords } from './drafted-words.tsx';

/** Words that were drafted elsewhere, to be proposed here: shown once more against what stands, then read out and signed. */
export default function ProposeHanded({ text }: { text: string }) {
  const { say } = useWords();
  const { room, views } = useTalks();
  const seat = useSeat();
  const [words] = useState(() => handedOver(text));
  const [done, setDone] = useState<string>();
  const row = views.talks.texts?.texts[text];
  useTitle(say('handed.title'));
  const back = (
    <p>
      <Link href={`/rooms/${room}/text/${text}`}>
        {row ? <InWords words={row.title} /> : say('handed.text')}
      </Link>
    </p>
  );
  if (done !== undefined) {
    return (
      <Told entered={done}>
        <Notice title={say('handed.done')} level={1}>
          <p>{say('handed.done.help')}</p>
          <p>
            <ActLink id={done}>{say('enter.receipt')}</ActLink>
          </p>
          {back}
        </Notice>
      </Told>
    );
  }
  if (!words || !row) {
    return (
      <Notice title={say('handed.none')} level={1}>
        <p>{say('handed.none.help')}</p>
        {back}
      </Notice>
    );
  }
  if (seat.is === 'looking') return <Loading />;
  return (
    <div className={entries['page']}>
      {back}
      <h1>{say('handed.title')}</h1>
      <p className={entries['lead']}>{say('handed.lead')}</p>
      <DraftedWords row={rowOf(words)} />
      {seat.is === 'seated' ? (
        <Sign
          seat={seat}
          words={words}
          onDone={(act) => {
            forgetHandedOver(text);
            setDone(act);
          }}
        />
      ) : (
        <Notice title={say(`enter.${seat.is}`)}>
          <p>{say(`enter.${seat.is}.help`)}</p>
          <p>
            <Link href="/sign-in">{say('nav.sign-in')}</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}

/** Takes the focus, since what had it is gone. */
function Told({ entered, children }: { entered: string; children: ReactNode }) {
  const here = useFocus<HTMLDivElement>();
  return (
    <div tabIndex={-1} ref={here} data-entered={entered}>
      {children}
    </div>
  );
}

interface SignProps {
  seat: Extract<ReturnType<typeof useSeat>, { is: 'seated' }>;
  words: DraftProposal;
  onDone: (act: string) => void;
}

/** A side proposes; a mediator bridges. */
function Sign({ seat: { signer, key }, words, onDone }: SignProps) {
  const { say } = useWords();
  const [intent, setIntent] = useState<Intent>();
  const isSide = signer.state.parties[signer.own]?.role === 'party';
  const type = signer.book.type(isSide ? 'text.propose' : 'text.bridge', 1);
  const draft = useMemo(
    (): Draft => ({
      type: type?.name ?? '',
      body: { ...words },
      after: [],
      rests: [],
      enclosures: [],
    }),
    [type, words],
  );
  if (!type) return null;
  if (!intent) {
    return (
      <p>
        <Button
          look="main"
          onClick={() =>
            setIntent({ type, body: { ...words }, after: [], rests: [], enclosures: [] })
          }
        >
          {say('handed.look')}
        </Button>
      </p>
    );
  }
  return (
    <Confirm
      {...{ signer, intent, draft }}
      deviceKey={key}
      onBack={() => setIntent(undefined)}
      onDone={({ act }) => onDone(act)}
    />
  );
}

/** As drafts are shown. */
function rowOf({
  text,
  on,
  new: added = [],
}: DraftProposal): Pick<DraftRow, 'text' | 'on' | 'new'> {
  const words = (worded: WordedIn): WordsRow['words'] =>
    Object.fromEntries(
      Object.entries(worded).map(([language, { segs }]) => [language, { segs: read(segs) ?? [] }]),
    );
  return {
    text,
    on: on.map((one) => ({ ...one, words: words(one.words) })),
    // Each is put before those that come after it in the body.
    new: added.toReversed().map((one) => ({ ...one, words: words(one.words) })),
  };
}
