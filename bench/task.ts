import { postTask } from './append-http.ts';
import { auditTask } from './audit.ts';
import type { Message, Task, TaskFunction } from './child.ts';
import { coldOpenTask } from './cold-open.ts';
import { docxTask } from './docx.ts';
import { listenTask } from './fan-out.ts';
import { monitorTask } from './monitor.ts';
import { pdfTask } from './pdf.ts';
import { compareTask } from './redline.ts';
import { replayTask } from './replay.ts';
import { membersTask, pagesTask, submitTask } from './screens.ts';

/** What a process of `child.ts` does: one task, named by its first argument. */

const TASKS: Record<Task, TaskFunction> = {
  audit: auditTask,
  replay: replayTask,
  'cold-open': coldOpenTask,
  docx: docxTask,
  post: postTask,
  listen: listenTask,
  members: membersTask,
  pages: pagesTask,
  submit: submitTask,
  compare: compareTask,
  pdf: pdfTask,
  monitor: monitorTask,
};

const [task, ...args] = process.argv.slice(2);
/** Resolves when it is on its way: to hang up before would cut a long message off. */
const say = (message: Message) =>
  new Promise<void>((resolve) => process.send?.(message, () => resolve()));
const result = await TASKS[task as Task](args, { tell: (told) => void say({ told }) });
await say({ result });
process.disconnect?.();
