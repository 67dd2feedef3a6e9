/** The vectors of the record's formats, as the files under spec/vectors hold them. */
import { actVectors } from './act.ts';
import { bodyVectors, enclosureVectors } from './body.ts';
import { codeVectors } from './code.ts';
import type { VectorFile } from './fixtures.ts';
import { jointVectors } from './joint.ts';
import { keyVectors } from './keys.ts';
import { leafVectors } from './leaf.ts';
import { noteVectors } from './note.ts';
import { sealedVectors } from './sealed.ts';
import { signInVectors } from './sign-in.ts';

/** Every file of vectors. The same at each call: nothing in them is random or of today. */
export async function recordVectors(): Promise<VectorFile[]> {
  return [
    keyVectors(),
    await noteVectors(),
    await actVectors(),
    await jointVectors(),
    bodyVectors(),
    enclosureVectors(),
    await leafVectors(),
    codeVectors(),
    await sealedVectors(),
    await signInVectors(),
  ];
}

/** The bytes of one file. */
export function vectorText(file: VectorFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
