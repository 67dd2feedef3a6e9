import type { Words } from '#core/words.ts';
import { languagesOf } from '#core/text/draft.ts';
import { useRoom } from '../../context.ts';
import { useDraft } from '../../enter/draft.ts';
import { InstantField } from '../../enter/fields/time-fields.tsx';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useNodeName } from './beside.tsx';
import { useOpened } from './changed.tsx';
import { Deciding } from './deciding.tsx';
import styles from './decide.module.css';
import type { Offer } from './offers.ts';
import { hasBracket } from './plain-words.tsx';
import {
  AddParagraph,
  bringing,
  differing,
  NotTypedHere,
  plainText,
  Redlines,
  RewordingFields,
  useTypable,
  type NotTyped,
  type Rewording,
} from './rewording.tsx';

interface RewordProps {
  /** An editorial set of the secretariat or the pen, or a new draft of the single text by its pen. */
  type: 'text.edit' | 'text.redraft';
  offer: Offer;
  back: string;
}

interface Said {
  nodes: readonly string[];
  typed: Rewording;
  until?: string;
  says?: Words;
}

/** TX10, TX11: the words of several paragraphs typed anew, shown as a redline. Kept in this tab until it is entered. */
export function Reword({ type, offer, back }: RewordProps) {
  const { say } = useWords();
  const { room } = useRoom();
  const { text, draft } = useShown();
  const typable = useTypable();
  const asked = offer.on ?? [];
  const kept = useDraft(`${room} ${text} ${type} ${asked.join(' ')}`, () => ({
    type,
    body: { nodes: asked, typed: {} },
    after: [],
    rests: [],
    enclosures: [],
  }));
  const { nodes, typed, until, says } = kept.draft.body as unknown as Said;
  const put = (change: Partial<Said>): void =>
    kept.change({ body: { ...kept.draft.body, ...change } });
  const found = nodes.map((node) => ({ node, ...typable(node) }));
  const { words, changed } = useOpened(
    found.flatMap(({ exact }) => exact ?? []),
    languagesOf(draft),
  );
  const left = found.flatMap(({ node, no }): { node: string; no: NotTyped }[] =>
    no === undefined ? [] : [{ node, no }],
  );
  const edits = words.filter((exact) => differing(exact, typed[exact.node] ?? {}).length > 0);
  const bracket = edits.some(({ node }) => hasBracket(typed[node] ?? {}));
  const timeless = type === 'text.edit' && until === undefined;
  const on = edits.map((exact) => {
    const of = typed[exact.node] ?? {};
    const changes = differing(exact, of);
    // A new draft has all of its words; a correction those that it corrects.
    const all = languagesOf(draft).filter((one) => exact.hashes[one] !== undefined);
    const whole = Object.fromEntries(
      all.map((one) => [one, of[one] ?? plainText(exact.segs[one])]),
    );
    return {
      node: exact.node,
      base: exact.act,
      words: type === 'text.edit' ? bringing(of, changes) : bringing({ ...whole, ...of }, all),
    };
  });
  const beside = (
    <section className={styles['beside']} aria-label={say('decide.words')} data-beside>
      {edits.map((exact) => (
        <OneRedline key={exact.node} {...{ exact }} value={typed[exact.node] ?? {}} />
      ))}
    </section>
  );
  const languages = (node: string) =>
    languagesOf(draft).filter(
      (one) => words.find((exact) => exact.node === node)?.hashes[one] !== undefined,
    );
  return (
    <Deciding
      type={type}
      body={
        on.length > 0 && !bracket && !timeless
          ? {
              text,
              on,
              ...(type === 'text.edit' ? { until } : {}),
              ...(says ? { says } : {}),
            }
          : undefined
      }
      missing={say(
        bracket
          ? 'decide.bracket'
          : on.length === 0
            ? 'decide.rewording.none'
            : 'decide.edit.until.missing',
      )}
      onDone={kept.forget}
      {...{ beside, changed, back }}
    >
      <p className={styles['lead']}>
        {say(type === 'text.edit' ? 'decide.edit.lead' : 'decide.redraft.lead')}
      </p>
      {words.map((exact) => (
        <RewordingFields
          key={exact.node}
          exact={exact}
          languages={languages(exact.node)}
          value={typed[exact.node] ?? {}}
          onChange={(value) => put({ typed: { ...typed, [exact.node]: value } })}
          onLeave={() => put({ nodes: nodes.filter((node) => node !== exact.node) })}
        />
      ))}
      <NotTypedHere all={left} />
      <AddParagraph there={nodes} onAdd={(node) => put({ nodes: [...nodes, node] })} />
      {type === 'text.edit' && (
        <InstantField
          place={{
            path: 'until',
            label: say('decide.edit.until'),
            value: until,
            onChange: (next) => put({ until: next as string }),
          }}
        />
      )}
      <WordsField
        long
        place={{
          path: 'says',
          label: say('decide.rewording.says'),
          value: says,
          onChange: (next) => put({ says: next as Words }),
          optional: true,
        }}
      />
    </Deciding>
  );
}

function OneRedline({ exact, value }: Parameters<typeof Redlines>[0]) {
  const name = useNodeName();
  return (
    <figure className={styles['exact']} data-exact={exact.node}>
      <figcaption>
        <strong className={styles['name']}>{name(exact.node)}</strong>
      </figcaption>
      <Redlines exact={exact} value={value} />
    </figure>
  );
}
