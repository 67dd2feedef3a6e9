import { describe, expect, test } from 'vitest';
import type { Enclosed } from '#examples/chronicle.ts';
import { Chronicle, resolve } from '#examples/chronicle.ts';
import { at } from '#examples/times.ts';

const REPORT = {
  occurred: at('2031-03-04T18:00', '+05:00'),
  attribution: { level: 'on-record', who: { en: 'Spokesman' } },
  sources: [{ outlet: 'The Evening Paper', published: '2031-03-04' }],
} as const;
const report = () => ({ ...REPORT, sources: [...REPORT.sources] });

const digest = `${'A'.repeat(43)}=`;
const enclose = ({ media, bytes }: Enclosed) => ({ enclosure: digest, media, size: bytes.length });

describe('a chronicle', () => {
  test('handles become the ids that earlier entries were given on the way', () => {
    const chronicle = new Chronicle();
    const matter = chronicle.enter('matter.open', { question: { en: 'Who asked?' } });
    const truce = chronicle.enter('truce.report', {
      ...report(),
      matters: [matter],
      kind: 'truce',
      what: { en: 'A truce.' },
    });
    chronicle.enter('truce.report-step', {
      ...report(),
      truce,
      step: 'extended',
      what: { en: 'Extended.' },
    });

    const ids: string[] = [];
    const bodies: unknown[] = [];
    for (const act of resolve(chronicle.entries, (handle) => ids[handle.entry], enclose)) {
      bodies.push(act.body);
      ids.push(`id-${ids.length}`);
    }
    expect(bodies[1]).toMatchObject({ matters: ['id-0'], about: [], noAnswer: [] });
    expect(bodies[2]).toMatchObject({ matters: [], truce: 'id-1' });
  });

  test('a correction holds a whole body and cites what it corrects', () => {
    const chronicle = new Chronicle();
    const matter = chronicle.enter('matter.open', { question: { en: 'Who asked?' } });
    const event = chronicle.enter('event.report', {
      ...report(),
      class: 'other',
      what: { en: 'A report.' },
    });
    chronicle.enter(
      'act.correct',
      {
        body: { ...report(), matters: [matter], class: 'other', what: { en: 'The report.' } },
        reason: { en: 'A word was wrong.' },
      },
      [event],
    );

    const [, , correction] = [
      ...resolve(chronicle.entries, (handle) => `id-${handle.entry}`, enclose),
    ];
    expect(correction?.after).toEqual(['id-1']);
    expect(correction?.body).toMatchObject({
      body: { matters: ['id-0'], about: [], noAnswer: [] },
    });
  });

  test('the name of a party is an enclosure of canonical JSON', () => {
    const chronicle = new Chronicle();
    chronicle.describeParty('p1', { en: 'The northern side', ur: 'شمالی فریق' });
    const kept: string[] = [];
    const [act] = [
      ...resolve(
        chronicle.entries,
        () => undefined,
        (enclosed) => {
          kept.push(new TextDecoder().decode(enclosed.bytes));
          return enclose(enclosed);
        },
      ),
    ];
    expect(kept).toEqual(['{"en":"The northern side","ur":"شمالی فریق"}']);
    expect(act?.body).toEqual({
      party: 'p1',
      name: { enclosure: digest, media: 'application/json', size: 53 },
    });
  });

  test('nothing points forward', () => {
    const chronicle = new Chronicle();
    chronicle.enter('act.retract', { reason: { en: 'Withdrawn.' } }, [{ entry: 0 }]);
    expect(() => [...resolve(chronicle.entries, () => 'id', enclose)]).toThrow('points at 0');
  });
});
