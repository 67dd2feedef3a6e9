import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { Hash } from '#core/text/hashes.ts';

/** SHA-256 of this browser, as core asks for it. */
export const hashHere: Hash = digestWith(browserProvider);
