import type { MonitorEvent, Steering } from '../event.ts';

/** How the powers over one obligation have changed its course (OB7), and for what it was reopened. */

interface Span {
  from: number;
  to: number;
}

export class Course {
  /** Suspended from `from` until before `to`; Infinity: not resumed. */
  readonly suspended: Span[] = [];
  readonly #reopened: Span[] = [];
  /** Where the window ends. */
  end: number;
  /** Whether it was ended by an act: then what would be due later is not. */
  terminated = false;
  /** When a deadline is due since an extension. */
  extended: number | undefined;

  constructor(until: number) {
    this.end = until;
  }

  apply(steering: Steering): void {
    switch (steering.do) {
      case 'suspend':
        if (this.suspended.at(-1)?.to !== Infinity)
          this.suspended.push({ from: steering.at, to: Infinity });
        return;
      case 'resume': {
        const open = this.suspended.at(-1);
        if (open?.to === Infinity) open.to = steering.at;
        return;
      }
      case 'extend':
        this.end = steering.until === 'open' ? Infinity : steering.until;
        this.extended = this.end;
        this.terminated = false;
        return;
      case 'terminate':
        this.end = Math.min(this.end, steering.at);
        this.terminated = true;
        return;
      case 'reopen':
        this.#reopened.push({ from: steering.from, to: steering.to });
    }
  }

  /** When something is due that would be due at `time`; Infinity: never, so long as nobody resumes it. */
  dueAt(time: number): number {
    let due = time;
    // One suspension may end within another.
    for (let again = true; again;) {
      const span = this.suspended.find(({ from, to }) => from <= due && due < to);
      again = span !== undefined;
      if (span) due = span.to;
    }
    return due;
  }

  /** Whether an instance due then is none, because the obligation was ended before. */
  endedBefore(due: number): boolean {
    return this.terminated && due > this.end;
  }

  reopenedFor({ from: happened }: MonitorEvent): boolean {
    return this.#reopened.some(({ from, to }) => from <= happened && happened <= to);
  }
}
