/** Layers are told apart by how they are dashed, and by a letter: never by colour. */
const DASHES = ['9 4', '2 4', '12 3 2 3', '5 3 1 3 1 3', '16 6', '1 3'] as const;

export function dashOf(layer: number): string {
  return DASHES[layer % DASHES.length] as string;
}

/** A, B, …; then 27, 28, … */
export function letterOf(layer: number): string {
  return layer < 26 ? String.fromCodePoint(65 + layer) : String(layer + 1);
}
