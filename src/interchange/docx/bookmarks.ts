import type { WordLanguage } from '#core/words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';

/**
 * TX8.3: which bookmark says which paragraph of a text stands here. Word allows 40 characters of letters, digits and `_`, and takes `A` and `a` for one; all
 * else is escaped (`.` as `_d`, others as `_x` and four hexadecimal digits). An id that does not fit goes in by a digest of it, which only a reader who has
 * the text can tell.
 *
 * @example bookmarkOf('3f9a0c1d2e4b5a69.12', 'ur') // 'p_ur_3f9a0c1d2e4b5a69_d12'
 */
export function bookmarkOf(node: string, language: WordLanguage): string {
  const escaped = node.replaceAll(/[^a-z0-9]/g, (unit) =>
    unit === '.' ? '_d' : `_x${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const name = `p_${language}_${escaped}`;
  return name.length <= 40 ? name : `q_${language}_${digest(node)}`;
}

/** The bookmark of a text's title. */
export function titleBookmark(language: WordLanguage): string {
  return `t_${language}`;
}

/** The bookmark of a column's head, which is no words of the text. */
export function columnBookmark(language: WordLanguage): string {
  return `c_${language}`;
}

export type Marked =
  | { what: 'node'; node: string; language: WordLanguage }
  | { what: 'digest'; language: WordLanguage }
  | { what: 'column'; language: WordLanguage }
  | { what: 'title'; language: WordLanguage };

/** What a bookmark says, or undefined if it is none of ours. */
export function readBookmark(name: string): Marked | undefined {
  const parts = /^([cpqt])_([a-z]{2,3})(?:_(.+))?$/.exec(name);
  const language = WORD_LANGUAGES.find((one) => one === parts?.[2]);
  if (!parts || language === undefined) return undefined;
  const [, kind, , rest] = parts;
  if (kind === 'c') return rest === undefined ? { what: 'column', language } : undefined;
  if (kind === 't') return rest === undefined ? { what: 'title', language } : undefined;
  if (rest === undefined) return undefined;
  if (kind === 'q') return /^[0-9a-f]{16}$/.test(rest) ? { what: 'digest', language } : undefined;
  if (!/^(?:[a-z0-9]|_d|_x[0-9a-f]{4})+$/.test(rest)) return undefined;
  const node = rest.replaceAll(/_d|_x([0-9a-f]{4})/g, (found, hex: string | undefined) =>
    found === '_d' ? '.' : String.fromCharCode(Number.parseInt(hex as string, 16)),
  );
  return { what: 'node', node, language };
}

/** Sixteen hexadecimal digits that tell the long ids of one text apart (FNV-1a, twice, from two starts); nothing rests on their secrecy. */
function digest(id: string): string {
  let a = 0x811c9dc5;
  let b = 0x2545f491;
  for (let i = 0; i < id.length; i++) {
    a = Math.imul(a ^ id.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ (id.charCodeAt(i) + 0x61), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
