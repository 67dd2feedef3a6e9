import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The fonts that pages are set in, from packages beside this one: nothing of the system's, nothing fetched (PD3). */
const FILES = {
  serif: [
    '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
    '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  ],
  naskh: [
    '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
    '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  ],
  nastaliq: [
    '@expo-google-fonts/noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf',
    '@expo-google-fonts/noto-nastaliq-urdu/700Bold/NotoNastaliqUrdu_700Bold.ttf',
  ],
} as const;

export interface Fonts {
  files: Buffer[];
  /** Whether some hand has the character, upright and bold. */
  has: (codePoint: number) => boolean;
}

let known: Fonts | undefined;

export function fonts(): Fonts {
  known ??= read();
  return known;
}

function read(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const hands = Object.values(FILES).map((paths) =>
    paths.map((path) => readFileSync(resolve(path))),
  );
  const maps = hands.map((files) => files.map(charactersOf));
  const has = (codePoint: number): boolean =>
    maps.some((weights) => weights.every((held) => held(codePoint)));
  return { files: hands.flat(), has };
}

/**
 * Which characters a TrueType font has a glyph for: its table `cmap`, in the formats 4 and 12 that the fonts above have (OpenType 1.9, cmap). The files are ours, not
 * foreign: what is not as it should be throws.
 */
function charactersOf(font: Buffer): (codePoint: number) => boolean {
  const at = tableOf(font, 'cmap');
  const count = font.readUInt16BE(at + 2);
  const ranges: [number, number][] = [];
  for (let n = 0; n < count; n++) {
    const sub = at + font.readUInt32BE(at + 4 + n * 8 + 4);
    const format = font.readUInt16BE(sub);
    if (format === 12) {
      const groups = font.readUInt32BE(sub + 12);
      for (let g = 0; g < groups; g++) {
        const group = sub + 16 + g * 12;
        ranges.push([font.readUInt32BE(group), font.readUInt32BE(group + 4)]);
      }
    } else if (format === 4) ranges.push(...segmentsOf(font, sub));
  }
  if (ranges.length === 0) throw new Error('a font without a table of characters');
  const held = new Set<number>();
  for (const [from, to] of ranges) for (let one = from; one <= to; one++) held.add(one);
  return (codePoint) => held.has(codePoint);
}

/** Of format 4: where no offset is given, glyph and character differ by a constant; a glyph 0 is none. */
function segmentsOf(font: Buffer, sub: number): [number, number][] {
  const twice = font.readUInt16BE(sub + 6);
  const ends = sub + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const offsets = deltas + twice;
  const out: [number, number][] = [];
  for (let n = 0; n < twice; n += 2) {
    const [from, to] = [font.readUInt16BE(starts + n), font.readUInt16BE(ends + n)];
    const offset = font.readUInt16BE(offsets + n);
    for (let one = from; one <= to && one !== 0xffff; one++) {
      const glyph =
        offset === 0
          ? (one + font.readUInt16BE(deltas + n)) & 0xffff
          : font.readUInt16BE(offsets + n + offset + (one - from) * 2);
      if (glyph !== 0) out.push([one, one]);
    }
  }
  return out;
}

function tableOf(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let n = 0; n < count; n++) {
    const entry = 12 + n * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`a font without a table ${tag}`);
}
