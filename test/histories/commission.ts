import type { Bodies } from './bodies.ts';

export const commissionBodies: Bodies = {};
