import type { Bodies } from './bodies.ts';

export const minutesBodies: Bodies = {};
