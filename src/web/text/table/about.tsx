import { useId, useState } from 'react';
import type { ROLES } from '#core/state.ts';
import { measure } from '#core/text/compose/measure.ts';
import { languagesOf, nodesOf, TIERS, type Tier } from '#core/text/draft.ts';
import type { Tabled } from '#client/table-draft.ts';
import { WORD_LANGUAGES, type WordLanguage, type Words } from '#core/words.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import { useTalks } from '../../context.ts';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { FormContext } from '../../enter/form-context.ts';
import type { Signer } from '../../enter/sign.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useLanguageName } from '../use-language-name.ts';
import { Choice } from './choice.tsx';
import { Preview } from './preview.tsx';
import { readFrom, type ReadFrom } from './source.tsx';
import styles from './table.module.css';

/** What a person says of a text that is to be tabled. */
export interface AboutText extends Tabled {
  /** What it was read from, byte for byte. */
  file?: Enclosure | undefined;
}

/** Who may table a text and hold its pen. */
const HOLDERS: readonly (typeof ROLES)[number][] = ['party', 'mediator', 'host', 'secretariat'];
/** What a body may name (shapes.ts). */
const LARGEST = 16 * 1024 * 1024;

interface AboutProps {
  signer: Signer;
  from: ReadFrom;
  /** As it was said before, where somebody came back. */
  said?: AboutText | undefined;
  /** Another file. */
  onAgain: () => void;
  /** The same one, read otherwise. */
  onRead: (from: ReadFrom) => void;
  onDone: (about: AboutText) => void;
}

/** What was read, what needs a look, and what has to be said of it before it is tabled. */
export function About({ signer, from, said, onAgain, onRead, onDone }: AboutProps) {
  const { say, language } = useWords();
  const { naming } = useTalks();
  const { draft, flags, guessed, format } = from.read;
  const there = languagesOf(draft);
  const [title, setTitle] = useState<Words | undefined>(said?.title ?? draft.title);
  const [tier, setTier] = useState<Tier>(said?.tier ?? draft.tier);
  const [pen, setPen] = useState(said?.pen ?? signer.own);
  const [authentic, setAuthentic] = useState<readonly WordLanguage[]>(
    () => said?.authentic ?? (draft.authentic.length > 0 ? draft.authentic : there),
  );
  const mayKeep = from.name !== undefined && from.bytes.length <= LARGEST;
  // A Word file can hold names, times and earlier words, which nobody means to give.
  const [keep, setKeep] = useState(said ? said.file !== undefined : mayKeep && format !== 'docx');
  const [problem, setProblem] = useState<'title' | 'authentic'>();
  const parties = Object.entries(signer.state.parties).filter(
    ([, { role, left }]) => left === undefined && HOLDERS.includes(role),
  );
  const again = (as: WordLanguage): void => {
    const read = readFrom(from, as);
    if (read.ok) onRead({ ...from, read: read.value });
  };
  const goOn = (): void => {
    if (!title || Object.keys(title).length === 0) return setProblem('title');
    if (authentic.length === 0) return setProblem('authentic');
    const media = MEDIA[format] ?? 'text/plain';
    const file = keep ? enclose(browserProvider, from.bytes, media) : undefined;
    onDone({
      title,
      tier,
      authentic: WORD_LANGUAGES.filter((one) => authentic.includes(one)),
      pen,
      ...(file ? { file, source: { ...file.ref } } : {}),
    });
  };
  return (
    <FormContext
      value={{
        type: 'text.table',
        signer,
        body: {},
        problems: new Map(problem === 'title' ? [['title', say('enter.problem.missing')]] : []),
        enclosures: [],
        enclose: () => undefined,
      }}
    >
      <form
        noValidate
        className={styles['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <Facts from={from} />
        {guessed !== undefined && (
          <Choice
            label={say('table.language')}
            hint={say('table.language.guessed')}
            value={guessed}
            choices={WORD_LANGUAGES}
            onChange={again}
          />
        )}
        {flags.length > 0 && (
          <details className={styles['flags']} open={flags.length <= 5}>
            <summary>{say('table.flags', { count: flags.length })}</summary>
            <ul>
              {flags.slice(0, 500).map(({ code, sentence }, n) => (
                <li key={n} data-flag={code}>
                  {sentence[language]}
                </li>
              ))}
            </ul>
          </details>
        )}
        <WordsField
          place={{
            path: 'title',
            label: say('table.name'),
            value: title,
            onChange: (words) => setTitle(words as Words | undefined),
          }}
          long={false}
        />
        <Choice
          label={say('text.tier')}
          value={tier}
          choices={TIERS}
          say={(one) => naming.term(`tier.${one}`)}
          onChange={setTier}
        />
        <Choice
          label={say('text.pen')}
          value={pen}
          choices={parties.map(([id]) => id)}
          say={(one) => naming.party(one)}
          onChange={setPen}
        />
        <Authentic value={authentic} onChange={setAuthentic} wrong={problem === 'authentic'} />
        {mayKeep && (
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={keep}
              onChange={(event) => setKeep(event.currentTarget.checked)}
            />
            <span>
              {say('table.keep')}{' '}
              <span className={styles['soft']}>
                {say(format === 'docx' ? 'table.keep.word' : 'table.keep.help')}
              </span>
            </span>
          </label>
        )}
        <p className={styles['buttons']}>
          <Button type="submit" look="main">
            {say('enter.go-on')}
          </Button>
          <Button onClick={onAgain}>{say('table.other')}</Button>
        </p>
        <Preview draft={draft} />
      </form>
    </FormContext>
  );
}

const MEDIA: Readonly<Record<string, string>> = {
  markdown: 'text/markdown',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  akn: 'application/akn+xml',
};

/** How much was read, and from what. */
function Facts({ from: { name, read } }: { from: ReadFrom }) {
  const { say, comma } = useWords();
  const nameOf = useLanguageName();
  const all = [...nodesOf(read.draft.nodes)];
  const sum = { words: 0, brackets: 0 };
  for (const { words } of all) {
    const { words: more, brackets } = measure(words[read.draft.working]?.segs ?? []);
    sum.words += more;
    sum.brackets += brackets;
  }
  const languages = languagesOf(read.draft).map(nameOf).join(comma);
  return (
    <p data-read>
      {name === undefined ? say('table.read.pasted') : say('table.read', { file: name })}{' '}
      {say('table.read.what', { parts: all.length, ...sum, languages })}
    </p>
  );
}

interface AuthenticProps {
  value: readonly WordLanguage[];
  onChange: (value: readonly WordLanguage[]) => void;
  wrong: boolean;
}

function Authentic({ value, onChange, wrong }: AuthenticProps) {
  const { say } = useWords();
  const name = useLanguageName();
  const id = useId();
  return (
    <fieldset className={styles['group']} aria-describedby={`${id}-told`}>
      <legend>{say('text.authentic')}</legend>
      {WORD_LANGUAGES.map((one) => (
        <label key={one} className={styles['check']}>
          <input
            type="checkbox"
            checked={value.includes(one)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...value, one] : value.filter((it) => it !== one),
              )
            }
          />
          <span>{name(one)}</span>
        </label>
      ))}
      <span id={`${id}-told`}>
        {wrong && <strong className={styles['problem']}>{say('table.authentic.none')}</strong>}
      </span>
    </fieldset>
  );
}
