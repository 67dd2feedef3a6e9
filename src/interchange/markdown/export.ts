import type { Draft, Node, Wording } from '#core/text/draft.ts';
import type { Numbering } from '#core/text/numbering.ts';
import { numbering } from '#core/text/numbering.ts';
import { pick, WORD_LANGUAGES } from '#core/words.ts';
import type { WordLanguage } from '#core/words.ts';
import { attributeValue } from './attributes.ts';
import { exerciseWords } from '../exercise-words.ts';
import { escapeWords } from './escape.ts';
import { printFrontMatter } from './front-matter.ts';
import { printInline } from './inline.ts';
import { headingWord, isHeaded } from '#core/text/kind-words.ts';
import type { Open } from './placing.ts';
import { openPoints, placeByItself } from './placing.ts';

const NO_TEXT = '{no text}';
const REMARK =
  '<!-- Numbers follow from the place, and are shown for reading. What stands in braces belongs to Parley: keep it with its words. -->';

function printWords(wording: Wording): string {
  return wording.segs.length === 0 ? NO_TEXT : printInline(wording.segs);
}

function fromOf(wording: Wording | undefined): string[] {
  return wording?.from
    ? [`from=${attributeValue(`${wording.from.language}:${wording.from.hash}`)}`]
    : [];
}

/** A number as it is shown, without marks that mean something in the file. */
function shown(number: string): string {
  return number.replace(/[\\[\]{}*`<>\n—]/g, '');
}

class Writer {
  readonly blocks: string[] = [];
  readonly #working: WordLanguage;
  readonly #numbers: Numbering;

  constructor(draft: Draft) {
    this.#working = draft.working;
    this.#numbers = numbering(draft);
  }

  /** `holders` are the nodes around this one, `open` all that a reader has open before it. Returns what is open after it. */
  write(node: Node, holders: readonly Open[], open: readonly Open[]): Open[] {
    const own = node.words[this.#working];
    const facts = [`#${attributeValue(node.id)}`];
    if (node.kind !== 'paragraph' && node.kind !== 'point') facts.push(`.${node.kind}`);
    if (node.num !== undefined) facts.push(`num=${attributeValue(node.num)}`);
    const points = openPoints(holders);
    if (!isHeaded(node.kind) && points === 0 && placeByItself(open, node.kind) !== holders.length) {
      const holder = holders.at(-1);
      facts.push(`in=${holder ? `#${attributeValue(holder.id)}` : 'text'}`);
    }
    facts.push(...fromOf(own));
    const indent = '  '.repeat(node.kind === 'point' ? points : 0);
    const lead = this.#lead(node, holders.length, own !== undefined);
    this.#block(
      `${lead}${[...(own ? [printWords(own)] : []), `{${facts.join(' ')}}`].join(' ')}`,
      indent,
    );
    for (const language of WORD_LANGUAGES) {
      const wording = node.words[language];
      if (!wording || language === this.#working) continue;
      const from = fromOf(wording);
      const words = [printWords(wording), ...(from.length > 0 ? [`{${from.join(' ')}}`] : [])];
      const under = node.kind === 'point' ? `${indent}  ` : indent;
      this.#block(`\`${language}\` ${words.join(' ')}`, under);
    }
    const inside = [...holders, { id: node.id, kind: node.kind }];
    let now = inside;
    for (const child of node.children) now = this.write(child, inside, now);
    return now;
  }

  /** What a reader sees before the words: `## Article 3 — `, `**1.** `, `- **(a)** `. */
  #lead(node: Node, depth: number, hasWords: boolean): string {
    const number = this.#numbers.get(node.id);
    if (isHeaded(node.kind)) {
      const label = [headingWord(node.kind, this.#working), ...(number ? [shown(number)] : [])];
      return `${'#'.repeat(depth + 2)} ${label.join(' ')}${hasWords ? ' — ' : ' '}`;
    }
    const label = number === undefined ? '' : `**${shown(number)}** `;
    return node.kind === 'point' ? `- ${label}` : label;
  }

  #block(text: string, indent: string): void {
    this.blocks.push(text.replaceAll(/^/gm, indent).replaceAll(/^ +$/gm, ''));
  }
}

/**
 * A draft as Parley's Markdown: complete, so that reading it gives the same draft (TX8.3), and fit to be read by a person.
 *
 * @param options `exercise`: it says in a remark that it is of one, which a reader passes over
 * @example exportMarkdown(draft) // '---\nparley: text@v1\n…'
 */
export function exportMarkdown(draft: Draft, { exercise = false } = {}): string {
  const title = escapeWords(pick(draft.title, draft.working).text.replaceAll('\n', ' '), {
    starts: true,
    ends: true,
  });
  const writer = new Writer(draft);
  let open: Open[] = [];
  for (const node of draft.nodes) open = writer.write(node, [], open);
  const said = exerciseWords([draft.working]).map(({ word }) => word);
  const remarks = exercise ? [`<!-- ${said.join(' · ')} -->`, REMARK] : [REMARK];
  return `${[printFrontMatter(draft).trimEnd(), `# ${title}`, ...remarks, ...writer.blocks].join('\n\n')}\n`;
}
