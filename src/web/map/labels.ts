/** Where a name may stand: its line of writing, and whether it goes on to the right of `x`, to the left, or to both sides. */
export interface Spot {
  x: number;
  y: number;
  goes: 'right' | 'left' | 'both';
}

/** A name that is to be written on the map, at the first of its spots where there is room. */
export interface Label {
  key: string;
  text: string;
  size: number;
  spots: readonly Spot[];
}

export interface Taken {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** About how wide a letter is, in parts of its size: Latin and Arabic script, rather too wide than too narrow. */
const LETTER = 0.6;

/**
 * Where names are written. None covers another: the earlier one stands, and what finds no room is left out until the map is larger. Marks are kept clear of where
 * that is possible, but a name is rather partly covered by a mark than left out.
 */
export function written<L extends Label>(
  labels: readonly L[],
  marks: readonly Taken[],
  width: number,
): { label: L; spot: Spot }[] {
  const taken: Taken[] = [];
  return labels.flatMap((label) => {
    const rooms = label.spots
      .map((spot) => ({ spot, room: roomOf(label, spot) }))
      .filter(
        ({ room }) =>
          room.left >= 2 && room.right <= width - 2 && !taken.some((one) => meet(one, room)),
      );
    const found = rooms.find(({ room }) => !marks.some((one) => meet(one, room))) ?? rooms[0];
    if (!found) return [];
    taken.push(found.room);
    return [{ label, spot: found.spot }];
  });
}

function roomOf({ text, size }: Label, { x, y, goes }: Spot): Taken {
  const wide = text.length * size * LETTER;
  const left = goes === 'right' ? x : goes === 'left' ? x - wide : x - wide / 2;
  return { left, right: left + wide, top: y - size, bottom: y + size * 0.4 };
}

function meet(a: Taken, b: Taken): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
