import { postTask } from './append-http.ts';
import { auditTask } from './audit.ts';
import type { Message, Task, TaskFunction } from './child.ts';
import { coldOpenTask } from './cold-open.ts';
import { listenTask } from './fan-out.ts';
import { replayTask } from './replay.ts';

/** What a process of `child.ts` does: one task, named by its first argument. */

const TASKS: Record<Task, TaskFunction> = {
  audit: auditTask,
  replay: replayTask,
  'cold-open': coldOpenTask,
  post: postTask,
  listen: listenTask,
};

const [task, ...args] = process.argv.slice(2);
const say = (message: Message) => process.send?.(message);
const result = await TASKS[task as Task](args, { tell: (told) => say({ told }) });
say({ result });
process.disconnect?.();
