import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { DeviceKey } from '#client/device.ts';
import { isNamed } from '#core/views/text-draft.ts';
import { proposals } from '#core/views/texts.ts';
import { nodeOf } from '#core/text/state.ts';
import type { Words } from '#core/words.ts';
import { useRoom } from '../../context.ts';
import { Confirm } from '../../enter/confirm.tsx';
import { Done } from '../../enter/done.tsx';
import type { Draft } from '../../enter/draft.ts';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { FormContext, type FormHold } from '../../enter/form-context.ts';
import { problemsOf } from '../../enter/problems.ts';
import { useFocus } from '../../enter/read-aloud.tsx';
import { wholeBody, type Intent, type Signer } from '../../enter/sign.ts';
import { typeNamed } from '../../enter/may-sign.ts';
import { Button } from '../../parts/button.tsx';
import { useTalks } from '../../context.ts';
import { Moment } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import { afterTabling, bodyOf, isBehind, names } from './drafting.ts';
import { useDraftName } from './draft-name.ts';
import { hashHere } from './hash-here.ts';
import { dropDraft, type KeptDraft } from './kept.ts';
import type { Writing } from './use-writing.ts';
import { Findings, Redline, RoomReads } from './what-changes.tsx';
import { useReader } from '../use-reader.ts';
import { standingWords } from '#core/views/texts.ts';
import styles from './write.module.css';

const SPONSORS = ['all', 'mediators', 'nobody'] as const;
type Sponsor = (typeof SPONSORS)[number];

interface TableSetProps {
  writing: Writing;
  signer: Signer;
  deviceKey: DeviceKey;
  drafts: readonly KeptDraft[];
  onBack: () => void;
}

type Step =
  | { at: 'read' }
  | { at: 'confirm'; intent: Intent; draft: Draft }
  | { at: 'done'; act: string; draft: Draft; takeBack: TakeBack[] };

/** A proposal of one’s own that the new words take the place of. */
interface TakeBack {
  text: string;
  proposal: string;
  nodes: string[];
}

/** A set of drafts from what the room will read to the receipt: whose it is said to be, why, and the one sentence that is signed. */
export function TableSet({ writing, signer, deviceKey, drafts, onBack }: TableSetProps) {
  const { say, language } = useWords();
  const { snapshot } = useRoom();
  const [sponsor, setSponsor] = useState<Sponsor>('all');
  const [says, setSays] = useState<Words>();
  const [replaces, setReplaces] = useState<readonly string[]>([]);
  const [step, setStep] = useState<Step>({ at: 'read' });
  const { draft: of, type, text } = writing;
  const bridging = type.name === 'text.bridge';
  const heading = useFocus<HTMLHeadingElement>();

  const goOn = (): void => {
    const said = bodyOf(
      drafts,
      of.working,
      { sponsor: bridging ? undefined : sponsor, says, replaces },
      hashHere,
    );
    const body = wholeBody(signer, snapshot, type, said);
    if (problemsOf(type, body, { say, language }).size > 0) return;
    setStep({
      at: 'confirm',
      intent: { type, body, after: [], rests: [], enclosures: [] },
      draft: { type: type.name, body, after: [], rests: [], enclosures: [] },
    });
  };
  const forget = (): void => {
    for (const { id } of drafts) void dropDraft(id);
  };
  if (step.at === 'done')
    return (
      <Tabled
        {...{ signer, deviceKey, text }}
        act={step.act}
        draft={step.draft}
        rest={step.takeBack}
      />
    );
  return (
    <div className={styles['page']} data-tabling={drafts.length}>
      <h1 ref={heading} tabIndex={-1}>
        {say('write.reads')}
      </h1>
      <Preview writing={writing} drafts={drafts} sponsor={bridging ? undefined : sponsor} />
      {step.at === 'read' ? (
        <>
          {!bridging && <Sponsored {...{ writing, drafts, sponsor }} onChange={setSponsor} />}
          {bridging && <Replaces {...{ writing, drafts, replaces }} onChange={setReplaces} />}
          <FormContext value={formHold(signer, type.name)}>
            <WordsField
              long
              place={{
                path: 'says',
                label: say('write.says'),
                value: says,
                onChange: (value) => setSays(value as Words | undefined),
                optional: true,
              }}
            />
          </FormContext>
          <p className={styles['buttons']}>
            <Button look="main" onClick={goOn}>
              {say('enter.go-on')}
            </Button>
            <Button onClick={onBack}>{say('enter.back')}</Button>
          </p>
        </>
      ) : (
        <Confirm
          signer={signer}
          deviceKey={deviceKey}
          intent={step.intent}
          draft={step.draft}
          onBack={() => setStep({ at: 'read' })}
          onDone={({ act }) => {
            forget();
            setStep({ at: 'done', act, draft: step.draft, takeBack: instead(text, drafts) });
          }}
        />
      )}
    </div>
  );
}

function formHold(signer: Signer, type: string): FormHold {
  return {
    type,
    signer,
    body: {},
    problems: new Map(),
    enclosures: [],
    enclose: () => undefined,
  };
}

/** Earlier proposals whose place the drafts take, each once. */
function instead(text: string, drafts: readonly KeptDraft[]): TakeBack[] {
  const found = new Map<string, TakeBack>();
  for (const { instead: proposal, on } of drafts) {
    if (proposal === undefined || !('node' in on)) continue;
    const one = found.get(proposal) ?? { text, proposal, nodes: [] };
    one.nodes.push(on.node);
    found.set(proposal, one);
  }
  return [...found.values()];
}

interface PreviewProps {
  writing: Writing;
  drafts: readonly KeptDraft[];
  sponsor: Sponsor | undefined;
}

/** Every paragraph of the set: what it changes, what is to be looked at, and how everybody will read it. */
function Preview({ writing, drafts, sponsor }: PreviewProps) {
  const { say } = useWords();
  const name = useDraftName(writing);
  const { now, draft: of, type, by, book } = writing;
  // As they are when it is opened: once it is signed it is on the table, and what was before it is gone.
  const [before] = useState(now);
  const shown = useMemo(() => {
    // Those on paragraphs come first in the act, and so here.
    const sorted = drafts.toSorted((a, b) => Number(!('node' in a.on)) - Number(!('node' in b.on)));
    const body = bodyOf(sorted, of.working, { sponsor }, hashHere);
    const after = afterTabling(before, { type: type.name, body, by }, { book });
    return { now: before, sorted, after };
  }, [before, drafts, sponsor, of.working, type, by, book]);
  return (
    <ol className={styles['drafts']}>
      {shown.sorted.map((draft, n) => {
        const { on, words } = draft;
        const stands = 'node' in on ? standingWords(shown.now, on.node)?.words : undefined;
        return (
          <li key={draft.id} data-draft={draft.id}>
            <h2>{name(draft)}</h2>
            {isBehind(shown.now, draft) ? (
              <p>{say('write.reads.behind')}</p>
            ) : (
              shown.after && <RoomReads now={shown.now} after={shown.after} at={n} words={words} />
            )}
            <details>
              <summary>{say('write.changes')}</summary>
              <Redline from={stands ?? {}} words={words} />
            </details>
            <Findings of={of} words={words} />
          </li>
        );
      })}
    </ol>
  );
}

interface SponsoredProps {
  writing: Writing;
  drafts: readonly KeptDraft[];
  sponsor: Sponsor;
  onChange: (sponsor: Sponsor) => void;
}

/** To whom it is said whose proposal it is (TX12). */
function Sponsored({ writing, drafts, sponsor, onChange }: SponsoredProps) {
  const { say } = useWords();
  const named = drafts.some(({ words }) =>
    Object.values(words).some((segs) => names(segs, writing.own)),
  );
  return (
    <fieldset className={styles['conflict']}>
      <legend>{say('write.sponsor')}</legend>
      {SPONSORS.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="sponsor"
            value={one}
            checked={sponsor === one}
            onChange={() => onChange(one)}
          />{' '}
          <span>{say(`write.sponsor.${one}`)}</span>
        </label>
      ))}
      <p className={styles['soft']}>{say('write.sponsor.help')}</p>
      {named && sponsor !== 'all' && <output>{say('write.sponsor.named')}</output>}
    </fieldset>
  );
}

interface ReplacesProps {
  writing: Writing;
  drafts: readonly KeptDraft[];
  replaces: readonly string[];
  onChange: (replaces: readonly string[]) => void;
}

/** The proposals that a bridging one is meant to take the place of: they stay until those who made them take them back. */
function Replaces({ writing, drafts, replaces, onChange }: ReplacesProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const reader = useReader();
  const { now } = writing;
  const open = new Map(
    drafts.flatMap(({ on }) =>
      'node' in on && now.state && nodeOf(now.state, on.node)
        ? proposals(now, on.node).map((row) => [row.act, row] as const)
        : [],
    ),
  );
  if (open.size === 0) return null;
  return (
    <fieldset className={styles['conflict']}>
      <legend>{say('write.replaces')}</legend>
      {[...open.values()].map((row) => (
        <label key={row.act}>
          <input
            type="checkbox"
            checked={replaces.includes(row.act)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...replaces, row.act]
                  : replaces.filter((one) => one !== row.act),
              )
            }
          />{' '}
          <span>
            {isNamed(row, reader) ? naming.party(row.by) : say('text.sponsor.none')}{' '}
            <Moment ms={row.at} />
          </span>
        </label>
      ))}
      <p className={styles['soft']}>{say('write.replaces.help')}</p>
    </fieldset>
  );
}

interface TabledProps {
  signer: Signer;
  deviceKey: DeviceKey;
  text: string;
  act: string;
  draft: Draft;
  rest: readonly TakeBack[];
}

/** It is on the table; then, one by one, the proposals of one’s own that it takes the place of, which only their own act takes back. */
function Tabled({ signer, deviceKey, text, act, draft, rest }: TabledProps) {
  const { say } = useWords();
  const { room } = useRoom();
  const [left, setLeft] = useState(rest);
  const [first] = left;
  const type = typeNamed(signer.book, 'text.take-back');
  const again = useMemo(() => {
    if (!first || !type) return undefined;
    const body = { ...first };
    return {
      intent: { type, body, after: [], rests: [], enclosures: [] },
      draft: { type: type.name, body, after: [], rests: [], enclosures: [] },
    };
  }, [first, type]);
  const next = (): void => setLeft(left.slice(1));
  return (
    <div className={styles['page']}>
      <Done signer={signer} deviceKey={deviceKey} draft={draft} act={act} />
      {again && (
        <section className={styles['part']} data-take-back={first?.proposal}>
          <h2>{say('write.take-back')}</h2>
          <p>{say('write.take-back.help')}</p>
          <Confirm
            key={first?.proposal}
            signer={signer}
            deviceKey={deviceKey}
            {...again}
            onBack={next}
            onDone={next}
          />
        </section>
      )}
      <p>
        <Link href={`/rooms/${room}/text/${text}`}>{say('write.back')}</Link>
      </p>
    </div>
  );
}
