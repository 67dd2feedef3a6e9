import type { ActType } from './declare.ts';

export interface ReferralState {
  none?: never;
}

export const referralActs: readonly ActType[] = [];
