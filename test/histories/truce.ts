import type { Bodies } from './bodies.ts';

export const truceBodies: Bodies = {};
