/**
 * What waits to be sent to one reader. A reader who does not take it is dropped rather than waited for: it comes back with its cursor and misses nothing.
 */
export class Outbox {
  readonly stream: ReadableStream<Uint8Array>;
  readonly #limit: number;
  readonly #ended: () => void;
  readonly #hangUp: (() => void) | undefined;
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  #taken = 0;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  /** Called when the reader, who is ready for more, gets it. */
  #wanted: (() => void) | undefined;
  #roomy: (() => void)[] = [];

  /**
   * @param ended called once, when nothing more can be sent
   * @param hangUp closes the connection, where there is one: to end the stream would wait for the reader to take what is on its way
   */
  constructor(limit: number, ended: () => void, hangUp?: () => void) {
    this.#limit = limit;
    this.#ended = ended;
    this.#hangUp = hangUp;
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.#pull(),
        cancel: () => this.#end(),
      },
      { highWaterMark: 0 },
    );
  }

  get open(): boolean {
    return this.#controller !== undefined;
  }

  /** Bytes handed over so far: does not grow with a reader who takes nothing. */
  get taken(): number {
    return this.#taken;
  }

  get waiting(): number {
    return this.#bytes;
  }

  /** Puts pieces behind what waits. Drops the reader if that is more than it may leave lying. */
  put(...pieces: readonly Uint8Array[]): void {
    if (!this.#controller) return;
    for (const piece of pieces) {
      this.#waiting.push(piece);
      this.#bytes += piece.length;
    }
    if (this.#bytes > this.#limit) {
      this.drop();
      return;
    }
    this.#hand();
  }

  /** Resolves when less than this waits, or nothing can be sent any more. */
  async below(bytes: number): Promise<void> {
    while (this.#controller && this.#bytes >= bytes) {
      await new Promise<void>((resolve) => this.#roomy.push(resolve));
    }
  }

  /** Ends after what waits has been sent. */
  finish(): void {
    const controller = this.#controller;
    if (!controller) return;
    for (const piece of this.#waiting) controller.enqueue(piece);
    controller.close();
    this.#end();
  }

  drop(): void {
    const controller = this.#controller;
    this.#end();
    if (this.#hangUp) this.#hangUp();
    else controller?.error(new Error('the reader was too slow'));
  }

  #pull(): Promise<void> | undefined {
    if (this.#waiting.length > 0) {
      this.#wanted = () => undefined;
      this.#hand();
      return undefined;
    }
    return new Promise((resolve) => {
      this.#wanted = resolve;
    });
  }

  #hand(): void {
    const wanted = this.#wanted;
    if (!wanted || this.#waiting.length === 0) return;
    this.#wanted = undefined;
    const pieces = this.#waiting.splice(0, 16);
    const bytes = pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);
    this.#bytes -= bytes.length;
    this.#taken += bytes.length;
    this.#controller?.enqueue(bytes);
    wanted();
    for (const resolve of this.#roomy.splice(0)) resolve();
  }

  #end(): void {
    if (!this.#controller) return;
    this.#controller = undefined;
    this.#waiting = [];
    this.#bytes = 0;
    this.#wanted?.();
    for (const resolve of this.#roomy.splice(0)) resolve();
    this.#ended();
  }
}
