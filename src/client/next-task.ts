/** How long a piece of work may keep a page busy, in milliseconds: half of a frame. */
export const SLICE = 8;

interface Scheduler {
  postTask?: (task: () => void, options: { priority: 'background' }) => Promise<void>;
}

/** Gives way to whatever else waits: clicks, scrolling, drawing, and answers that are asked for meanwhile. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) return scheduler.postTask(() => undefined, { priority: 'background' });
  return new Promise((resolve) => setTimeout(resolve, 0));
}
