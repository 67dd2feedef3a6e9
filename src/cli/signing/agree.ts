import { confirm } from '../ask.ts';
import type { Terminal } from '../command.ts';

/** Whether the person says yes to what was read out, or said so beforehand with `--yes`. */
export async function isAgreed(
  options: Readonly<Record<string, unknown>>,
  question: string,
  terminal: Terminal,
): Promise<boolean> {
  if (options['yes'] === true) return true;
  if (await confirm(question, '--yes signs without asking.')) return true;
  terminal.err('Nothing was signed.');
  return false;
}
