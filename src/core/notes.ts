import type { ActType } from './declare.ts';

export interface NotesState {
  none?: never;
}

export const noteActs: readonly ActType[] = [];
