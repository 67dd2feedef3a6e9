import { expect, test } from 'vitest';
import { makeNaming } from '#core/namer.ts';
import { bodyProblem } from '#core/rulebook.ts';
import { RULES_4 } from '#core/rules/version-4.ts';
import { actSentence } from '#core/sentences.ts';
import { start } from '#core/views/labels.ts';
import { fromUtf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { JFIF, jpeg } from '../../../test/support/pictures.ts';
import { emptyAnswers } from './answers.ts';
import { areaOf } from './area.ts';
import { meantBy, REPORT_ACT, type Report } from './meant-report.ts';
import { takeFile } from './taken-file.ts';

const NOW = Date.UTC(2031, 2, 5, 20, 30);

async function whole(): Promise<Report> {
  const photo = await takeFile(new Blob([jpeg([JFIF]) as BlobPart]), [], NOW);
  const area = areaOf('31.58', '64.36', 'km');
  if (!photo.ok || !area) throw new Error('no photo');
  return {
    instance: '6f9e5f3c-0000-4000-8000-000000000000',
    answers: {
      ...emptyAnswers('ur', NOW),
      class: 'explosion',
      precision: 'day',
      day: '2031-03-05',
      place: 'پل کے پاس',
      area,
      quantity: '2',
      means: 'told',
      words: ' دو دھماکے۔ ',
      source: 'ملاح',
      consent: 'share-without-source',
    },
    files: [photo.value],
  };
}

const type = RULES_4.type(REPORT_ACT.type, REPORT_ACT.version);

test('IC1 IC3 a report is a body that the rules take; its words, place, source and files are enclosures, each by itself', async () => {
  const report = await whole();
  const { body, enclosures } = meantBy(nodeProvider, report);
  if (!type) throw new Error('the rules have no reports');
  expect(bodyProblem(type, body)).toBeUndefined();
  const text = JSON.stringify(body);
  for (const secret of ['دھماکے', 'ملاح', 'پل کے پاس', '31']) {
    expect(text.replaceAll(/2031|"[\w+/]{43}="/g, '')).not.toContain(secret);
  }
  const held = (ref: { enclosure: string } | undefined): Uint8Array =>
    enclosures.find((one) => one.ref.enclosure === ref?.enclosure)?.bytes ?? new Uint8Array();
  expect(fromUtf8(held(body.what))).toBe('{"ur":"دو دھماکے۔"}');
  expect(fromUtf8(held(body.source))).toBe('{"ur":"ملاح"}');
  expect(JSON.parse(fromUtf8(held(body.where)) ?? '')).toEqual({
    words: { ur: 'پل کے پاس' },
    box: report.answers.area?.box,
  });
  const [evidence] = body.evidence;
  expect(held(evidence?.original)).toEqual(report.files[0]?.bytes);
  expect(held(evidence?.copy)).toEqual(report.files[0]?.copy);
  expect(enclosures).toHaveLength(5);
  const act = { ...REPORT_ACT, by: ['o1/k2+1a2b3c4d'], body };
  const said = actSentence(type, act, makeNaming('en', start())).replaceAll(/[\u2066-\u2069]/g, '');
  expect(said).toContain('takes in a report (told): explosion');
  expect(said).toContain('number 2');
});

test('IC1 what was not said is not in the report', async () => {
  const { instance, answers } = await whole();
  const { area: _, ...bare } = { ...answers, place: '', quantity: '', source: '' };
  const { body, enclosures } = meantBy(nodeProvider, { instance, answers: bare, files: [] });
  expect(type && bodyProblem(type, body)).toBeUndefined();
  expect(Object.keys(body).toSorted()).toEqual(
    ['class', 'consent', 'evidence', 'instance', 'means', 'occurred', 'what'].toSorted(),
  );
  expect(enclosures).toHaveLength(1);
});
