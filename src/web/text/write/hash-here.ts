import { toBase64 } from '#record/bytes.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { Hash } from '#core/text/hashes.ts';

/** SHA-256 of this browser, as core asks for it. */
export const hashHere: Hash = (bytes) => toBase64(browserProvider.sha256(bytes));
