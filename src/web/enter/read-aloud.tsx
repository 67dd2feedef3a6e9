import { useEffect, useRef, useState, type ReactNode } from 'react';
import { bindingSentence, reviewNote } from '#core/binding.ts';
import type { ActType } from '#core/declare.ts';
import { makeNaming } from '#core/namer.ts';
import { printed } from '#core/text/segments.ts';
import { actSentence } from '#core/sentences.ts';
import { directionOf, SENTENCE_LANGUAGES, type SentenceLanguage, type Words } from '#core/words.ts';
import { useRoom } from '../context.ts';
import { InWords, tagOf } from '../parts/in-words.tsx';
import { ActLink } from '../parts/values.tsx';
import { useReaders } from '../shell/use-readers.ts';
import { useWords } from '../words/use-words.ts';
import styles from './enter.module.css';
import { exactWords } from './exact-words.ts';
import { paragraphWords } from './paragraph-words.ts';

interface ReadAloudProps {
  /** `${id}-head` and `${id}-said` name the heading and the sentence. */
  id: string;
  type: ActType;
  /** All who sign, ascending. */
  by: readonly string[];
  body: Readonly<Record<string, unknown>>;
  /** Exact words that it is about, where no act of this room holds them. */
  words?: Words | undefined;
  /** What it is about, where that is shown otherwise: the exact words of paragraphs, a redline. */
  beside?: ReactNode;
  /** Whether the sentence takes the focus; true unless said. */
  focus?: boolean;
}

/** What a person reads before signing: the act as one full sentence, the exact words it is about, and who will read it. */
export function ReadAloud({ id, type, by, body, words, beside, focus = true }: ReadAloudProps) {
  const { say, language } = useWords();
  const { views } = useRoom();
  const [spoken, setSpoken] = useState<SentenceLanguage>(language);
  const sentence = useFocus<HTMLParagraphElement>(focus);
  const naming = makeNaming(spoken, views.labels);
  const told = { type: type.name, version: type.version, by, body };
  const note = type.binding && reviewNote(spoken);
  const exact = exactWords(views, body);
  const concerned = exact?.words ?? words;
  return (
    <>
      <h2 id={`${id}-head`}>{say('enter.sentence')}</h2>
      {type.binding && <SpokenIn value={spoken} onChange={setSpoken} />}
      <p
        ref={sentence}
        id={`${id}-said`}
        tabIndex={-1}
        className={styles['sentence']}
        lang={spoken}
        dir={directionOf(spoken)}
        data-sentence
      >
        {bindingSentence(type, told, naming) ?? actSentence(type, told, naming)}
      </p>
      {note && (
        <p className={styles['soft']} dir="auto">
          {note}
        </p>
      )}
      {concerned && (
        <figure className={styles['exact']}>
          <figcaption>
            {exact ? <ActLink id={exact.act}>{say('enter.exact')}</ActLink> : say('enter.exact')}
          </figcaption>
          <blockquote>
            <InWords words={concerned} />
          </blockquote>
        </figure>
      )}
      {beside ?? <Paragraphs body={body} />}
      <WhoReads binds={type.binding !== undefined} />
    </>
  );
}

/** Exact words of paragraphs, where the act names their hashes and nothing else shows them. */
function Paragraphs({ body }: Pick<ReadAloudProps, 'body'>) {
  const { say } = useWords();
  const { views, naming } = useRoom();
  const found = paragraphWords(views, body);
  if (found.length === 0) return null;
  return (
    <figure className={styles['exact']} data-paragraphs={found.length}>
      <figcaption>{say('enter.exact')}</figcaption>
      {found.map(({ node, act, words }) => (
        <div key={node} data-exact={node}>
          <p>
            <ActLink id={act}>{naming.nodes([node])}</ActLink>
          </p>
          {words.map(({ language, segs }) => (
            <blockquote key={language} lang={tagOf(language)} dir={directionOf(language)}>
              {segs.length === 0 ? <bdi>{say('enter.exact.none')}</bdi> : printed(segs)}
            </blockquote>
          ))}
        </div>
      ))}
    </figure>
  );
}

/** What is put in front of a reader takes the focus once. */
export function useFocus<T extends HTMLElement>(takes = true) {
  const here = useRef<T>(null);
  const first = useRef(takes);
  useEffect(() => {
    if (first.current) here.current?.focus();
  }, []);
  return here;
}

/** The language in which a binding act is confirmed, each by its own name. */
function SpokenIn({
  value,
  onChange,
}: {
  value: SentenceLanguage;
  onChange: (language: SentenceLanguage) => void;
}) {
  const { say } = useWords();
  return (
    <label className={styles['small']}>
      {say('enter.spoken')}{' '}
      <select
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as SentenceLanguage)}
      >
        {SENTENCE_LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {OWN_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

const OWN_NAMES: Readonly<Record<SentenceLanguage, string>> = {
  en: 'English',
  ur: 'اردو',
  ps: 'پښتو',
  ar: 'العربية',
  tr: 'Türkçe',
  fr: 'Français',
};

function WhoReads({ binds }: { binds: boolean }) {
  const { say } = useWords();
  const { views, naming } = useRoom();
  const readers = useReaders();
  const { state } = views.members;
  if (!state) return null;
  return (
    <ul className={styles['about']}>
      {state.kind === 'exercise' && (
        <li>
          <strong className={styles['kind']}>{say('kind.exercise')}</strong>
        </li>
      )}
      <li>{readers}</li>
      <li>{say('enter.grade', { grade: naming.term(`grade.${state.grade}`) })}</li>
      <li>{say(binds ? 'enter.binds' : 'enter.binds-not')}</li>
    </ul>
  );
}
