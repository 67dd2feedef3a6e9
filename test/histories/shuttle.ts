import type { Bodies } from './bodies.ts';

export const shuttleBodies: Bodies = {};
