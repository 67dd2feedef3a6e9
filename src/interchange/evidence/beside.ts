import { equalBytes } from '#record/bytes.ts';
import { fileTypeOf } from './file-type.ts';
import { workingCopy } from './working-copy.ts';

/**
 * What a file that leaves the mission may say beside what is to be seen or read in it. `something`: a picture that is not its own working copy (EV5). `unknown`: of a kind of
 * which there is no working copy, so that nobody can tell here. `nothing`: a working copy, or plain text.
 */
export type Beside = 'nothing' | 'something' | 'unknown';

/** EV6 */
export function besideOf(bytes: Uint8Array): Beside {
  const type = fileTypeOf(bytes);
  if (type === 'text') return 'nothing';
  if (type !== 'jpeg' && type !== 'png') return 'unknown';
  const made = workingCopy(bytes);
  return made.ok && equalBytes(made.value, bytes) ? 'nothing' : 'something';
}
