import { useMemo } from 'react';
import type { Draft, Node } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import { numbering } from '#core/text/numbering.ts';
import { printed } from '#core/text/segments.ts';
import { directionOf } from '#core/words.ts';
import { useTalks } from '../../../context.ts';
import { tagOf } from '../../../parts/in-words.tsx';
import { Flag } from '../../../points/marks.tsx';
import { useWords } from '../../../words/use-words.ts';
import { paragraphsOf, type Paragraph } from '../../paragraphs.ts';
import { useShown } from '../../shown.ts';
import { useLanguageName } from '../../use-language-name.ts';
import styles from '../decide.module.css';

/** Lines shown before and after what changes. */
const AROUND = 2;

interface AsItWillBeProps {
  /** The text as it would stand. */
  after: Draft;
  /** What is new or elsewhere in it. */
  touched: readonly string[];
  /** Beside what is shown, where nothing is touched but something gone. */
  near?: readonly string[];
}

/** The part of a text that a change of its order touches, as it will read: each line with its number, and which it had. */
export function AsItWillBe({ after, touched, near = touched }: AsItWillBeProps) {
  const { say } = useWords();
  const { draft } = useShown();
  const name = useLanguageName();
  const before = useMemo(() => numbering(draft), [draft]);
  const lines = paragraphsOf(after);
  const shown = lines.map((line, at) => ({ line, at })).filter(({ at }) => isNear(lines, at, near));
  return (
    <section className={styles['beside']} aria-label={say('decide.structure.after')} data-preview>
      <h2 className={styles['small']}>{say('decide.structure.after')}</h2>
      <ol className={styles['lines']} aria-label={name(draft.working)}>
        {shown.map(({ line, at }, n) => (
          <li
            key={line.node.id}
            data-line={line.node.id}
            data-touched={touched.includes(line.node.id)}
          >
            {n > 0 && (shown[n - 1]?.at ?? 0) < at - 1 && <p aria-hidden>…</p>}
            <Line
              paragraph={line}
              was={before.get(line.node.id)}
              touched={touched.includes(line.node.id)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function isNear(lines: readonly Paragraph[], at: number, touched: readonly string[]): boolean {
  for (let one = at - AROUND; one <= at + AROUND; one++) {
    const id = lines[one]?.node.id;
    if (id !== undefined && touched.includes(id)) return true;
  }
  return false;
}

interface LineProps {
  paragraph: Paragraph;
  was: string | undefined;
  touched: boolean;
}

function Line({ paragraph: { node, number, level }, was, touched }: LineProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { draft } = useShown();
  const kind = naming.term(`node-kind.${node.kind}`);
  const words = printed(node.words[draft.working]?.segs ?? []);
  const renumbered = was !== undefined && number !== undefined && was !== number;
  return (
    <div className={styles['line']} style={{ paddingInlineStart: `${level}rem` }}>
      <span className={styles['kind']}>
        {kind} {number !== undefined && <bdi dir="ltr">{number}</bdi>}
      </span>
      <span lang={tagOf(draft.working)} dir={directionOf(draft.working)} className={styles['cut']}>
        {words || say('text.no-text')}
      </span>
      {touched && <Flag>{say('decide.structure.here')}</Flag>}
      {renumbered && <Flag>{say('text.row.renumbered', { from: was, to: number })}</Flag>}
    </div>
  );
}

/** A draft with its nodes changed by hand: the list that holds one, with another in its place. */
export function withChildren(
  draft: Draft,
  holder: string | undefined,
  change: (list: readonly Node[]) => Node[],
): Draft {
  if (holder === undefined) return { ...draft, nodes: change(draft.nodes) };
  const look = (list: readonly Node[]): Node[] =>
    list.map((node) =>
      node.id === holder
        ? { ...node, children: change(node.children) }
        : { ...node, children: look(node.children) },
    );
  return { ...draft, nodes: look(draft.nodes) };
}

/** The list without a node, and that node. */
export function without(draft: Draft, id: string): { rest: Draft; node: Node | undefined } {
  const node = [...nodesOf(draft.nodes)].find((one) => one.id === id);
  const look = (list: readonly Node[]): Node[] =>
    list.filter((one) => one.id !== id).map((one) => ({ ...one, children: look(one.children) }));
  return { rest: { ...draft, nodes: look(draft.nodes) }, node };
}

/** A list with a node after another one in it; first, where none is named. */
export function placed(list: readonly Node[], node: Node, after: string | undefined): Node[] {
  const at = after === undefined ? 0 : list.findIndex(({ id }) => id === after) + 1;
  return list.toSpliced(at, 0, node);
}
