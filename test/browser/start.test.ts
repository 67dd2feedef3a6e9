import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

let vite: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  vite = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  await vite.listen();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await vite.close();
});

test('the start page opens, asks no other host for anything, and passes axe', async () => {
  const page = await (await browser.newContext()).newPage();
  const origin = vite.resolvedUrls?.local[0] ?? '';
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) {
      strangers.push(request.url());
    }
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(origin);
  await page.getByRole('main').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => violation.id)).toEqual([]);
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
});
