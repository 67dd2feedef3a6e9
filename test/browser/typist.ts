import type { Page } from 'playwright-core';

/**
 * A person at a keyboard, by the keystroke-level model (Card, Moran and Newell 1980): 0.28 s for each key of an average typist who is no secretary, and 1.35 s of
 * thought before each field and before the sentence that is signed. A robot types faster than people, so keys are counted and what the machine took is added
 * whole, as if nobody had typed on meanwhile.
 */
const KEY_S = 0.28;
const THOUGHT_S = 1.35;

export interface Timed {
  what: string;
  /** Its id. */
  act: string;
  keys: number;
  thoughts: number;
  /** Seconds that the machine took from the first key until the act was shown as entered. */
  machine: number;
  /** Seconds that a person takes. */
  person: number;
}

export class Typist {
  readonly page: Page;
  readonly timed: Timed[] = [];
  #keys = 0;
  #thoughts = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Thinks, then writes into the field that has the focus and goes on by Enter. A line that begins with `⇥` goes there by Tab first, which is a key too. */
  async field(line: string): Promise<void> {
    this.#thoughts += 1;
    for (const key of line) await this.press(key === '⇥' ? 'Tab' : key);
    await this.press('Enter');
  }

  async press(key: string): Promise<void> {
    this.#keys += 1;
    await this.page.keyboard.press(key);
  }

  /** One act, from its first key until it is shown as entered. */
  async act(what: string, fields: readonly string[]): Promise<Timed> {
    const { page } = this;
    [this.#keys, this.#thoughts] = [0, 0];
    const shown = await page.locator('[data-entered]').count();
    const from = performance.now();
    for (const line of fields) await this.field(line);
    await page.locator('form ~ section [data-sentence]').waitFor();
    this.#thoughts += 1;
    await this.press('Enter');
    await page.locator('[data-entered]').nth(shown).waitFor();
    const machine = (performance.now() - from) / 1000;
    const person = this.#keys * KEY_S + this.#thoughts * THOUGHT_S + machine;
    const act = (await page.locator('[data-entered]').first().getAttribute('data-entered')) ?? '';
    const timed = { what, act, keys: this.#keys, thoughts: this.#thoughts, machine, person };
    this.timed.push(timed);
    return timed;
  }

  /** One line an act. */
  table(): string {
    const row = (cells: readonly (string | number)[]): string =>
      cells
        .map((cell, n) => (n === 0 ? String(cell).padEnd(46) : String(cell).padStart(9)))
        .join('');
    return [
      row(['act', 'keys', 'thoughts', 'machine', 'person']),
      ...this.timed.map(({ what, keys, thoughts, machine, person }) =>
        row([what, keys, thoughts, `${machine.toFixed(1)} s`, `${person.toFixed(1)} s`]),
      ),
    ].join('\n');
  }
}
