import { TextRun, XmlAttributeComponent, XmlComponent, type IRunOptions } from 'docx';
import type { Change } from './page.ts';

/** Tracked moves (ECMA-376, 17.13.5), which docx does not set: words that went from one place and stand in another, the two by one name. */

export type MoveSide = 'moveFrom' | 'moveTo';

class MoveAttributes extends XmlAttributeComponent<Partial<Change> & { name?: string }> {
  protected override readonly xmlKeys = {
    id: 'w:id',
    author: 'w:author',
    date: 'w:date',
    name: 'w:name',
  };
}

/** Words that moved. Those that went are written as words, too, and not as deleted ones. */
export class MovedTextRun extends XmlComponent {
  constructor(side: MoveSide, options: IRunOptions, change: Change) {
    super(`w:${side}`);
    this.root.push(new MoveAttributes(change), new TextRun(options));
  }
}

/** Where what moved begins and ends, with the name that both places have. */
export class MoveEdge extends XmlComponent {
  constructor(side: MoveSide, edge: { name: string; change: Change } | { end: number }) {
    super(`w:${side}Range${'end' in edge ? 'End' : 'Start'}`);
    this.root.push(
      new MoveAttributes('end' in edge ? { id: edge.end } : { ...edge.change, name: edge.name }),
    );
  }
}

/**
 * The ends of paragraphs that moved, which docx can only say came in or went: the changes with these ids.
 *
 * @param xml a part as docx wrote it
 */
export function withMovedMarks(xml: string, ids: ReadonlySet<number>): string {
  return xml.replaceAll(
    /<w:(ins|del) (w:id="(\d+)"[^>]*\/>)/g,
    (whole, tag: string, rest: string, id: string) =>
      ids.has(Number(id)) ? `<w:${tag === 'ins' ? 'moveTo' : 'moveFrom'} ${rest}` : whole,
  );
}
