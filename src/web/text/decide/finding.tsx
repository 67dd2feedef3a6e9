import { Link } from 'wouter';
import type { Draft, Node } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import type { Finding, Place } from '#core/text/concordance/finding.ts';
import { printed } from '#core/text/segments.ts';
import { directionOf, type WordLanguage } from '#core/words.ts';
import { useTalks } from '../../context.ts';
import { tagOf } from '../../parts/in-words.tsx';
import { useWords } from '../../words/use-words.ts';
import { choicesFrom, searchOf } from '../choices.ts';
import { useShown } from '../shown.ts';
import { useLanguageName } from '../use-language-name.ts';
import styles from './decide.module.css';

/** As many places of one finding are shown. */
const MOST = 3;
/** Letters before and after a place. */
const AROUND = 36;

/** The paragraph of a draft. */
export function nodeIn(draft: Draft, id: string): Node | undefined {
  for (const node of nodesOf(draft.nodes)) if (node.id === id) return node;
  return undefined;
}

interface FindingProps {
  finding: Finding;
  /** In which it was found. */
  node: Node;
}

/** One finding: what differs, between which languages, and the places in their words. It says what is there, and not who is right. */
export function FindingShown({ finding, node }: FindingProps) {
  const { say, comma } = useWords();
  const name = useLanguageName();
  const { code, languages } = finding;
  return (
    <div data-finding={code}>
      <p>
        <strong>{say(`finding.${code}`)}</strong>{' '}
        <span className={styles['soft']}>({languages.map(name).join(comma)})</span>
      </p>
      {MORE.has(code) && (
        <p className={styles['soft']}>{say(`finding.${code}.help` as 'finding.stale.help')}</p>
      )}
      {SHOWN.has(code) &&
        languages.map((language) => <InLanguage key={language} {...{ finding, node, language }} />)}
      {languages.length > 1 && <Beside node={node.id} languages={languages} />}
    </div>
  );
}

const MORE: ReadonlySet<string> = new Set([
  'stale',
  'brackets',
  'letters',
  'direction',
  'term-undefined',
  'term-unused',
  'term-spelling',
]);
/** Those that have places, or values, in the words. */
const SHOWN: ReadonlySet<string> = new Set([
  'number',
  'date',
  'duration',
  'percentage',
  'term',
  'placeholders',
  'letters',
  'direction',
  'term-undefined',
  'term-unused',
  'term-spelling',
]);

function InLanguage({ finding, node, language }: FindingProps & { language: WordLanguage }) {
  const { say } = useWords();
  const name = useLanguageName();
  const places = finding.places.filter((one) => one.language === language);
  const said = finding.differs[language] ?? [];
  const text = printed(node.words[language]?.segs ?? []);
  return (
    <div className={styles['places']} data-found-in={language}>
      <span className={styles['soft']}>{name(language)}</span>
      {places.length > 0 ? (
        <ul className={styles['plain']}>
          {places.slice(0, MOST).map((place) => (
            <li key={place.at}>
              <Excerpt {...{ place, text }} code={finding.code} />
            </li>
          ))}
          {places.length > MOST && (
            <li className={styles['soft']}>
              {say('finding.more', { count: places.length - MOST })}
            </li>
          )}
        </ul>
      ) : finding.code === 'placeholders' ? (
        <span>{say('finding.placeholders.count', { count: Number(said[0] ?? 0) })}</span>
      ) : (
        <span>{say('finding.nothing')}</span>
      )}
    </div>
  );
}

/** The words around a place, with the place marked; what cannot be told apart by eye, by its code point too. */
function Excerpt({ place, text, code }: { place: Place; text: string; code: string }) {
  const { language, at, length } = place;
  const [from, to] = around(text, at, at + length);
  const here = text.slice(at, at + length);
  return (
    <>
      <bdi lang={tagOf(language)} dir={directionOf(language)} className={styles['excerpt']}>
        {from > 0 && '…'}
        {text.slice(from, at)}
        <mark>{here}</mark>
        {text.slice(at + length, to)}
        {to < text.length && '…'}
      </bdi>
      {(code === 'letters' || code === 'direction') && (
        <>
          {' '}
          <bdi dir="ltr">{points(here)}</bdi>
        </>
      )}
    </>
  );
}

/** What is shown around a place: whole words, as long as they are not endless. */
function around(text: string, start: number, end: number): [from: number, to: number] {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const next = text.indexOf(' ', from) + 1;
  const last = text.lastIndexOf(' ', to);
  return [
    from === 0 || next === 0 || next > start ? from : next,
    to === text.length || last < end ? to : last,
  ];
}

function points(text: string): string {
  return [...text]
    .filter((one) => (one.codePointAt(0) ?? 0) > 0x7f)
    .slice(0, 6)
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

/** The way to both languages beside each other, at this paragraph. */
function Beside({ node, languages }: { node: string; languages: readonly WordLanguage[] }) {
  const { say } = useWords();
  const { room } = useTalks();
  const { text } = useShown();
  const [first, second] = languages;
  const choices = {
    ...choicesFrom(''),
    read: 'languages' as const,
    language: first ?? null,
    beside: second ?? null,
  };
  return (
    <p>
      <Link href={`/rooms/${room}/text/${text}${searchOf(choices)}#${node}`}>
        {say('finding.beside')}
      </Link>
    </p>
  );
}
