import { use, useMemo, useState } from 'react';
import { useTalks } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { StatusMark } from './marks.tsx';
import { factsOf, sectionsOf, type Section } from './paragraphs.ts';
import { SeveralContext } from './row.tsx';
import { countIn, FindingsContext } from './use-findings.ts';
import { useShown } from './shown.ts';
import styles from './text.module.css';
import { inTurn } from '../parts/in-turn.ts';
import { printed } from '#core/text/segments.ts';
import { directionOf, isolate } from '#core/words.ts';
import { tagOf } from '../parts/in-words.tsx';
import { isHeading } from './paragraphs.ts';

interface OutlineProps {
  /** Beside the text; else above it, and closed until asked for. */
  beside: boolean;
  onGo: (id: string) => void;
}

/** The articles of a text: where each stands, how many brackets are left in it, and whose. */
export function Outline({ beside, onGo }: OutlineProps) {
  const { say } = useWords();
  const { paragraphs } = useShown();
  const [open, setOpen] = useState(false);
  const sections = useMemo(() => sectionsOf(paragraphs), [paragraphs]);
  const lines = (
    <ol>
      {sections.map((section, at) => (
        <Line key={section.first.node.id} section={section} turn={at} onGo={onGo} />
      ))}
    </ol>
  );
  return (
    <nav aria-label={say('text.outline')} className={`${styles['outline']} no-print`}>
      {beside ? (
        <>
          <h2>{say('text.outline')}</h2>
          {lines}
        </>
      ) : (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{say('text.outline')}</summary>
          {open && lines}
        </details>
      )}
    </nav>
  );
}

interface LineProps {
  section: Section;
  turn: number;
  onGo: (id: string) => void;
}

function Line({ section, turn, onGo }: LineProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { draft, state, language } = useShown();
  const { brackets, whose, status } = useMemo(
    () => factsOf(state, section, draft.working),
    [state, section, draft.working],
  );
  const { node, number, level } = section.first;
  const name = useSectionName()(section);
  const shown = node.words[language] ? language : draft.working;
  const heading = isHeading(node) ? printed(node.words[shown]?.segs ?? []) : '';
  const several = use(SeveralContext);
  const all = section.paragraphs.map((one) => one.node.id);
  const findings = use(FindingsContext);
  const found = findings ? countIn(findings, all) : 0;
  return (
    <li data-section={node.id} data-brackets={brackets} data-level={Math.min(level, 2)}>
      {several && (
        <input
          type="checkbox"
          aria-label={say('text.several.section', { section: name })}
          checked={all.every((id) => several.chosen.has(id))}
          onChange={({ currentTarget: { checked } }) => several.take(all, checked)}
        />
      )}
      <a
        href={`#${node.id}`}
        onClick={(event) => {
          event.preventDefault();
          onGo(node.id);
        }}
      >
        {name}
        {heading !== '' && (
          <>
            {number === undefined ? ' ' : ': '}
            <bdi lang={tagOf(shown)} dir={directionOf(shown)}>
              {heading}
            </bdi>
          </>
        )}
      </a>
      <p className={styles['facts']}>
        <StatusMark status={status} />
        {found > 0 && (
          <span data-findings={found}>{say('text.outline.findings', { count: found })}</span>
        )}
        {brackets > 0 && (
          <span>
            {whose.length > 0
              ? say('text.outline.brackets', {
                  count: brackets,
                  sides: naming.parties(inTurn(whose, turn)),
                })
              : say('text.outline.brackets.nobody', { count: brackets })}
          </span>
        )}
      </p>
    </li>
  );
}

/** What a line of the outline is called before its heading. */
function useSectionName(): (section: Section) => string {
  const { say } = useWords();
  const { naming } = useTalks();
  return ({ first: { node, number } }) => {
    switch (node.kind) {
      case 'recital':
      case 'enacting':
        return say('text.section.before');
      case 'closing':
        return naming.term('node-kind.closing');
      case 'paragraph':
      case 'point':
        return say('text.section.outside');
      default: {
        const kind = naming.term(`node-kind.${node.kind}`);
        return number === undefined ? kind : `${kind} ${isolate(number)}`;
      }
    }
  };
}
