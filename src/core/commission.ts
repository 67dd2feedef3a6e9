import type { ActType } from './declare.ts';

export interface CommissionState {
  none?: never;
}

export const commissionActs: readonly ActType[] = [];
