// Writes spec/vectors/*.json for the formats of the record: `node scripts/record-vectors.ts`. A
// released format never changes, so after a release this only ever adds.
import { writeFileSync } from 'node:fs';
import { recordVectors, vectorText } from './make-vectors/record.ts';

for (const file of await recordVectors()) {
  writeFileSync(new URL(`../spec/vectors/${file.format}.json`, import.meta.url), vectorText(file));
}
