import { useEffect, useState } from 'react';
import { shortCode, type CodeKind } from '#record/code.ts';
import { browserProvider } from '#record/provider/browser.ts';

const known = new Map<string, string>();

/** A short code; undefined while it is being worked out, which takes some milliseconds on purpose and so waits until the page is drawn. */
export function useShortCode(kind: CodeKind, subject: string | undefined): string | undefined {
  const name = `${kind} ${subject ?? ''}`;
  const [, show] = useState(0);
  useEffect(() => {
    if (subject === undefined || known.has(name)) return undefined;
    const timer = setTimeout(() => {
      known.set(name, shortCode(browserProvider, kind, subject));
      show((n) => n + 1);
    }, 50);
    return () => clearTimeout(timer);
  }, [kind, subject, name]);
  return known.get(name);
}
