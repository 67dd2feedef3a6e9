// Writes spec/vectors/*.json for the formats of the log: `node scripts/log-vectors.ts`. A released
// format never changes, so after a release this only ever adds.
import { writeFileSync } from 'node:fs';
import { logVectors } from './make-vectors/log.ts';
import { vectorText } from './make-vectors/record.ts';

for (const file of await logVectors()) {
  writeFileSync(new URL(`../spec/vectors/${file.format}.json`, import.meta.url), vectorText(file));
}
