import { useMemo } from 'react';
import type { Hash } from '#core/text/hashes.ts';
import { hashDrawnUp, instrumentReading, type InstrumentReading } from '#core/views/instruments.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useTalks } from '../context.ts';
import { useNow } from '../parts/use-now.ts';

export const sha256: Hash = digestWith(browserProvider);

/** How an instrument stands now. */
export function useInstrument(id: string): InstrumentReading | undefined {
  const open = useTalks();
  const moment = useNow();
  return useMemo(() => {
    const { texts } = open.views.talks;
    return texts && instrumentReading(texts, id, { hash: sha256, moment });
  }, [open, id, moment]);
}

/** The hash of the whole text at the moment it was drawn up. */
export function useDrawnUp(reading: InstrumentReading): string | undefined {
  const { views } = useTalks();
  const { act, text } = reading.row;
  return useMemo(() => {
    const book = loadedBook(views.members.state?.rules ?? 1);
    // Of a sealed room the envelopes are in the log beside what is in them.
    const acts = [...views.acts.values()].filter(({ type }) => type !== 'room.sealed');
    return book && hashDrawnUp(sha256, acts, { act, text }, { book });
  }, [views, act, text]);
}
