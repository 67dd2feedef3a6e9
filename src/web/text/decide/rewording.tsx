import type { Segment } from '#core/text/segments.ts';
import { spell, type Flat } from '#core/text/flat.ts';
import { nodeOf, proposalsOn } from '#core/text/state.ts';
import { standingWords } from '#core/views/texts.ts';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import enter from '../../enter/enter.module.css';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useNodeName, WordsRedline } from './beside.tsx';
import { exactWords, type Exact } from './exact.ts';
import { segsFrom, TypedWords, type Typed } from './plain-words.tsx';
import styles from './decide.module.css';

/** Words typed for paragraphs, by paragraph. */
export type Rewording = Readonly<Record<string, Typed>>;

/** Why the words of a paragraph are not typed anew here. */
export type NotTyped = 'brackets' | 'proposals';

/** What stands on a paragraph, if it is words alone, to be typed anew; or why not. */
export function useTypable(): (node: string) => { exact?: Exact; no?: NotTyped } {
  const { view, state } = useShown();
  return (id) => {
    const node = nodeOf(state, id);
    if (!node) return {};
    const act = standingWords(view, id)?.act;
    const exact = act === undefined ? undefined : exactWords(view, id, act);
    if (proposalsOn(node).length > 0) return { no: 'proposals' };
    const plainly = Object.values(exact?.segs ?? {}).every((segs) => isPlain(segs));
    if (!plainly) return { no: 'brackets' };
    return exact ? { exact } : {};
  };
}

/** Words alone: no bracket, blank or note that typing would lose. */
function isPlain(segs: readonly Segment[] | undefined): boolean {
  return (segs ?? []).every((seg) => seg.t === 'text');
}

export function plainText(segs: readonly Segment[] | undefined): string {
  return (segs ?? []).map((seg) => (seg.t === 'text' ? seg.v : '')).join('');
}

/** The languages in which typed words differ from those that stand. */
export function differing(exact: Exact | undefined, typed: Typed): WordLanguage[] {
  return WORD_LANGUAGES.filter(
    (one) =>
      typed[one] !== undefined && (typed[one] ?? '').trim() !== plainText(exact?.segs[one]).trim(),
  );
}

/** Words as an act brings them, in the languages that are said. */
export function bringing(
  typed: Typed,
  languages: readonly WordLanguage[],
): Partial<Record<WordLanguage, { segs: Flat }>> {
  return Object.fromEntries(languages.map((one) => [one, { segs: spell(segsFrom(typed[one])) }]));
}

interface RewordingFieldsProps {
  exact: Exact;
  languages: readonly WordLanguage[];
  value: Typed;
  onChange: (value: Typed) => void;
  /** Takes the paragraph out again. */
  onLeave: () => void;
}

/** The words of a paragraph to be typed anew, and what differs by that as a redline. */
export function RewordingFields({
  exact,
  languages,
  value,
  onChange,
  onLeave,
}: RewordingFieldsProps) {
  const { say } = useWords();
  const name = useNodeName()(exact.node);
  const shown = Object.fromEntries(
    languages.map((one) => [one, value[one] ?? plainText(exact.segs[one])]),
  );
  return (
    <fieldset className={enter['group']} data-rewording={exact.node}>
      <legend className={styles['name']}>{name}</legend>
      <TypedWords
        languages={languages}
        value={shown}
        onChange={onChange}
        label={say('decide.add.words')}
      />
      <Redlines exact={exact} value={value} />
      <p>
        <Button onClick={onLeave}>{say('decide.rewording.leave')}</Button>
      </p>
    </fieldset>
  );
}

/** What differs from the words that stand, in each language in which something does. */
export function Redlines({ exact, value }: { exact: Exact; value: Typed }) {
  return (
    <>
      {differing(exact, value).map((one) => (
        <div key={one} data-redline={one}>
          <WordsRedline
            before={exact.segs[one] ?? []}
            after={segsFrom(value[one])}
            language={one}
          />
        </div>
      ))}
    </>
  );
}

interface AddOneProps {
  /** Not those that are there already. */
  there: readonly string[];
  onAdd: (node: string) => void;
}

/** Another paragraph, chosen by its number and the beginning of its words. */
export function AddParagraph({ there, onAdd }: AddOneProps) {
  const { say } = useWords();
  const { paragraphs, draft } = useShown();
  const name = useNodeName();
  const typable = useTypable();
  return (
    <label className={enter['field']}>
      {say('decide.rewording.add')}
      <select value="" onChange={({ currentTarget }) => onAdd(currentTarget.value)}>
        <option value="">{say('enter.choose')}</option>
        {paragraphs
          .filter(({ node }) => !there.includes(node.id) && typable(node.id).exact)
          .map(({ node }) => (
            <option key={node.id} value={node.id}>
              {`${name(node.id)}: ${plainText(node.words[draft.working]?.segs).slice(0, 40)}`.replaceAll(
                /[\u2066-\u2069]/g,
                '',
              )}
            </option>
          ))}
      </select>
    </label>
  );
}

/** Paragraphs whose words are not typed anew here, each with the reason. */
export function NotTypedHere({ all }: { all: readonly { node: string; no: NotTyped }[] }) {
  const { say } = useWords();
  const name = useNodeName();
  if (all.length === 0) return null;
  return (
    <section className={styles['left-out']} data-left-out>
      <h2>{say('decide.left-out')}</h2>
      <ul>
        {all.map(({ node, no }) => (
          <li key={node}>
            <span className={styles['name']}>{name(node)}</span>
            {': '}
            {say(`decide.rewording.${no}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
