/** Names that are written on the map. Where two would cover each other, the earlier one stands. */
export interface Label {
  key: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle';
  size: number;
}

/** About how wide a letter is, in parts of its size: Latin and Arabic script, rather too wide than too narrow. */
const LETTER = 0.6;

export function uncovered(labels: readonly Label[], width: number): Label[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return labels.filter(({ text, x, y, anchor, size }) => {
    const wide = text.length * size * LETTER;
    const left = anchor === 'start' ? x : x - wide / 2;
    const one = { left, right: left + wide, top: y - size, bottom: y + size * 0.4 };
    if (one.left < 2 || one.right > width - 2) return false;
    const covers = taken.some(
      (other) =>
        one.left < other.right &&
        other.left < one.right &&
        one.top < other.bottom &&
        other.top < one.bottom,
    );
    if (!covers) taken.push(one);
    return !covers;
  });
}
