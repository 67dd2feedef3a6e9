import { useEffect, useState } from 'react';
import { fetchEnclosure } from '#client/enclosure.ts';
import type { EnclosureRef } from '#core/shapes.ts';
import { parseName } from '#core/views/labels.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useParley, useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { Dialled } from './dialled.tsx';
import { InWords } from './in-words.tsx';

type Found = Uint8Array | 'withheld' | 'destroyed' | 'not-here' | undefined;

/** As names are fetched; what is larger is a paper and no line of words. */
const LARGEST = 16_384;
const fetched = new WeakMap<object, Map<string, Uint8Array | 'withheld' | 'destroyed'>>();

/** What an enclosure of this room holds, held against its digest before it is shown; undefined while it is on its way. */
function useEnclosure({ enclosure, size }: EnclosureRef): Found {
  const { api } = useParley();
  const { snapshot } = useRoom();
  const { log } = snapshot;
  const [found, setFound] = useState<{ of: string; is: Found }>();
  useEffect(() => {
    let shown = true;
    const kept = fetched.get(log)?.get(enclosure);
    if (size > LARGEST || kept !== undefined) return undefined;
    void fetchEnclosure(api, browserProvider, log, enclosure).then((is) => {
      if (is !== undefined) {
        const all = fetched.get(log) ?? new Map<string, Uint8Array | 'withheld' | 'destroyed'>();
        fetched.set(log, all.set(enclosure, is));
      }
      if (shown) setFound({ of: enclosure, is: is ?? 'not-here' });
    });
    return () => {
      shown = false;
    };
  }, [api, log, enclosure, size]);
  if (size > LARGEST) return 'not-here';
  return fetched.get(log)?.get(enclosure) ?? (found?.of === enclosure ? found.is : undefined);
}

/** A name, a number or a line that stands in an enclosure, or why it cannot be read here. */
export function Enclosed({ of }: { of: EnclosureRef }) {
  const { say } = useWords();
  const found = useEnclosure(of);
  if (found === undefined) return <>…</>;
  if (typeof found === 'string') return <em>{say(`commission.enclosed.${found}`)}</em>;
  const name = parseName(found);
  if (name === undefined) return <em>{say('commission.enclosed.paper')}</em>;
  if (typeof name !== 'string') return <InWords words={name} />;
  return (
    <bdi>
      <Dialled text={name} />
    </bdi>
  );
}
