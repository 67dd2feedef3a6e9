/** The vectors of the log's formats, as the files under spec/vectors hold them. */
import { bundleVectors } from './bundle.ts';
import { checkpointVectors } from './checkpoint.ts';
import type { VectorFile } from './fixtures.ts';
import { policyVectors } from './policy.ts';
import { proofVectors } from './proof.ts';
import { tileVectors } from './tile.ts';
import { treeVectors } from './tree.ts';
import { witnessVectors } from './witness.ts';

/** Every file of vectors. The same at each call: nothing in them is random or of today. */
export async function logVectors(): Promise<VectorFile[]> {
  return [
    await treeVectors(),
    tileVectors(),
    await checkpointVectors(),
    await proofVectors(),
    policyVectors(),
    await witnessVectors(),
    await bundleVectors(),
  ];
}
