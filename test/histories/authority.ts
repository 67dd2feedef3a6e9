import type { Bodies } from './bodies.ts';

export const authorityBodies: Bodies = {};
