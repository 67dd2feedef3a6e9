import { useState } from 'react';
import { provenance, type Traced, type Version } from '#core/text/compose/provenance.ts';
import { printed, type Segment } from '#core/text/segments.ts';
import { isNamed } from '#core/views/text-draft.ts';
import type { Step } from '#core/views/texts.ts';
import { directionOf, type WordLanguage } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { tagOf } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './margin.module.css';
import { useShown } from './shown.ts';
import { useBy } from './use-by.ts';

/** What was done to a paragraph, each step with its act, and which act brought which of its words. Made when it is opened. */
export function History({ id }: { id: string }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details
      className={`${styles['history']} no-print`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{say('text.history')}</summary>
      {open && (
        <>
          <Steps id={id} />
          <Provenance id={id} />
        </>
      )}
    </details>
  );
}

function Steps({ id }: { id: string }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { view, reader } = useShown();
  const steps = view.history[id] ?? [];
  return (
    <ol className={styles['steps']}>
      {steps.map((step) => {
        const row = view.words[id]?.[step.act];
        const named = !row || isNamed(row, reader);
        return (
          <li key={`${step.act} ${step.what}`} data-step={step.what}>
            <ActLink id={step.act}>
              <Moment ms={step.at} />
            </ActLink>
            <br />
            {say(`text.step.${step.what}`, {
              who: named ? naming.party(step.by) : say('text.sponsor.none'),
            })}
          </li>
        );
      })}
    </ol>
  );
}

/** The words that stand, cut wherever the act changes that brought them. */
function Provenance({ id }: { id: string }) {
  const { say } = useWords();
  const { view, language, draft } = useShown();
  const { views } = useTalks();
  const by = useBy();
  const said = (one: WordLanguage): Version[] =>
    versionsOf(view.history[id] ?? [], (step) => {
      const row = view.words[id]?.[wordsIn(step, views.bodyOf(step.act), id)];
      const segs = row?.words[one]?.segs;
      return row && segs ? { act: row.act, segs } : undefined;
    });
  const here = said(language);
  const shown = here.length > 0 ? language : draft.working;
  const versions = here.length > 0 ? here : said(draft.working);
  const pieces = piecesOf(provenance(versions));
  if (pieces.length === 0) return null;
  return (
    <>
      <h3>{say('text.provenance')}</h3>
      <ol className={styles['steps']}>
        {pieces.map(({ act, text }, n) => {
          const row = view.words[id]?.[act];
          return (
            <li key={n} data-from={act}>
              <p lang={tagOf(shown)} dir={directionOf(shown)}>
                {text}
              </p>
              <p className={styles['soft']}>
                {row && `${by(row)} `}
                <ActLink id={act}>{row ? <Moment ms={row.at} /> : say('text.act')}</ActLink>
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** The words that stood, one after the other. */
function versionsOf(
  steps: readonly Step[],
  wordsOf: (step: Step) => Version | undefined,
): Version[] {
  return steps.flatMap((step) => {
    const brings = ['tabled', 'settled', 'split', 'merged'].includes(step.what);
    return brings ? (wordsOf(step) ?? []) : [];
  });
}

/** The act whose words came to stand by a step. */
function wordsIn(step: Step, body: unknown, id: string): string {
  if (step.what !== 'settled') return step.act;
  const { on } = body as { on: { node: string; words: string }[] };
  return on.find(({ node }) => node === id)?.words ?? step.act;
}

interface Piece {
  act: string;
  text: string;
}

/** Runs of one act side by side made one; what nests is its act's as a whole. */
function piecesOf(traced: readonly Traced[]): Piece[] {
  const out: Piece[] = [];
  for (const one of traced) {
    const { act, ...seg } = one;
    const text = printed([seg as Segment]);
    const last = out.at(-1);
    if (last?.act === act) last.text += text;
    else out.push({ act, text });
  }
  return out.filter(({ text }) => text.trim() !== '');
}
