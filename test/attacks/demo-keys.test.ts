import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EXERCISES, shippedExamples } from '#cli/shipped.ts';
import { startParley, type Started } from '#server/start.ts';
import { outcomeOf, submissionOf } from '../http-talks.ts';
import { Talks } from '../talks.ts';

/** Whoever was shown the example has its keys; in earnest they open nothing. The server is started as the command starts it. */

let folder: string;
let started: Started;
let talks: Talks;
const reports: unknown[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-live-'));
  talks = await Talks.begin();
  started = await startParley({
    dataFolder: folder,
    purpose: 'live',
    port: 0,
    examples: await shippedExamples(),
    exercises: EXERCISES,
    report: (error) => reports.push(error),
    alarm: (sentence) => reports.push(sentence),
    storeFailed: (error) => reports.push(error),
  });
});
afterEach(async () => {
  await started.close();
  await talks.end();
  await rm(folder, { recursive: true });
});

test('RC14 a live server takes no act that names a key of the example, under whatever name', async () => {
  await talks.openPlenary();
  const url = `${started.url}/api/rooms/${talks.room.id}/acts`;
  const post = async (key: string) => {
    const act = await talks.compose('p1/k1', 'key.accredit', { key, duty: 'member' });
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submissionOf(act)),
    });
  };
  const keys = [
    ...(await shippedExamples()).flatMap((example) => example.keys),
    ...EXERCISES.flatMap((exercise) => exercise.keys()),
  ];
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys) {
    const content = key.slice(key.indexOf('+', key.indexOf('+') + 1));
    for (const vkey of [key, `p1/k2+00000000${content}`]) {
      expect(await outcomeOf(await post(vkey))).toBe('key.unusable');
    }
  }
  // Any other key is not refused for that: there is only no such room here.
  expect(await outcomeOf(await post(talks.vkey('p1/k2')))).toBe('room.unknown');
  expect(await started.store.rooms()).toEqual([]);
  expect((await fetch(`${started.url}/api/health`)).status).toBe(200);
  expect(reports).toEqual([]);
});
