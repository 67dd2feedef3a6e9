import type { Node } from '#core/text/draft.ts';
import { spell } from '#core/text/flat.ts';
import type { Segment } from '#core/text/segments.ts';
import { paragraphStanding } from '#core/text/standing.ts';
import { nodeOf } from '#core/text/state.ts';
import { standingWords } from '#core/views/texts.ts';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import { capital } from '../../../enter/act-form.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { useLanguageName } from '../../use-language-name.ts';
import { useNodeName, WordsBeside } from '../beside.tsx';
import { useOpened } from '../changed.tsx';
import { Deciding } from '../deciding.tsx';
import styles from '../decide.module.css';
import { exactWords } from '../exact.ts';
import { nextOfKind, type Offer } from '../offers.ts';
import { AsItWillBe, withChildren } from './as-it-will-be.tsx';
import { Blocked, useBlocked } from './blocked.tsx';
import { mergedWords } from './cuts.ts';

interface MergeProps {
  offer: Offer;
  back: string;
}

/** TX3.8: a paragraph and the next become one, in the words of both. Agreement on either ends by that, which is said. */
export function Merge({ offer, back }: MergeProps) {
  const { say, comma } = useWords();
  const { text, view, state, draft } = useShown();
  const name = useNodeName();
  const languageName = useLanguageName();
  const [node = ''] = offer.on ?? [];
  const next = nextOfKind(state, text, node);
  const nodes = next === undefined ? [node] : [node, next];
  const blocked = useBlocked()(nodes);
  const found = nodes.flatMap((id) => {
    const act = standingWords(view, id)?.act;
    return (act === undefined ? undefined : exactWords(view, id, act)) ?? [];
  });
  const { words: all, changed } = useOpened(found, WORD_LANGUAGES);
  const there = WORD_LANGUAGES.filter((one) =>
    all.some(({ segs }) => (segs[one]?.length ?? 0) > 0),
  );
  // Half of the words in a language would pass for all of them.
  const kept = there.filter((one) => all.every(({ segs }) => (segs[one]?.length ?? 0) > 0));
  const lost = there.filter((one) => !kept.includes(one));
  const merged = Object.fromEntries(
    kept.map((one) => [one, { segs: mergedWords(all.map(({ segs }) => segs[one] ?? [])) }]),
  ) as Partial<Record<WordLanguage, { segs: Segment[] }>>;
  const ready =
    next !== undefined && all.length === 2 && blocked.length === 0 && kept.includes(draft.working);
  const after = withChildren(draft, nodeOf(state, node)?.parent, (list) => {
    const taken = list.find(({ id }) => id === next);
    return list.flatMap((one): Node[] => {
      if (one.id === next) return [];
      if (one.id !== node) return [one];
      return [{ ...one, words: merged, children: [...one.children, ...(taken?.children ?? [])] }];
    });
  });
  const beside = ready && <AsItWillBe after={after} touched={[node]} />;
  const agreed = nodes.some(
    (id) => Object.keys(paragraphStanding(state, id)?.sides ?? {}).length > 0,
  );
  return (
    <Deciding
      type="text.merge"
      body={
        ready
          ? {
              text,
              nodes: all.map(({ node: id, act }) => ({ node: id, base: act })),
              words: Object.fromEntries(
                Object.entries(merged).map(([one, { segs }]) => [one, { segs: spell(segs) }]),
              ),
            }
          : undefined
      }
      missing={say(blocked.length > 0 ? 'decide.blocked' : 'decide.merge.none')}
      {...{ beside, changed, back }}
    >
      <p className={styles['lead']}>
        {next === undefined
          ? say('decide.merge.none')
          : say('decide.merge.lead', { first: capital(name(node)), second: name(next) })}
      </p>
      {blocked.length > 0 && <Blocked nodes={blocked} />}
      {blocked.length === 0 && <WordsBeside all={all} languages={there} />}
      {lost.length > 0 && (
        <p>{say('decide.merge.lost', { languages: lost.map(languageName).join(comma) })}</p>
      )}
      {agreed && <p>{say('decide.structure.ends')}</p>}
      {beside}
    </Deciding>
  );
}
