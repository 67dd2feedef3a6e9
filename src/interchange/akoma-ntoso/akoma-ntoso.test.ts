import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Draft } from '#core/text/draft.ts';
import { drafts } from '../../../test/support/texts.ts';
import type { AknAbout } from './about.ts';
import { exportAkn } from './export.ts';
import { importAkn } from './import.ts';

const about: AknAbout = {
  tabled: '2031-03-04',
  revision: { name: 'rev7', date: '2031-03-06' },
};

function written(draft: Draft, more: Partial<AknAbout> = {}): string {
  const result = exportAkn(draft, { ...about, ...more });
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

function bytes(markup: string): Uint8Array {
  return new TextEncoder().encode(markup);
}

describe('Akoma Ntoso', () => {
  it('AK6 reads back what it wrote, whatever the draft', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const read = importAkn(bytes(written(draft)));
        expect(read).toEqual({ ok: true, value: { draft, flags: [] } });
      }),
      { numRuns: 100 },
    );
  });

  it('AK1 writes files that the schema of OASIS takes', async () => {
    const fixtures = new URL('../../../test/fixtures/akoma-ntoso/', import.meta.url);
    const file = (name: string) => readFileSync(new URL(name, fixtures), 'utf8');
    const xml = fc
      .sample(drafts, { numRuns: 100, seed: 7 })
      .map((draft, n) => ({ fileName: `${n}.xml`, contents: written(draft) }));
    const result = await validateXML({
      xml: [{ fileName: 'example.xml', contents: file('example.xml') }, ...xml],
      schema: [{ fileName: 'akomantoso30.xsd', contents: file('akomantoso30.xsd') }],
      preload: [{ fileName: 'xml.xsd', contents: file('xml.xsd') }],
      initialMemoryPages: 1024,
      maxMemoryPages: 16_384,
    });
    expect(result.errors.map((one) => one.rawMessage)).toEqual([]);
  });
});
