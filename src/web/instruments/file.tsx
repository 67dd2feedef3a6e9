import { useState } from 'react';
import { fetchEnclosure } from '#client/enclosure.ts';
import type { EnclosureRef } from '#core/shapes.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useParley, useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tiff',
  'text/plain': 'txt',
};

/** A paper that an act encloses: fetched when it is asked for, and held against the hash that the act names before it is handed over. */
export function EnclosedFile({ of, name }: { of: EnclosureRef; name: string }) {
  const { say } = useWords();
  const { api } = useParley();
  const { snapshot } = useRoom();
  const [is, setIs] = useState<'reading' | 'withheld' | 'destroyed' | 'not-here'>();
  const { enclosure, media, size } = of;

  const fetch = async (): Promise<void> => {
    setIs('reading');
    const found = await fetchEnclosure(api, browserProvider, snapshot.log, enclosure);
    if (found instanceof Uint8Array) {
      saveFile(found, `${name}.${ENDINGS[media] ?? 'bin'}`, media);
      setIs(undefined);
    } else setIs(found ?? 'not-here');
  };
  return (
    <>
      {say('instrument.file.size', { media, size })} <Value>{enclosure}</Value>{' '}
      <span className="no-print">
        <Button disabled={is === 'reading'} onClick={() => void fetch()}>
          {say('instrument.file.save')}
        </Button>
      </span>
      <output>{is && say(`instrument.file.${is}`)}</output>
    </>
  );
}
