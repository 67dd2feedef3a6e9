/** How long a piece of work may keep a page busy, in milliseconds: half of a frame. */
export const SLICE = 8;

/** Gives way to whatever else waits: clicks, scrolling, drawing. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
