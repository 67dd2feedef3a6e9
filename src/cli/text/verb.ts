import type { Invocation } from '../command.ts';

/** How a verb of `parley text` is called: without the verb among its operands. */
export type TextInvocation = Invocation<Record<string, unknown>>;
