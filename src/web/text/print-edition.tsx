import { useMemo, useRef } from 'react';
import { Link, useSearch } from 'wouter';
import { groundRules, sidesOf } from '#core/procedure.ts';
import { isAgreed, paragraphStanding } from '#core/text/standing.ts';
import { draftOf } from '#core/views/text-draft.ts';
import { pick } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { choicesFrom, searchOf } from './choices.ts';
import { isHeading, paragraphsOf, type Paragraph } from './paragraphs.ts';
import { PlaceLabel } from './path-name.tsx';
import styles from './print-edition.module.css';
import { ShownContext, useShown, type ShownText } from './shown.ts';
import { TextFacts } from './text-facts.tsx';
import { useShownText } from './text-page.tsx';
import { useLineNumbers, type Line } from './use-line-numbers.ts';
import { Wording } from './wording.tsx';

/** A text on paper: every paragraph, brackets in black ink, lines numbered, so that a room can speak of line 37. */
export function PrintEdition({ text }: { text: string }) {
  const { say, language } = useWords();
  const { room, views } = useTalks();
  const search = useSearch();
  const choices = useMemo(() => choicesFrom(search), [search]);
  const shown = useShownText(text, choices);
  const row = views.talks.texts?.texts[text];
  useTitle(row && pick(row.title, language).text, say('text.print'));
  if (!row || !shown) {
    return (
      <Notice title={say('text.unknown')} level={1}>
        <p>{say('text.unknown.help')}</p>
      </Notice>
    );
  }
  return (
    <ShownContext value={shown}>
      <div className={styles['page']}>
        <div className={`${styles['head']} no-print`}>
          <p>
            <Link href={`/rooms/${room}/text/${text}${searchOf(choices)}`}>
              {say('text.print.back')}
            </Link>
          </p>
          <p>{say('text.print.help')}</p>
          <p>
            <Button look="main" onClick={() => print()}>
              {say('print.do')}
            </Button>
          </p>
        </div>
        <Sheet shown={shown} read={choices.read} side={choices.side} />
      </div>
    </ShownContext>
  );
}

interface SheetProps {
  shown: ShownText;
  read: ReturnType<typeof choicesFrom>['read'];
  side: string | null;
}

function Sheet({ shown, read, side }: SheetProps) {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const { text, view, state, reader, draft, paragraphs } = shown;
  const row = views.talks.texts?.texts[text];
  const of = sidesOf(state).find((one) => one === side);
  const rows = useMemo(() => {
    if (read === 'standing') return paragraphsOf(draftOf(view, text, 'standing', reader) ?? draft);
    if (read === 'side' && of !== undefined)
      return paragraphsOf(draftOf(view, text, { of }, reader) ?? draft);
    return paragraphs;
  }, [read, of, view, text, reader, draft, paragraphs]);
  const sheet = useRef<HTMLDivElement>(null);
  const numbers = useLineNumbers(sheet, rows);
  const rule = groundRules(state)?.nothingUntilEverything === true;
  const reading =
    read === 'side' && of !== undefined
      ? say('text.print.side', { side: naming.party(of) })
      : say(read === 'standing' ? 'text.read.standing' : 'text.read.bracketed');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than a telephone, and scrolled in its own box by keyboard as well
    <section className={styles['scroller']} tabIndex={0} aria-label={say('text.print')}>
      <div className={styles['sheet']} ref={sheet}>
        <h1>{row && <InWords words={row.title} />}</h1>
        <TextFacts now />
        <p>
          {reading}
          {rule && (
            <>
              {' · '}
              <strong>{naming.term('point-status.provisional')}</strong>
            </>
          )}
        </p>
        <div className={styles['lines']}>
          {rows.map((paragraph, at) => (
            <Printed
              key={paragraph.node.id}
              paragraph={paragraph}
              turn={at}
              lines={numbers.get(paragraph.node.id) ?? NONE}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

const NONE: readonly Line[] = [];

interface PrintedProps {
  paragraph: Paragraph;
  turn: number;
  lines: readonly Line[];
}

function Printed({ paragraph, turn, lines }: PrintedProps) {
  const { say } = useWords();
  const { state, draft, language } = useShown();
  const { node } = paragraph;
  const shown = node.words[language] ? language : draft.working;
  const wording = node.words[shown];
  const status = paragraphStanding(state, node.id)?.status;
  const agreed = isAgreed(status);
  const words = <Wording segs={wording?.segs ?? []} language={shown} turn={turn} />;
  return (
    <div className={styles['paragraph']} data-printed={node.id} data-heading={isHeading(node)}>
      <span className={styles['number']}>
        <PlaceLabel paragraph={paragraph} />
      </span>
      {isHeading(node) ? <h2>{words}</h2> : words}
      {agreed && <span className={styles['status']}>({say(`text.status.${status}`)})</span>}
      {lines.map(({ number, top }) => (
        <span
          key={number}
          className={styles['line']}
          style={{ insetBlockStart: top }}
          data-line={number}
          aria-hidden
        >
          {number}
        </span>
      ))}
    </div>
  );
}
