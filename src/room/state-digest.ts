import type { Provider } from '#record/provider.ts';
import { utf8 } from '#record/bytes.ts';

/** RC11.6: JSON with the keys of every object in ascending order of code units. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const record = value as Record<string, unknown>;
    const parts = Object.keys(record)
      .filter((key) => record[key] !== undefined)
      .toSorted()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The state digest: the same on every machine that has replayed the same log. */
export function stateDigest(provider: Pick<Provider, 'sha256'>, state: unknown): Uint8Array {
  return provider.sha256(utf8(canonicalJson(state)));
}
