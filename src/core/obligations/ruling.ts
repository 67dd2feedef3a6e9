import type { MonitorEvent } from './event.ts';

/**
 * An event as it reads under one obligation: what was ruled of it there stands in the place of its own standing, answer and actors (OB3.8). One obligation's finding says nothing
 * of another's clause.
 */
export function under(event: MonitorEvent, obligation: string): MonitorEvent {
  const ruling = event.rulings?.[obligation];
  if (!ruling) return event;
  const { answer: _, ...rest } = event;
  const { standing, answer, actors } = ruling;
  return {
    ...rest,
    standing,
    ...(answer ? { answer } : {}),
    ...(actors ? { actors } : {}),
  };
}
