import type { Draft } from '#core/text/draft.ts';
import { concordanceSteps } from '#core/text/concordance/concordance.ts';
import type { Finding } from '#core/text/concordance/finding.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';

/** What the check of concordance found in a text (TX7), by paragraph; in the order of the text. */
export type Found = ReadonlyMap<string, readonly Finding[]>;

/** The screen is drawn at least so often meanwhile, in milliseconds. */
const AT_ONCE = 8;

/**
 * Looks through a text on this device, a little at a time.
 *
 * @returns gives it up
 */
export function find(draft: Draft, done: (found: Found) => void): () => void {
  const steps = concordanceSteps(draft, {
    hash: digestWith(browserProvider),
  });
  const found = new Map<string, Finding[]>();
  let timer = setTimeout(go);
  function go(): void {
    const until = performance.now() + AT_ONCE;
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done) return done(found);
      for (const one of next.value) {
        const list = found.get(one.node);
        if (list) list.push(one);
        else found.set(one.node, [one]);
      }
      if (performance.now() > until) break;
    }
    timer = setTimeout(go);
  }
  return () => clearTimeout(timer);
}
