import type { Submit } from './phone-report.ts';
import type { Spool } from './spool.ts';

/** What one pass over the spool came to. */
export interface Passed {
  entered: number;
  /** Left for the next pass. */
  later: number;
  /** Left until a person has looked. */
  held: number;
}

/**
 * Takes reports out of the spool and into the room, one after the other, in the order in which they came. One that cannot be entered now stops the pass, since the next
 * could not either; one that the room does not take is held, and the others go on.
 */
export class Forwarder {
  readonly #spool: Spool;
  readonly #submit: Submit;
  readonly #now: () => number;
  readonly #told: (line: string) => void;
  readonly #held = new Set<string>();
  #running: Promise<Passed> | undefined;
  #again = false;

  /** @param told one line when something is entered, held or delayed: a code, nothing of the report */
  constructor(spool: Spool, submit: Submit, now: () => number, told: (line: string) => void) {
    this.#spool = spool;
    this.#submit = submit;
    this.#now = now;
    this.#told = told;
  }

  /** One pass; what comes while one is under way is in the same answer. Rejects with a bug, or a disk that fails. */
  async pass(): Promise<Passed> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return await this.#running;
  }

  async #run(): Promise<Passed> {
    const passed: Passed = { entered: 0, later: 0, held: 0 };
    while (this.#again) {
      this.#again = false;
      const due = this.#spool.due(this.#now()).filter((mark) => !this.#held.has(mark));
      for (const [at, mark] of due.entries()) {
        const outcome = await this.#enter(mark);
        if (outcome.kind === 'later') {
          this.#told(`later ${outcome.code}`);
          passed.later += due.length - at;
          break;
        }
        if (outcome.kind === 'put-off') {
          this.#told(`later ${outcome.code}`);
          passed.later += 1;
          continue;
        }
        if (outcome.kind === 'refused') {
          this.#held.add(mark);
          this.#told(`held ${outcome.code}`);
          continue;
        }
        await this.#spool.finish(mark);
        this.#told(outcome.kind);
        passed.entered += 1;
      }
    }
    passed.held = this.#held.size;
    return passed;
  }

  async #enter(mark: string): ReturnType<Submit> {
    const report = await this.#spool.report(mark);
    if (!report.ok) return { kind: 'refused', code: report.fault.code };
    return await this.#submit(report.value);
  }
}
