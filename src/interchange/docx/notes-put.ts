import { joined, plain, type Note, type Segment } from '#core/text/segments.ts';
import { NOTE_MARK } from './stretches.ts';

/** Words in which each mark is a note, with the notes in their places. */
export function withNotes(segs: readonly Segment[], notes: readonly Note[]): Segment[] {
  let next = 0;
  const notesIn = (part: string): Note[] =>
    part
      .split(NOTE_MARK)
      .slice(1)
      .map(() => notes[next++] as Note);
  const bare = (part: string): string => part.replaceAll(NOTE_MARK, '');
  const settle = (list: readonly Segment[]): Segment[] =>
    joined(
      list.flatMap((seg): Segment[] => {
        if (seg.t === 'text')
          return seg.v
            .split(NOTE_MARK)
            .flatMap((part, n) => [...(n === 0 ? [] : [notes[next++] as Note]), ...plain(part)]);
        if (seg.t === 'placeholder')
          return [{ ...seg, label: bare(seg.label) }, ...notesIn(seg.label)];
        if (seg.t !== 'group') return [seg];
        const alts = seg.alts.map((alt) => {
          // A note that was put to a label or a name stands before the words.
          const early = notesIn([alt.label ?? '', ...(alt.by ?? []).map((one) => one.by)].join(''));
          return {
            ...alt,
            ...(alt.label === undefined ? {} : { label: bare(alt.label) }),
            ...(alt.by ? { by: alt.by.map((one) => ({ ...one, by: bare(one.by) })) } : {}),
            segs: [...early, ...settle(alt.segs)],
          };
        });
        return [{ ...seg, alts }];
      }),
    );
  return settle(segs);
}
