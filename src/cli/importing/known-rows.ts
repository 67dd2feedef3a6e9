import type { Act } from '#core/act.ts';
import type { Entering } from '#core/counting/acts.ts';
import type { ContextRow } from '#core/incidents/context.ts';
import type { IntakeReport } from '#core/incidents/intake.ts';
import type { ActReader } from '#client/act-reader.ts';
import type { Words } from '#core/words.ts';
import { toBase64, utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { RowContents } from './row-contents.ts';

/** How a row of a table is known again in its room: 32 digits of its id, a dot, and 32 of what it says. */
const REFERENCE = /^([0-9a-f]{32})\.([0-9a-f]{32})$/;

/** @param id and content, in hex, as the plan of an import has them */
export function referenceOf(id: string, content: string): string {
  return `${id.slice(0, 32)}.${content.slice(0, 32)}`;
}

interface ContextSet {
  dataset: Words;
  rows: ContextRow[];
}

function digestOf(value: unknown): string {
  return toBase64(nodeProvider.sha256(utf8(JSON.stringify(value))).subarray(0, 16));
}

/**
 * What a room has of tables that were imported into it, however they came, told act by act: some 100 bytes a row are kept, and no act. What was retracted or corrected since was
 * entered all the same, and is not entered again.
 */
export class KnownRows implements ActReader {
  #rows = new RowContents();
  readonly #context = new Map<string, string>();
  /** Zones and layers of lines, by all that they say. */
  readonly #drawn = new Set<string>();

  begin(): void {
    this.#rows = new RowContents();
    this.#context.clear();
    this.#drawn.clear();
  }

  act({ type, body }: Act): void {
    switch (type) {
      case 'intake.report':
        return this.#row((body as IntakeReport).instance);
      case 'observation.enter':
        for (const { ref } of (body as Entering).observations) this.#row(ref);
        return;
      case 'context.add': {
        const { dataset, rows } = body as ContextSet;
        // The last that the publisher said of an event is what stands.
        for (const row of rows) this.#context.set(digestOf([dataset, row.ref]), digestOf(row));
        return;
      }
      case 'zone.define':
      case 'layer.supply':
        this.#drawn.add(digestOf([type, body]));
        return;
      default:
    }
  }

  #row(reference: string | undefined): void {
    const [, id, content] = REFERENCE.exec(reference ?? '') ?? [];
    if (id !== undefined && content !== undefined) this.#rows.set(id, content);
  }

  /** How the content of a row that was entered begins. @param id of the row, in hex */
  row(id: string): string | undefined {
    return this.#rows.get(id.slice(0, 32));
  }

  /** Whether the publisher’s row stands in the room as it is here. */
  hasContext(dataset: Words, row: ContextRow): boolean {
    return this.#context.get(digestOf([dataset, row.ref])) === digestOf(row);
  }

  hasDrawn(type: string, body: object): boolean {
    return this.#drawn.has(digestOf([type, body]));
  }
}
