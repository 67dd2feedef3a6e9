import { Fragment, type ReactNode } from 'react';
import { BASE } from '#core/text/compose/composition.ts';
import type { Alternative, Group, Note, Segment, Stance } from '#core/text/segments.ts';
import { VERBS } from '#core/text/segments.ts';
import { directionOf, type WordLanguage } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { inTurn } from '../parts/in-turn.ts';
import { tagOf } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './wording.module.css';

interface WordingProps {
  segs: readonly Segment[];
  language: WordLanguage;
  /** Alternatives one below the other; else in the line. */
  stacked?: boolean;
  /** Who is named first moves on with it. */
  turn?: number;
}

/** The words of a paragraph with what is open in them: alternatives with who stands for them, blanks, notes below. */
export function Wording({ segs, language, stacked = false, turn = 0 }: WordingProps) {
  const { say } = useWords();
  const notes = notesIn(segs);
  return (
    <div className={styles['wording']} lang={tagOf(language)} dir={directionOf(language)}>
      {segs.length === 0 ? (
        <p className={styles['none']}>
          <Own>{say('text.no-text')}</Own>
        </p>
      ) : (
        <div className={styles['words']}>
          <Segments segs={segs} of={{ stacked, turn, notes }} />
        </div>
      )}
      {notes.length > 0 && (
        <ol className={styles['notes']}>
          {notes.map((note, n) => (
            <li key={n} data-reserves={note.reserves}>
              {note.by !== undefined || note.reserves ? <NoteBy note={note} /> : null}
              <Segments segs={note.segs} of={{ stacked: false, turn, notes: [] }} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface Of {
  stacked: boolean;
  turn: number;
  notes: readonly Note[];
}

/** What the page says among words of another language. */
function Own({ children }: { children: ReactNode }) {
  const { language } = useWords();
  return (
    <bdi lang={language} className={styles['own']}>
      {children}
    </bdi>
  );
}

function Segments({ segs, of }: { segs: readonly Segment[]; of: Of }) {
  const { say } = useWords();
  return segs.map((seg, i) => {
    switch (seg.t) {
      case 'text':
        return <Fragment key={i}>{seg.v}</Fragment>;
      case 'placeholder':
        return (
          <span key={i} className={styles['placeholder']} data-placeholder>
            [{seg.label}]
          </span>
        );
      case 'bracket':
        return (
          <span key={i} className={styles['stray']} data-stray>
            <span className={styles['hidden']}>{say('text.bracket.alone')} </span>
            {seg.v}
          </span>
        );
      case 'note': {
        const n = of.notes.indexOf(seg);
        return n < 0 ? null : <sup key={i}>{n + 1}</sup>;
      }
      case 'group':
        return of.stacked ? (
          <Stacked key={i} group={seg} of={of} />
        ) : (
          <InLine key={i} group={seg} of={of} />
        );
    }
  });
}

function InLine({ group, of }: { group: Group; of: Of }) {
  const { say } = useWords();
  const stances = useStances(of.turn);
  return (
    <span data-group={group.id}>
      {group.alts.map((alt) => {
        const who = stances(alt.by ?? []);
        return (
          <span key={alt.id} className={styles['alternative']} data-alt={alt.id}>
            <b>[</b>
            <Label alt={alt} />
            {who !== '' && (
              <>
                <Own>{who}</Own>
                {': '}
              </>
            )}
            {alt.segs.length === 0 && <Own>{say('text.no-text')}</Own>}
            <Segments segs={alt.segs} of={of} />
            <b>]</b>
          </span>
        );
      })}
      {group.reason && (
        <>
          {' '}
          <Own>({say(`text.reason.${group.reason}`)})</Own>
        </>
      )}
    </span>
  );
}

function Stacked({ group, of }: { group: Group; of: Of }) {
  const { say } = useWords();
  const stances = useStances(of.turn);
  return (
    <div className={styles['stack']} data-group={group.id}>
      <ul>
        {group.alts.map((alt) => {
          const who = stances(alt.by ?? []);
          const says = who === '' && alt.id === BASE ? say('text.stands') : who;
          return (
            <li key={alt.id} data-alt={alt.id}>
              {says !== '' && (
                <span className={styles['who']}>
                  <Own>{says}</Own>
                </span>
              )}
              <span>
                <b>[</b>
                <Label alt={alt} />
                {alt.segs.length === 0 && <Own>{say('text.no-text')}</Own>}
                <Segments segs={alt.segs} of={of} />
                <b>]</b>
              </span>
            </li>
          );
        })}
      </ul>
      {(group.reason || group.alts.length === 1) && (
        <p className={styles['reason']}>
          <Own>
            {group.alts.length === 1 && say('text.group.alone')}{' '}
            {group.reason && say('text.reason', { reason: say(`text.reason.${group.reason}`) })}
          </Own>
        </p>
      )}
    </div>
  );
}

function Label({ alt: { label } }: { alt: Alternative }) {
  return label === undefined ? null : <>{label}: </>;
}

function NoteBy({ note: { by, reserves } }: { note: Note }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const side = by === undefined ? undefined : naming.party(by);
  return (
    <>
      <Own>
        {reserves
          ? side === undefined
            ? say('text.reserves')
            : say('text.reserves.by', { side })
          : side}
      </Own>
      {': '}
    </>
  );
}

/** Who stands for an alternative, and how: by the names that the reader knows, nobody always first. */
export function useStances(turn: number): (by: readonly Stance[]) => string {
  const { say, semicolon } = useWords();
  const { naming } = useTalks();
  return (by) =>
    VERBS.flatMap((verb) => {
      const sides = by.filter((one) => one.verb === verb).map((one) => one.by);
      if (sides.length === 0) return [];
      return say(`text.stance.${verb}`, { sides: naming.parties(inTurn(sides.toSorted(), turn)) });
    }).join(semicolon);
}

/** Notes in the order in which they are met, those in alternatives too. */
function notesIn(segs: readonly Segment[]): Note[] {
  return segs.flatMap((seg) => {
    if (seg.t === 'note') return [seg];
    return seg.t === 'group' ? seg.alts.flatMap((alt) => notesIn(alt.segs)) : [];
  });
}
