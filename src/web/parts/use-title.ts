import { useEffect } from 'react';
import { useWords } from '../words/use-words.ts';

/** The title of the window: what the page is, then the product. */
export function useTitle(...parts: readonly (string | undefined)[]): void {
  const { say } = useWords();
  const title = [...parts.filter((part) => part !== undefined && part !== ''), say('app.name')]
    .join(' · ')
    // Isolates are for sentences on the page; a window's title shows them as boxes.
    .replaceAll(/[\u2066-\u2069]/g, '');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
