import type { Bodies } from './bodies.ts';

export const silenceBodies: Bodies = {};
