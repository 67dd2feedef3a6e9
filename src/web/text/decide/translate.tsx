import { printBrackets } from '#core/text/brackets.ts';
import { spell } from '#core/text/flat.ts';
import type { Segment } from '#core/text/segments.ts';
import { nodeOf, textOf } from '#core/text/state.ts';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import enter from '../../enter/enter.module.css';
import { useDraft } from '../../enter/draft.ts';
import { useRoom } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useLanguageName } from '../use-language-name.ts';
import { taken, troubleIn } from '../write/taking-in.ts';
import { useOpened } from './changed.tsx';
import { Deciding, useSigner } from './deciding.tsx';
import styles from './decide.module.css';
import { Words, WordsBeside, WordsRedline } from './beside.tsx';
import { exactWords } from './exact.ts';
import type { Offer } from './offers.ts';
import { TypedWords, type Typed } from './plain-words.tsx';

interface TranslateProps {
  offer: Offer;
  back: string;
}

/** TX7.8: the words of a paragraph in further languages, beside those of the working language that they are made from. Kept in this tab until they are entered. */
export function Translate({ offer, back }: TranslateProps) {
  const { say } = useWords();
  const { room } = useRoom();
  const { text, view, state, draft } = useShown();
  const { own } = useSigner();
  const name = useLanguageName();
  const [node = ''] = offer.on ?? [];
  const meant = exactWords(view, node, offer.words ?? '');
  const { words, changed } = useOpened(meant ? [meant] : [], [draft.working]);
  const [exact] = words;
  const kept = useDraft(`${room} ${text} text.translate ${node} ${offer.words ?? ''}`, () => ({
    type: 'text.translate',
    body: {},
    after: [],
    rests: [],
    enclosures: [],
  }));
  const typed = kept.draft.body as Typed;
  const authentic = textOf(state, text)?.authentic ?? [];
  // What a side put into another language on its own proposal stays that side's.
  const mine =
    exact !== undefined &&
    (nodeOf(state, node)?.base === exact.act || view.words[node]?.[exact.act]?.by === own);
  const languages = WORD_LANGUAGES.filter(
    (one) =>
      one !== draft.working &&
      (mine || exact?.hashes[one] === undefined) &&
      !hasNote(exact?.segs[one] ?? []),
  ).toSorted((a, b) => Number(authentic.includes(b)) - Number(authentic.includes(a)));
  const said = languages.filter((one) => differs(exact?.segs[one], typed[one]));
  const troubled = said.find((one) => troubleIn(typed[one] ?? '', one) !== undefined);
  const hash = exact?.hashes[draft.working];
  const brings = Object.fromEntries(
    said.map((one) => [
      one,
      { segs: spell(taken((typed[one] ?? '').trim())), from: { language: draft.working, hash } },
    ]),
  );
  const shown = Object.fromEntries(
    languages.map((one) => [one, typed[one] ?? printBrackets(exact?.segs[one] ?? [])]),
  );
  const beside = exact && (
    <>
      <WordsBeside all={[exact]} languages={[draft.working]} />
      {said.map((one) => (
        <figure key={one} className={styles['exact']} data-brings={one}>
          <figcaption>{name(one)}</figcaption>
          {exact.segs[one] ? (
            <WordsRedline
              before={exact.segs[one]}
              after={taken((typed[one] ?? '').trim())}
              language={one}
            />
          ) : (
            <Words segs={taken((typed[one] ?? '').trim())} language={one} />
          )}
        </figure>
      ))}
    </>
  );
  return (
    <Deciding
      type="text.translate"
      body={
        exact && said.length > 0 && troubled === undefined
          ? { text, on: [{ node, words: exact.act, in: brings }] }
          : undefined
      }
      missing={
        troubled === undefined
          ? say(exact ? 'decide.translate.nothing' : 'decide.translate.none')
          : say('decide.translate.trouble', { language: name(troubled) })
      }
      onDone={kept.forget}
      {...{ beside, changed, back }}
    >
      <p className={styles['lead']}>{say('decide.translate.lead')}</p>
      {exact ? (
        <>
          <WordsBeside all={[exact]} languages={[draft.working]} />
          <fieldset className={enter['group']} data-translating>
            <legend>{say('decide.translate.further')}</legend>
            <TypedWords
              languages={languages}
              value={shown}
              onChange={(value) => kept.change({ body: changesOf(value, exact.segs) })}
              label={say('decide.add.words')}
            />
          </fieldset>
        </>
      ) : (
        <p>{say('decide.translate.none')}</p>
      )}
    </Deciding>
  );
}

type InLanguages = Readonly<Partial<Record<WordLanguage, readonly Segment[]>>>;

/** What was typed, without what stands there already. */
function changesOf(typed: Typed, there: InLanguages): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed).filter(([one, text]) => differs(there[one as WordLanguage], text)),
  );
}

function differs(there: readonly Segment[] | undefined, typed: string | undefined): boolean {
  const text = (typed ?? '').trim();
  return text !== '' && text !== printBrackets(there ?? []).trim();
}

/** Notes are not in what is typed, and would be lost by it. */
function hasNote(segs: readonly Segment[]): boolean {
  return segs.some((seg) =>
    seg.t === 'group' ? seg.alts.some((alt) => hasNote(alt.segs)) : seg.t === 'note',
  );
}
