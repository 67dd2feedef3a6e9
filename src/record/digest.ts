import { toBase64 } from './bytes.ts';
import type { Provider } from './provider.ts';

/** SHA-256 in base64, as the bodies of acts have it, for code that is passed in what to hash with. */
export function digestWith(provider: Pick<Provider, 'sha256'>): (bytes: Uint8Array) => string {
  return (bytes) => toBase64(provider.sha256(bytes));
}
