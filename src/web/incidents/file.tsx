import { useEffect, useMemo } from 'react';
import type { EnclosureRef } from '#core/shapes.ts';
import { parseSaid } from '#core/views/labels.ts';
import { text, words } from '#core/words.ts';
import { Button } from '../parts/button.tsx';
import { EveryLanguage } from '../parts/every-language.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useWords } from '../words/use-words.ts';
import styles from './incidents.module.css';
import { useFile, type FileNow } from './use-file.ts';

/** Pictures that a browser shows; of others nothing is tried, whatever they call themselves. */
const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
const WORDS: ReadonlySet<string> = new Set(['text/plain', 'application/json']);

/** What a file is, in a word: what it is called in full tells a reader little. */
function useMediaWord(): (media: string) => string {
  const { say } = useWords();
  return (media) => {
    if (media === 'application/pdf') return say('incident.media.pdf');
    if (media === 'application/json') return say('incident.media.text');
    const kind = (['image', 'video', 'audio', 'text'] as const).find((one) =>
      media.startsWith(`${one}/`),
    );
    return say(kind ? `incident.media.${kind}` : 'incident.media.other');
  };
}

export function useSizeWord(): (bytes: number) => string {
  const { say } = useWords();
  return (bytes) => {
    if (bytes < 1_000) return say('incident.bytes', { count: bytes });
    if (bytes < 1_000_000)
      return say('incident.kilobytes', { size: String(Math.round(bytes / 1_000)) });
    return say('incident.megabytes', { size: String(Math.round(bytes / 100_000) / 10) });
  };
}

interface FileProps {
  of: EnclosureRef;
  /** As it is called in the list that it stands in. */
  n: string;
}

/** A file: what it is and how large; opened when it is asked for. Pictures and words are shown, everything else is saved. */
export function File({ of, n }: FileProps) {
  const { say } = useWords();
  const media = useMediaWord();
  const size = useSizeWord();
  const { now, open } = useFile(of);
  return (
    <>
      <p>{say('incident.evidence.one', { n, media: media(of.media), size: size(of.size) })}</p>
      {now.is !== 'here' && (
        <p className="no-print">
          <Button disabled={now.is === 'fetching'} onClick={() => void open()}>
            {say('incident.evidence.open', { n })}
          </Button>
        </p>
      )}
      <output>
        <WhyNot now={now} />
      </output>
      {now.is === 'here' && <Shown of={of} n={n} bytes={now.bytes} />}
    </>
  );
}

/** Why a file that was asked for is not shown. */
export function WhyNot({ now }: { now: FileNow }) {
  const { say } = useWords();
  if (now.is === 'closed' || now.is === 'here') return null;
  return <>{say(`incident.evidence.${now.is}`)}</>;
}

function Shown({ of, n, bytes }: FileProps & { bytes: Uint8Array }) {
  const { say } = useWords();
  if (PICTURES.has(of.media)) return <Picture {...{ of, n, bytes }} />;
  if (WORDS.has(of.media)) return <TextOf bytes={bytes} />;
  return (
    <p className="no-print">
      <Button onClick={() => saveFile(bytes, 'parley-enclosure', 'application/octet-stream')}>
        {say('incident.evidence.save', { n })}
      </Button>
    </p>
  );
}

function Picture({ of, n, bytes }: FileProps & { bytes: Uint8Array }) {
  const { say } = useWords();
  const url = useMemo(
    () => URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: of.media })),
    [bytes, of.media],
  );
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img src={url} alt={say('incident.evidence.picture', { n })} />;
}

/** The words in a file: in several languages, or as they were written down. */
export function TextOf({ bytes }: { bytes: Uint8Array }) {
  const { say } = useWords();
  const found = parseSaid(bytes, text, words);
  if (found === undefined) return <p>{say('incident.evidence.not-words')}</p>;
  if (typeof found !== 'string') return <EveryLanguage words={found} />;
  return (
    <p dir="auto" className={styles['told']}>
      {found}
    </p>
  );
}
