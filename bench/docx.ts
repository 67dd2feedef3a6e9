import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Draft, Node } from '#core/text/draft.ts';
import { plain } from '#core/text/segments.ts';
import { draftsFromReturn, type DraftsFromReturn } from '#interchange/docx/draft-acts.ts';
import { bracketedDocx } from '#interchange/docx/editions.ts';
import { readDocx } from '#interchange/docx/read-docx.ts';
import {
  redlineDocx,
  type TrackedParagraph,
  type TrackedRun,
} from '#interchange/docx/redline-edition.ts';
import type { ReturnedFile } from '#interchange/docx/returned.ts';
import { inChild, type TaskFunction } from './child.ts';
import { Load, median, peakMemory, seconds, type Scale } from './measure.ts';
import type { Figure } from './table.ts';

/** What a Word file of a long text costs: written with its tracked changes, read, and made into draft acts, each in a process of its own. */

interface Cost {
  seconds: number;
  /** The most that its process held, in MiB. */
  memory: number;
}

type What = 'redline' | 'bracketed' | 'read';

const SAID: Readonly<Record<What, (words: number, changes: number) => string>> = {
  redline: (words, changes) => `${words} words with ${changes} tracked changes, written`,
  bracketed: (words) => `${words} words, written with a bookmark for each paragraph`,
  read: (words, changes) =>
    `${words} words with ${changes} tracked changes, read and made draft acts`,
};

const hash = digestWith(nodeProvider);

export async function measureDocx(scale: Scale): Promise<Figure[]> {
  const words = scale.quick ? 3_000 : 150_000;
  const changes = scale.quick ? 100 : 5_000;
  const figures: Figure[] = [];
  for (const what of ['redline', 'bracketed', 'read'] as const) {
    const load = new Load();
    const costs: Cost[] = [];
    for (let round = 0; round < Math.min(scale.rounds, 3); round++)
      costs.push(await inChild<Cost>('docx', what, words, changes));
    const took = median(costs.map((cost) => cost.seconds));
    const held = Math.max(...costs.map((cost) => cost.memory));
    const name = SAID[what](words, changes);
    figures.push(
      {
        subject: 'docx',
        what: name,
        value: took,
        unit: 's',
        ratio: { value: took / 10, of: '10 s', atMost: 1 },
        load: String(load),
      },
      {
        subject: 'docx',
        what: `${name}: memory`,
        value: held,
        unit: 'MiB',
        ratio: { value: held / 1024, of: '1024 MiB', atMost: 1 },
        load: String(load),
      },
    );
  }
  return figures;
}

const VOCABULARY =
  'the Parties shall cease all hostilities within a period of hours from signature and the Commission reports each week on incidents in the zone that the annex describes subject to article paragraph of this Agreement'.split(
    ' ',
  );

/** Words that are always the same for the same place. */
function wordsAt(paragraph: number, count: number): string[] {
  let state = paragraph * 7919 + 17;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    const word = VOCABULARY[state % VOCABULARY.length] as string;
    return state % 11 === 0 ? `${word} ${state % 1000}` : word;
  });
}

const PER_PARAGRAPH = 50;

/** A draft of so many words, and its redline with so many changes by four sides. */
function made(words: number, changes: number): { draft: Draft; tracked: TrackedParagraph[] } {
  const count = Math.ceil(words / PER_PARAGRAPH);
  const nodes: Node[] = [];
  const tracked: TrackedParagraph[] = [
    { kind: 'title', language: 'en', runs: [{ kind: 'keep', text: 'Long' }] },
  ];
  let told = 0;
  for (let n = 0; n < count; n++) {
    const own = wordsAt(n, PER_PARAGRAPH);
    const runs: TrackedRun[] = [];
    const due = Math.round((changes * (n + 1)) / count);
    const step = Math.floor(own.length / (due - told + 1));
    let at = 0;
    for (; told < due; told++) {
      const change = { author: `Side ${told % 4}`, date: '2031-03-04T10:00:00Z' };
      runs.push({ kind: 'keep', text: `${own.slice(at, at + step - 1).join(' ')} ` });
      const text = `${own[at + step - 1]} `;
      if (told % 2 === 0) runs.push({ kind: 'delete', text, ...change });
      else runs.push({ kind: 'keep', text }, { kind: 'insert', text: `also ${told} `, ...change });
      at += step;
    }
    runs.push({ kind: 'keep', text: own.slice(at).join(' ') });
    tracked.push({ kind: 'paragraph', node: `n${n}`, language: 'en', runs });
    nodes.push({
      id: `n${n}`,
      kind: 'paragraph',
      words: { en: { segs: plain(own.join(' ')) } },
      children: [],
    });
  }
  const draft: Draft = {
    id: 't1',
    title: { en: 'Long' },
    tier: 'joint',
    working: 'en',
    authentic: ['en'],
    nodes,
  };
  return { draft, tracked };
}

/** `redline`, `bracketed` or `read`; words; changes. To read, the file is written first, in the same process. */
export const docxTask: TaskFunction = async ([what, words, changes]): Promise<Cost> => {
  const { draft, tracked } = made(Number(words), Number(changes));
  let bytes = new Uint8Array();
  const write = async (): Promise<void> => {
    const written =
      what === 'bracketed'
        ? await bracketedDocx(draft, { hash })
        : await redlineDocx({ title: 'Long', paragraphs: tracked });
    if (!written.ok) throw new Error(written.fault.message);
    bytes = new Uint8Array(written.value);
  };
  const wrote = await seconds(write);
  if (what !== 'read') return { seconds: wrote, memory: peakMemory() };
  const took = await seconds(() => {
    const read = readDocx(bytes);
    if (!read.ok) throw new Error(read.fault.message);
    const drafts = draftsFromReturn(read.value, draft, { hash });
    if (!drafts.ok) throw new Error(drafts.fault.message);
    checkAll(read.value, drafts.value, Number(changes));
  });
  return { seconds: took, memory: peakMemory() };
};

/** Nothing is fast that finds less than there is. */
function checkAll(file: ReturnedFile, drafts: DraftsFromReturn, changes: number): void {
  const found = file.paragraphs.flatMap(({ runs }) => runs.filter((run) => run.kind !== 'keep'));
  if (found.length !== changes) throw new Error(`${found.length} of ${changes} changes were found`);
  const alone = drafts.acts.filter((act) => !act.isTogether);
  if (alone.length !== changes || alone.some((act) => act.isUntracked))
    throw new Error(`${alone.length} draft acts of ${changes} changes`);
}
