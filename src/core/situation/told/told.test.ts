import { describe, expect, it } from 'vitest';
import { DAY, hour } from '../../../../test/support/situation-days.ts';
import { played, reportOf } from '../../../../test/support/situation-report.ts';
import { makeNaming } from '../../namer.ts';
import * as labels from '../../views/labels.ts';
import { LANGUAGES } from '../../words.ts';
import type { Block, Told } from './block.ts';
import { toldReport } from './told.ts';

const { room } = await played();
const own = (await played(false)).room;
const MORNING = hour(24.5);

const NAMES: Record<string, string> = { p1: 'The east bank', p2: 'The west bank' };
const naming = (language: (typeof LANGUAGES)[number]) => ({
  ...makeNaming(language, labels.start()),
  party: (id: string) => NAMES[id] ?? id,
  parties: (ids: readonly string[]) => ids.map((id) => NAMES[id] ?? id).join(' + '),
});

function headings({ title, period, sections }: Told): string[] {
  const parts = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) =>
      block.is === 'part' ? [block.heading] : block.is === 'table' ? block.head : [],
    );
  return [title, period, ...sections.flatMap(({ heading, blocks }) => [heading, ...parts(blocks)])];
}

describe.each(LANGUAGES)('in %s', (language) => {
  const told = [room, own].map((one) =>
    toldReport(reportOf(one, DAY, MORNING), naming(language), { certified: true }),
  );

  it('SR1.5 no side’s name stands in a heading, though both are in the report', () => {
    for (const one of told) {
      const json = JSON.stringify(one);
      for (const name of Object.values(NAMES)) {
        expect(json).toContain(name);
        expect(headings(one).join('\n')).not.toContain(name);
      }
    }
  });

  it('SR1.7 it says EXERCISE, in English too', () => {
    expect(told[0]?.banner).toContain('EXERCISE');
  });

  it('SR8.1 what is not known stands first', () => {
    expect(told[0]?.sections[0]?.key).toBe('unknown');
  });

  it('SR4.2 says no coverage reported in words of its own', () => {
    const half = { ...DAY, from: DAY.from };
    const [first] = toldReport(reportOf(room, half, MORNING), naming(language)).sections.filter(
      ({ key }) => key === 'zones',
    );
    expect(JSON.stringify(first)).toContain('#39');
    const next = {
      from: DAY.until,
      until: '2031-03-07T19:00:00Z',
      zone: 'UTC+05:00',
      days: [{ day: '2031-03-07', from: DAY.until, until: '2031-03-07T19:00:00Z', offset: 300 }],
    };
    const zones = toldReport(reportOf(room, next, hour(50)), naming(language)).sections.find(
      ({ key }) => key === 'zones',
    );
    const word = { en: 'no coverage reported', ur: 'نگرانی کی کوئی اطلاع نہیں' }[language];
    expect(JSON.stringify(zones).split(word)).toHaveLength(3);
  });

  it('SR5.1 every table of numbers has a column for coverage and access, and no row without', () => {
    for (const one of told) {
      const counts = one.sections.find(({ key }) => key === 'counts');
      const tables = counts?.blocks.filter((block) => block.is === 'table') ?? [];
      expect(tables.length).toBeGreaterThan(0);
      for (const { head, rows } of tables) {
        expect(head).toHaveLength(4);
        for (const row of rows) expect(row[3]?.length).toBeGreaterThan(3);
      }
    }
  });

  it('every word of the report is in this language', () => {
    const json = JSON.stringify(told);
    expect(json).not.toMatch(/undefined|\[object/);
    expect(json).not.toMatch(/violat|verdict/i);
  });
});

it('SR2.3 replies stand in the order of the sides of this period', () => {
  const said = JSON.stringify(
    toldReport(reportOf(room, DAY, MORNING), naming('en')).sections.find(
      ({ key }) => key === 'found',
    ),
  );
  const [first, second] = reportOf(room, DAY, MORNING).sides.map((id) => NAMES[id] ?? '');
  const at = (name: string | undefined): number => said.indexOf(`${name ?? ''}\u2069: `);
  expect(at(first)).toBeGreaterThan(0);
  expect(at(first)).toBeLessThan(at(second));
});
