import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { checkImports } from '../scripts/check-imports.ts';

const trees: string[] = [];

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true });
});

/** What the check says about a tree that holds just these files. */
function check(files: Readonly<Record<string, string>>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'parley-tree-'));
  trees.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkImports(root);
}

test('this checkout keeps its own boundaries', () => {
  expect(checkImports(fileURLToPath(new URL('..', import.meta.url)))).toEqual([]);
});

describe('accepted', () => {
  test.each([
    ['src/core/truce.ts', `import * as z from 'zod/mini';\nimport { a } from './rooms.ts';`],
    ['src/core/sentences.ts', `import { IntlMessageFormat } from 'intl-messageformat';`],
    ['src/core/truce.ts', `export const at = (iso: string) => new Date(iso).getTime();`],
    ['src/core/rounds.ts', `export const name = (process: { id: string }) => process.id;`],
    ['src/core/rounds.ts', `// fetch, Date.now() and Math.random() are for others\nexport {};`],
    ['src/core/rounds.ts', `export const a = (b: { fetch: number }) => b.fetch;`],
    ['src/core/truce.test.ts', `import fc from 'fast-check';\nexport const now = Date.now();`],
    ['src/record/provider/node.ts', `import { createHash } from 'node:crypto';`],
    ['src/record/provider/browser.ts', `import { sha256 } from '@noble/hashes/sha2.js';`],
    ['src/record/provider/browser.ts', `export const subtle = globalThis.crypto.subtle;`],
    ['src/store/store.ts', `import type { Act } from '#core/acts.ts';`],
    ['src/store/store.ts', `import { type Act } from '#core/acts.ts';\nimport '#record/tree.ts';`],
    ['src/server/app.ts', `import { open } from '#store/store.ts';\nimport { Hono } from 'hono';`],
    ['src/client/fold.ts', `import { reduce } from '#core/acts.ts';`],
    ['src/cli/main.ts', `await import('#server/app.ts');`],
    ['src/cli/main.ts', `import { rules } from '#core/rules.ts';`],
    ['src/room/rulebooks.ts', `import { RULES_1 } from '#core/rules/version-1.ts';`],
    ['src/room/rulebooks.ts', `await import('#core/rules/version-2.ts');`],
    ['src/web/main.tsx', `import './main.css';\nexport const a = <p>{fetch('/api')}</p>;`],
  ])('%s %s', (path, text) => {
    expect(check({ [path]: text })).toEqual([]);
  });
});

describe('refused', () => {
  test.each([
    ['src/record/log.ts', `import '#core/acts.ts';`, 'record may not use core'],
    ['src/core/truce.ts', `import '#record/note.ts';`, 'core may not use record'],
    ['src/core/truce.ts', `import '../record/note.ts';`, 'core may not use record'],
    ['src/core/truce.ts', `import type { A } from '#store/store.ts';`, 'core may not use store'],
    ['src/core/truce.ts', `type A = import('#store/store.ts').A;`, 'core may not use store'],
    ['src/core/truce.ts', `export * from '#client/fold.ts';`, 'core may not use client'],
    ['src/client/fold.ts', `import '#server/app.ts';`, 'client may not use server'],
    ['src/client/fold.ts', `import 'node:fs';`, 'which no browser has'],
    ['src/client/fold.ts', `import '../core/acts.ts';`, 'across layers write #core/…'],
    ['src/web/page.tsx', `import { rules } from '#core/rules.ts';`, 'by #room/rulebooks.ts'],
    ['src/client/fold.ts', `await import('#core/rules/version-2.ts');`, 'by #room/rulebooks.ts'],
    ['src/room/rulebooks.ts', `import '#core/rules/version-2.ts';`, 'by #room/rulebooks.ts'],
    ['src/store/store.ts', `import { decide } from '#core/acts.ts';`, 'types of core only'],
    ['src/server/app.ts', `import '#cli/main.ts';`, 'server may not use cli'],
    ['src/cli/main.ts', `import '../web/main.tsx';`, 'cli may not use web'],
    ['src/web/main.tsx', `import '#store/store.ts';`, 'web may not use store'],
    ['src/web/main.tsx', `export const a = () => import('#server/app.ts');`, 'may not use server'],
    ['src/server/app.ts', `import '../../test/fixtures.ts';`, 'outside the layers'],
    ['src/record/note.ts', `import '#record/bytes.ts';`, 'write a relative path'],
    ['src/record/note.ts', `import '@noble/hashes/sha2.js';`, 'allow list of record'],
    ['src/record/provider/node.ts', `import 'node:fs';`, 'allow list of record'],
    ['src/core/truce.ts', `import 'node:fs';`, 'allow list of core'],
    ['src/core/truce.ts', `import 'fs';`, 'allow list of core'],
    ['src/core/truce.ts', `import 'zod';`, 'allow list of core'],
    ['src/core/truce.ts', `import 'intl-messageformat';`, 'allow list of core'],
    ['src/core/truce.ts', `const f = (n: string) => import(n);`, 'only known when it runs'],
    ['src/core/truce.ts', `export const a = Date.now();`, 'uses Date.now'],
    ['src/core/truce.ts', `export const a = Date['now']();`, 'uses Date.now'],
    ['src/core/truce.ts', `export const a = new Date();`, 'uses the present time'],
    ['src/core/truce.ts', `export const a = Date();`, 'uses the present time'],
    ['src/core/truce.ts', `export const a = Temporal.Now.instant();`, 'uses Temporal.Now'],
    ['src/record/log.ts', `export const a = Math.random();`, 'uses Math.random'],
    ['src/record/log.ts', `export const a = () => fetch('/');`, 'uses fetch'],
    ['src/record/log.ts', `export const a = process.env;`, 'uses process'],
    ['src/record/log.ts', `export const a = globalThis;`, 'uses globalThis'],
    ['src/helpers/a.ts', `export {};`, 'belongs to no layer'],
  ])('%s %s', (path, text, why) => {
    const found = check({ [path]: text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
    expect(found[0]).toContain(why);
  });
});
