import type { ActType } from './declare.ts';

export interface TakenDownState {
  none?: never;
}

/** The acts of one rules version; `typeOf` finds the declaration of what was taken down in that same version. */
export function takenDownActs(
  _typeOf: (name: string, version: number) => ActType | undefined,
): ActType[] {
  return [];
}
