import { useState } from 'react';
import { spell } from '#core/text/flat.ts';
import type { Node } from '#core/text/draft.ts';
import type { Segment } from '#core/text/segments.ts';
import { paragraphStanding } from '#core/text/standing.ts';
import { nodeOf } from '#core/text/state.ts';
import { standingWords } from '#core/views/texts.ts';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import enter from '../../../enter/enter.module.css';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { useLanguageName } from '../../use-language-name.ts';
import { useOpened } from '../changed.tsx';
import { Deciding } from '../deciding.tsx';
import styles from '../decide.module.css';
import { exactWords } from '../exact.ts';
import type { Offer } from '../offers.ts';
import { AsItWillBe, withChildren } from './as-it-will-be.tsx';
import { Blocked, useBlocked } from './blocked.tsx';
import { CutWords } from './cut-words.tsx';
import { cutAt, type Cut } from './cuts.ts';

interface SplitProps {
  offer: Offer;
  back: string;
}

type Cuts = Readonly<Partial<Record<WordLanguage, readonly Cut[]>>>;

/** TX3.8: a paragraph is split before words that are chosen, in each language that it has. Agreement on the whole ends by that, which is said. */
export function Split({ offer, back }: SplitProps) {
  const { say } = useWords();
  const { text, view, state, draft } = useShown();
  const name = useLanguageName();
  const [node = ''] = offer.on ?? [];
  const [cuts, setCuts] = useState<Cuts>({});
  const [left, leave] = useState<readonly WordLanguage[]>([]);
  const blocked = useBlocked()([node]);
  const base = standingWords(view, node)?.act;
  const found = base === undefined ? undefined : exactWords(view, node, base);
  const { words: shown, changed } = useOpened(found ? [found] : [], WORD_LANGUAGES);
  const [exact] = shown;
  const languages = WORD_LANGUAGES.filter((one) => (exact?.segs[one]?.length ?? 0) > 0);
  const kept = languages.filter((one) => !left.includes(one));
  const pieces = (language: WordLanguage): Segment[][] =>
    cutAt(exact?.segs[language] ?? [], cuts[language] ?? []);
  const count = pieces(draft.working).length;
  const uneven = kept.filter((one) => pieces(one).length !== count);
  const empty = kept.some((one) => pieces(one).some((segs) => segs.length === 0));
  const ready =
    exact !== undefined && count > 1 && uneven.length === 0 && !empty && blocked.length === 0;
  const parts = Array.from({ length: count }, (_, n) =>
    Object.fromEntries(kept.map((one) => [one, { segs: pieces(one)[n] ?? [] }])),
  );
  const holder = nodeOf(state, node)?.parent;
  const ids = parts.map((_, n) => (n === 0 ? node : `new-${n}`));
  const after = withChildren(draft, holder, (list) =>
    list.flatMap((one): Node[] =>
      one.id === node
        ? parts.map((words, n) => ({
            id: ids[n] as string,
            kind: one.kind,
            words,
            ...(n === 0 && one.num !== undefined ? { num: one.num } : {}),
            children: n === 0 ? one.children : [],
          }))
        : [one],
    ),
  );
  const beside = count > 1 && <AsItWillBe after={after} touched={ids} />;
  const agreed = Object.keys(paragraphStanding(state, node)?.sides ?? {}).length > 0;
  return (
    <Deciding
      type="text.split"
      body={
        ready
          ? {
              text,
              node,
              base: exact.act,
              words: parts.map((words) =>
                Object.fromEntries(
                  Object.entries(words).map(([one, { segs }]) => [one, { segs: spell(segs) }]),
                ),
              ),
            }
          : undefined
      }
      missing={
        blocked.length > 0
          ? say('decide.blocked')
          : count < 2
            ? say('decide.split.missing')
            : say('decide.split.uneven', { language: name(uneven[0] ?? draft.working) })
      }
      {...{ beside, changed, back }}
    >
      <p className={styles['lead']}>{say('decide.split.lead')}</p>
      {blocked.length > 0 && <Blocked nodes={blocked} />}
      {blocked.length === 0 &&
        languages.map((language) => (
          <fieldset key={language} className={enter['group']}>
            <legend>{say('decide.split.words', { language: name(language) })}</legend>
            {!left.includes(language) && (
              <CutWords
                segs={exact?.segs[language] ?? []}
                language={language}
                cuts={cuts[language] ?? []}
                onChange={(next) => setCuts({ ...cuts, [language]: next })}
              />
            )}
            {language !== draft.working && (
              <label className={enter['tick']}>
                <input
                  type="checkbox"
                  checked={left.includes(language)}
                  onChange={({ currentTarget: { checked } }) =>
                    leave(
                      languages.filter((one) => (one === language ? checked : left.includes(one))),
                    )
                  }
                />
                {say('decide.split.leave')}
              </label>
            )}
          </fieldset>
        ))}
      {agreed && <p>{say('decide.structure.ends')}</p>}
      {beside}
    </Deciding>
  );
}
