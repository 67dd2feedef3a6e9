import type { ActType } from './declare.ts';

export interface TruceTermsState {
  none?: never;
}

export const truceTermsActs: readonly ActType[] = [];
