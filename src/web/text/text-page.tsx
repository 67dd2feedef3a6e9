import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { groundRules, sidesOf } from '#core/procedure.ts';
import { languagesOf } from '#core/text/draft.ts';
import { textOf } from '#core/text/state.ts';
import { draftOf } from '#core/views/text-draft.ts';
import type { TextsView, Version } from '#core/views/texts.ts';
import { pick, type WordLanguage } from '#core/words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useTalks } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { InWords } from '../parts/in-words.tsx';
import { Loading, Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { withWordsOf } from '../words/with-talk-words.tsx';
import { searchOf, useChoices, type Choices } from './choices.ts';
import { Controls } from './controls.tsx';
import { DraftsLink } from './drafts-link.tsx';
import { OfferLinks, useDecider } from './decide/offer-links.tsx';
import { offersOnText } from './decide/offers.ts';
import { Margin } from './margin.tsx';
import { indexOf, momentFrom, viewAt } from './moments.ts';
import { Outline } from './outline.tsx';
import { paragraphsOf } from './paragraphs.ts';
import { keepPlace } from './place-read.ts';
import { ProgressLine } from './progress.tsx';
import { Reading } from './reading.tsx';
import { ChoosingContext, ELSEWHERE, SeveralContext } from './row.tsx';
import { ShownContext, type ShownText } from './shown.ts';
import { goToParagraph } from './reading-list.tsx';
import styles from './text.module.css';
import { TextFacts } from './text-facts.tsx';
import { FindingsContext, useFindings } from './use-findings.ts';
import { useReader } from './use-reader.ts';
import { useSelected } from './use-selected.ts';
import { useWide } from './use-wide.ts';

const Compare = lazy(() => import('./compare.tsx'));
const SingleLine = withWordsOf(['decide'], () => import('./decide/single/single-line.tsx'));
const SeveralBar = withWordsOf(['decide'], () => import('./decide/several.tsx'));

/** One text: its outline, its words as the reader chose to read them, and the margin of the paragraph that is chosen. */
export function TextPage({ text }: { text: string }) {
  const { say, language } = useWords();
  const { views } = useTalks();
  const [choices, change] = useChoices();
  const shown = useShownText(text, choices);
  const row = views.talks.texts?.texts[text];
  useTitle(row && pick(row.title, language).text, say('nav.text'));
  if (!row || !shown) {
    return (
      <Notice title={say('text.unknown')} level={1}>
        <p>{say('text.unknown.help')}</p>
        <ToList />
      </Notice>
    );
  }
  return (
    <ShownContext value={shown}>
      <Page shown={shown} choices={choices} change={change} />
    </ShownContext>
  );
}

/** What is shown: the text at the moment that was asked for, in the language that was, or in the reader's own. */
export function useShownText(text: string, choices: Choices): ShownText | undefined {
  const open = useTalks();
  const { language: own } = useWords();
  const reader = useReader();
  const { at, language: asked } = choices;
  return useMemo(() => {
    const { views } = open;
    const now = views.talks.texts as TextsView | undefined;
    const row = now?.texts[text];
    if (!now?.state || !row) return undefined;
    const moment = momentFrom(at, row.versions, views.acts);
    const book = loadedBook(views.members.state?.rules ?? 1);
    const view = book ? viewAt(moment, now, views.acts.values(), { book }) : now;
    const draft =
      moment.is === 'version' ? moment.version.draft : draftOf(view, text, 'bracketed', reader);
    if (!draft || !view.state) return undefined;
    const languages = languagesOf(draft);
    const language =
      [asked, own].map((one) => languages.find((other) => other === one)).find(Boolean) ??
      draft.working;
    const paragraphs = paragraphsOf(draft);
    return {
      text,
      moment,
      view,
      state: view.state,
      draft,
      paragraphs,
      language,
      languages,
      reader,
    };
  }, [open, text, at, asked, own, reader]);
}

interface PageProps {
  shown: ShownText;
  choices: Choices;
  change: (change: Partial<Choices>) => void;
}

function Page({ shown, choices, change }: PageProps) {
  const { say } = useWords();
  const { views, room } = useTalks();
  const wide = useWide();
  const [selected, select] = useSelected();
  const [turn, setTurn] = useState(0);
  const several = useSeveral();
  const findings = useFindings(shown);
  const decider = useDecider();
  const offers = decider ? offersOnText(decider) : [];
  const hasEdits = Object.values(shown.view.edits).some((one) => one.text === shown.text);
  const { text, state } = shown;
  const row = views.talks.texts?.texts[text];
  const versions = row?.versions ?? [];
  const choose = useCallback(
    (id: string, into: boolean) => {
      const same = selected === id;
      select(same && into ? undefined : id);
      if (into && !same && wide)
        requestAnimationFrame(() => document.getElementById('margin')?.focus());
    },
    [selected, select, wide],
  );
  const choosing = useMemo(() => ({ selected, choose, beside: wide }), [selected, choose, wide]);
  const changeHere = useCallback(
    (more: Partial<Choices>) => {
      keepPlace();
      setTurn((n) => n + 1);
      change(more);
    },
    [change],
  );
  // Another version is compared with those that were there before it.
  const earlier = versions.filter(({ index }) => index < indexOf(shown.moment));
  const { side, beside, from } = chosen(shown, choices, earlier);
  const rule = groundRules(state);
  const go = (id: string): void => {
    select(id);
    goToParagraph(id);
  };
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div className={`${styles['acts']} no-print`}>
          <Link href={`/rooms/${room}/text`}>{say('text.all')}</Link>
          <Link href={`/rooms/${room}/text/${text}/print${searchOf(choices)}`}>
            {say('text.print')}
          </Link>
          <DraftsLink text={text} />
          <Link href={`/rooms/${room}/text/${text}/findings`}>{say('text.findings')}</Link>
          <Link href={`/rooms/${room}/text/${text}/word`}>{say('text.word')}</Link>
          {hasEdits && <Link href={`/rooms/${room}/text/${text}/edits`}>{say('text.edits')}</Link>}
          <OfferLinks offers={offers} />
          {several.may && (
            <Button aria-pressed={several.hold !== undefined} onClick={several.turn}>
              {say('text.several')}
            </Button>
          )}
        </div>
        <h1>{row && <InWords words={row.title} />}</h1>
        <TextFacts now={false} />
        {rule?.nothingUntilEverything && (
          <p className={styles['provisional']}>
            {say('points.provisional')}{' '}
            <ActLink id={rule.adopted}>{say('points.provisional.rule')}</ActLink>
          </p>
        )}
        {shown.draft.tier === 'one-text' && (
          <Suspense fallback={null}>
            <SingleLine />
          </Suspense>
        )}
        <ProgressLine />
        <Controls {...{ choices, versions, earlier, side, beside, from }} change={changeHere} />
      </header>
      <FindingsContext value={findings}>
        <SeveralContext value={several.hold}>
          <ChoosingContext value={choosing}>
            <div className={styles['columns']} data-wide={wide}>
              <Outline beside={wide} onGo={go} />
              <section
                className={styles['text']}
                aria-label={say('text.of')}
                data-reading={choices.read}
              >
                <h2 className={styles['hidden']}>{say('text.of')}</h2>
                <Suspense fallback={<Loading />}>
                  <Words
                    key={`${turn} ${choices.read} ${shown.language} ${beside}`}
                    {...{ shown, choices, side, beside, from }}
                  />
                </Suspense>
              </section>
              {wide && (
                <aside
                  className={`${styles['beside']} no-print`}
                  aria-label={say('text.margin')}
                  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- longer than the screen, and scrolled by keyboard as well
                  tabIndex={0}
                >
                  {selected === undefined ? (
                    <p className={styles['soft']}>{say('text.margin.none')}</p>
                  ) : (
                    <Margin id={selected.replace(ELSEWHERE, '')} key={selected} />
                  )}
                </aside>
              )}
            </div>
          </ChoosingContext>
        </SeveralContext>
      </FindingsContext>
      {several.hold && (
        <Suspense fallback={null}>
          <SeveralBar chosen={several.hold.chosen} onEnd={several.turn} />
        </Suspense>
      )}
    </div>
  );
}

/** Choosing several paragraphs, for those who may decide on them. */
function useSeveral() {
  const may = useDecider() !== undefined;
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const take = useCallback(
    (ids: readonly string[], taken: boolean) =>
      setChosen((before) => {
        const next = new Set(before);
        for (const id of ids) {
          if (taken) next.add(id);
          else next.delete(id);
        }
        return next;
      }),
    [],
  );
  const hold = useMemo(() => (may && chosen ? { chosen, take } : undefined), [may, chosen, take]);
  return { may, hold, turn: () => setChosen(chosen ? undefined : new Set()) };
}

interface WordsProps {
  shown: ShownText;
  choices: Choices;
  side: string | undefined;
  beside: WordLanguage;
  from: string | undefined;
}

function Words({ shown, choices, side, beside, from }: WordsProps) {
  const { say } = useWords();
  const { text, view, draft, language, reader, languages } = shown;
  const { read, stacked, columns, differing } = choices;
  const other = useMemo(() => {
    if (read === 'standing') return draftOf(view, text, 'standing', reader);
    if (read === 'side' && side !== undefined) return draftOf(view, text, { of: side }, reader);
    return undefined;
  }, [read, side, view, text, reader]);
  if (read === 'compare') {
    return from === undefined ? null : (
      <Compare from={from} columns={columns} differing={differing} />
    );
  }
  if (read === 'languages') {
    if (languages.length < 2) return <p>{say('text.languages.one')}</p>;
    return <Reading draft={draft} languages={[language, beside]} stacked={stacked} brackets />;
  }
  return (
    <Reading
      draft={other ?? draft}
      languages={[language]}
      stacked={stacked && read === 'bracketed'}
      brackets={read === 'bracketed'}
      side={read === 'side' ? side : undefined}
    />
  );
}

/** What is shown where nothing, or something that is not there, was asked for. */
function chosen(
  { text, state, language, languages, reader }: ShownText,
  choices: Choices,
  versions: readonly Version[],
) {
  const sides = sidesOf(state);
  const side =
    sides.find((one) => one === choices.side) ??
    sides.find((one) => one === reader.party) ??
    sides[0];
  const others = languages.filter((one) => one !== language);
  const working = textOf(state, text)?.working;
  const beside =
    others.find((one) => one === choices.beside) ??
    others.find((one) => one === working) ??
    others[0] ??
    language;
  const from =
    [text, ...versions.map(({ act }) => act)].find((act) => act === choices.from) ??
    versions.at(-1)?.act ??
    text;
  return { side, beside, from };
}

function ToList() {
  const { say } = useWords();
  const { room } = useTalks();
  return (
    <p className="no-print">
      <Link href={`/rooms/${room}/text`}>{say('text.all')}</Link>
    </p>
  );
}
