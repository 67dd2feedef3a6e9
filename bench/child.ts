import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Measurements that want a process of their own: for a memory that nothing else has grown, or because clients are not to share the server's thread. What
 * runs there is in `task.ts`.
 */

export type Task =
  | 'audit'
  | 'docx'
  | 'replay'
  | 'cold-open'
  | 'post'
  | 'listen'
  | 'members'
  | 'pages'
  | 'submit'
  | 'compare'
  | 'pdf'
  | 'monitor';

/** What a task does; `tell` sends a message to the caller before it is done. */
export type TaskFunction = (
  args: readonly string[],
  talk: { tell: (message: unknown) => void },
) => Promise<unknown>;

export type Message = { told: unknown } | { result: unknown };

const TASKS = fileURLToPath(new URL('task.ts', import.meta.url));

/** A process that does one task. */
export class Child<Result> {
  readonly #process: ChildProcess;
  readonly #told: unknown[] = [];
  #wake: (() => void) | undefined;
  readonly result: Promise<Result>;

  constructor(task: Task, args: readonly (string | number)[]) {
    this.#process = fork(TASKS, [task, ...args.map(String)]);
    this.result = new Promise((resolve, reject) => {
      this.#process.on('message', (message: Message) => {
        if ('result' in message) resolve(message.result as Result);
        else this.#told.push(message.told);
        this.#wake?.();
      });
      this.#process.once('error', reject);
      this.#process.once('exit', (code) => {
        reject(new Error(`the process for ${task} ended with ${code}`));
        this.#wake?.();
      });
    });
  }

  /** The next thing it tells; rejects if it ends before. */
  async told(): Promise<unknown> {
    while (this.#told.length === 0) {
      const woken = new Promise<void>((resolve) => (this.#wake = resolve));
      await Promise.race([woken, this.result]);
    }
    return this.#told.shift();
  }
}

export async function inChild<Result>(
  task: Task,
  ...args: readonly (string | number)[]
): Promise<Result> {
  return await new Child<Result>(task, args).result;
}
