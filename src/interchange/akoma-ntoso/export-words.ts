import type { Group, Segment } from '#core/text/segments.ts';
import { chars, element } from '../xml-markup.ts';
import type { ElementIds } from './names.ts';
import { NAMES } from './names.ts';

/** What the words of one language leave behind for `proprietary`, and what they share. */
export interface Written {
  eIds: ElementIds;
  /** Elements of the Parley namespace, in the order of the text. */
  marks: string[];
  /** Who is named as a sponsor or by a reservation, in order of appearance. */
  named: Set<string>;
  /** Notes so far, for their markers. */
  notes: number;
}

/** A reader may make one space of several unless told otherwise (XML 1.0, section 2.10); this tells where that would change the words. */
function spacing(segs: readonly Segment[]): boolean {
  return segs.some((seg) => {
    switch (seg.t) {
      case 'text':
        return spacingMatters(seg.v);
      case 'placeholder':
        return spacingMatters(seg.label);
      case 'bracket':
        return false;
      case 'note':
        return spacing(seg.segs);
      case 'group':
        return seg.alts.some((alt) => spacing(alt.segs));
    }
  });
}

export function spacingMatters(v: string): boolean {
  return /^[ \t\n\r]|[ \t\n\r]$|[ \t\n\r]{2}|[\t\n\r]/.test(v);
}

/** An element that holds words: `p`, `heading`. `holder` is the eId of the node, from which those of its brackets and notes are made. */
export function wordElement(
  name: 'p' | 'heading',
  segs: readonly Segment[],
  holder: string,
  written: Written,
): string {
  const space = spacing(segs) ? 'preserve' : undefined;
  return element(name, { 'xml:space': space }, inline(segs, holder, written));
}

function inline(segs: readonly Segment[], holder: string, written: Written): string {
  let out = '';
  for (const seg of segs) {
    switch (seg.t) {
      case 'text':
        out += chars(seg.v);
        break;
      case 'placeholder':
        out += element('placeholder', { originalText: `[${seg.label}]` }, chars(`[${seg.label}]`));
        break;
      case 'bracket': {
        const eId = seg.group === undefined ? undefined : written.eIds.next(`${holder}__inline`);
        if (eId !== undefined)
          written.marks.push(element('p:bracket', { ref: `#${eId}`, group: seg.group }));
        out += element('inline', { name: NAMES.loneBracket, eId }, seg.v);
        break;
      }
      case 'note': {
        const eId = written.eIds.next(`${holder}__authorialNote`);
        if (seg.by !== undefined) {
          written.named.add(seg.by);
          written.marks.push(element('p:note', { ref: `#${eId}`, by: seg.by }));
        }
        written.notes += 1;
        out += element(
          'authorialNote',
          {
            marker: String(written.notes),
            eId,
            class: seg.reserves ? NAMES.reservation : undefined,
          },
          element('p', {}, inline(seg.segs, holder, written)),
        );
        break;
      }
      case 'group':
        out += group(seg, holder, written);
        break;
    }
  }
  return out;
}

/** AK4: the brackets stand as characters too, so that any reader of the file sees them. */
function group(seg: Group, holder: string, written: Written): string {
  const eId = written.eIds.next(`${holder}__inline`);
  const alts = seg.alts.map((alt) => ({ alt, eId: written.eIds.next(`${holder}__inline`) }));
  const marks = alts.map((one) => {
    for (const stance of one.alt.by ?? []) written.named.add(stance.by);
    return element(
      'p:alternative',
      { ref: `#${one.eId}`, id: one.alt.id, label: one.alt.label },
      (one.alt.by ?? [])
        .map((stance) => element('p:stance', { by: stance.by, verb: stance.verb }))
        .join(''),
    );
  });
  const { id, issue, reason } = seg;
  written.marks.push(element('p:group', { ref: `#${eId}`, id, issue, reason }, marks.join('')));
  const first = alts[0]?.eId;
  const content = alts.map((one) =>
    element(
      'inline',
      {
        name: NAMES.alternative,
        eId: one.eId,
        alternativeTo: one.eId === first || first === undefined ? undefined : `#${first}`,
      },
      `[${inline(one.alt.segs, holder, written)}]`,
    ),
  );
  return element('inline', { name: NAMES.bracket, eId, refersTo: '#c_bracket' }, content.join(''));
}
