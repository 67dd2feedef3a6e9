import type { Bodies } from './bodies.ts';

export const releaseBodies: Bodies = {};
