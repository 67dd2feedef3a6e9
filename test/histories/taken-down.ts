import type { Bodies } from './bodies.ts';

export const takenDownBodies: Bodies = {};
