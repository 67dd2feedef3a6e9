import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultWords } from './fault-words.ts';

/** Where the faults are made that a page can show: of a file, of a room, of a file of keys, of a receipt. */
const MADE_IN = [
  'record/act',
  'record/anchors',
  'record/body',
  'record/bundle-reader',
  'record/checkpoint',
  'record/cosignature',
  'record/decode',
  'record/leaf',
  'record/merkle-proof',
  'record/note',
  'record/proof',
  'record/verify-intact',
  'room/verify',
  'client/replica',
  'client/verified-log',
];

const codes = new Set(
  MADE_IN.flatMap((file) => {
    const text = readFileSync(new URL(`../../${file}.ts`, import.meta.url), 'utf8');
    const made = /(?:\b(?:fault|refuse|at)\(|#stop\(|\bcode:)\s*'([a-z-]+\.[a-z\d-]+)'/g;
    return [...text.matchAll(made)].map(([, code]) => code as string);
  }),
);

describe('the words of a fault', () => {
  it('are Urdu on an Urdu page, for every fault that a page can show', () => {
    expect(codes.size).toBeGreaterThan(80);
    for (const code of codes) {
      const { text, english } = faultWords('ur', { code, message: 'It does not hold.' });
      expect([code, english]).toEqual([code, undefined]);
      expect(text).toMatch(/^[\u0600-\u06ff].*۔$/);
    }
  });

  it('are the reader’s own on an English page', () => {
    expect(faultWords('en', { code: 'bundle.digest', message: 'It is cut.' })).toEqual({
      text: 'It is cut.',
    });
  });

  it('are said to be English where there are no Urdu ones', () => {
    expect(faultWords('ur', { code: 'new.kind', message: 'It is new.' })).toEqual({
      text: 'تفصیل صرف انگریزی میں ہے:',
      english: 'It is new.',
    });
  });
});
