import { instrumentOf } from '#core/instrument-state.ts';
import type { Instrument } from '#core/instrument-state.ts';
import { key } from '#core/test-room.ts';
import type { NodeState } from '#core/text/state.ts';
import { hashText } from '#core/text/whole.ts';
import { sha256, TextTable } from './text-table.ts';

/** A text that is ready, and an instrument drawn up from it. */
export class Signing {
  readonly table: TextTable;
  readonly instrument: string;

  constructor(more: object = {}, table = new TextTable()) {
    this.table = table;
    const { room } = table;
    const example = room.exampleOf('instrument.draw-up');
    const body = { ...example, text: this.table.text, ...more };
    this.instrument = room.act('m1', 'instrument.draw-up', body).id;
  }

  get hash(): string {
    return hashText(sha256, this.table.state, this.table.text) as string;
  }

  get now(): Readonly<Instrument> {
    return instrumentOf(this.table.state, this.instrument) as Readonly<Instrument>;
  }

  powers(who: string, ...acts: string[]): void {
    const body = {
      ...this.table.room.exampleOf('powers.notify'),
      key: key(who),
      scope: 'all',
      acts,
    };
    this.table.room.act(who.slice(0, 2), 'powers.notify', {
      ...body,
      office: 'head-of-delegation',
    });
  }

  body(more: object = {}) {
    return { instrument: this.instrument, hash: this.hash, ...more };
  }

  do(who: string, verb: string, more: object = {}, others: string[] = []): string {
    return this.table.room.act(who, `instrument.${verb}`, this.body(more), { with: others }).id;
  }

  refused(who: string, verb: string, more: object = {}, others: string[] = []) {
    const signing = { with: others };
    return this.table.room.refusal(who, `instrument.${verb}`, this.body(more), signing)?.code;
  }

  /** The words that stand on a paragraph, by their hash in every language. */
  words(node: string) {
    const { base, wordings } = this.table.node(node) as Readonly<NodeState>;
    const words = base as string;
    return { node, words, hashes: { ...wordings[words]?.hashes } };
  }

  initial(who: string, ...nodes: string[]): void {
    const on = nodes.map((node) => this.words(node));
    this.table.room.act(who, 'instrument.initial-paragraphs', { instrument: this.instrument, on });
  }

  refusedInitials(who: string, ...on: object[]) {
    const body = { instrument: this.instrument, on };
    return this.table.room.refusal(who, 'instrument.initial-paragraphs', body)?.code;
  }

  /** What is entered of ink; the example has both parties. */
  ink(more: object = {}) {
    const {
      hash: _,
      instrument: __,
      ...example
    } = this.table.room.exampleOf('instrument.signed-in-ink') as {
      hash: string;
      instrument: string;
    };
    return { ...example, ...more };
  }
}
