import { expect, test } from 'vitest';
import { makeNaming } from '#core/namer.ts';
import { toldReport } from '#core/situation/told/told.ts';
import * as labels from '#core/views/labels.ts';
import { DAY, hour } from '../../../test/support/situation-days.ts';
import { HOSTILE } from '../../../test/support/situation-room.ts';
import { played, RECORD, reportOf } from '../../../test/support/situation-report.ts';
import { paperDocument } from './html.ts';
import { situationPaper } from './situation.ts';

const { room } = await played();

function page(language: 'en' | 'ur', certified = false): string {
  const told = toldReport(reportOf(room, DAY, hour(24.5)), makeNaming(language, labels.start()), {
    certified,
  });
  const sheet = situationPaper(told, language, {
    code: RECORD.code,
    squares: { size: 21, path: 'M0 0h1v1h-1z' },
  });
  return paperDocument(told.title, language, '', [sheet]);
}

/** What a reader is shown of it. */
const shown = (html: string): string =>
  html
    .replace(/<style>[^<]*<\/style>/, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('SR9.1 it has neither script nor address, and its language and direction', () => {
  for (const [language, dir] of [
    ['en', 'ltr'],
    ['ur', 'rtl'],
  ] as const) {
    const html = page(language);
    expect(html).toContain(`lang="${language}" dir="${dir}"`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|<a |\ssrc=|\shref=|\son[a-z]+=/i);
    expect(html).toContain("default-src 'none'");
  }
});

test('SR9.2 words that are markup are shown as the characters that they are', () => {
  for (const language of ['en', 'ur'] as const)
    expect(shown(page(language))).toContain(`\u2068${HOSTILE[language]}\u2069`);
});

test('SR1.7 head and foot of every page say EXERCISE', () => {
  const parts = page('en').split('data-part="banner"');
  expect(parts).toHaveLength(3);
  expect(page('en')).toMatch(/<thead><tr><td><p class="banner"/);
  expect(page('en')).toMatch(/<tfoot>.*class="banner".*<\/tfoot>/);
});

test('SR10.3 only a certified copy says what it shows and what it does not', () => {
  expect(page('en')).not.toContain('data-part="certificate"');
  expect(page('en', true)).toMatch(/data-part="certificate".*What it does not show/s);
});
