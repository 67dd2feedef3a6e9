import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { offlineShell } from './scripts/offline-shell.ts';

const source = (path: string): string => resolve(import.meta.dirname, 'src', path);

/** Each with what it needs of those before it: a chunk takes along what its modules import, unless that belongs to one named earlier. */
const PIECES = [
  'first',
  'record',
  'rules',
  'room',
  'acts',
  'talks',
  'texts',
  'obligations',
] as const;
type Piece = (typeof PIECES)[number];

/**
 * What every page needs, what every room needs, what every room with the talks needs and what every room with texts needs come in a few files and not in one for each set of pages that share something: that is less to fetch, and
 * fifty requests fewer (test/browser/size.test.ts). What only some rooms or pages need stays apart, as the imports have it.
 */
function pieces(): Plugin {
  const pieceOf = new Map<string, Piece>();
  return {
    name: 'pieces',
    buildEnd() {
      const needs = (from: string, all = new Set<string>()): Set<string> => {
        if (all.has(from)) return all;
        all.add(from);
        for (const id of this.getModuleInfo(from)?.importedIds ?? []) needs(id, all);
        return all;
      };
      const main = source('web/main.tsx');
      const anyRoom = new Set(FOR_ANY_ROOM.flatMap((path) => [...needs(source(path))]));
      for (const id of needs(source('core/rules/version-2.ts'))) {
        pieceOf.set(id, anyRoom.has(id) ? 'acts' : 'talks');
      }
      // What other pages need of it would be parted from it, and fetched in as many files.
      for (const id of needs(source('core/rules/version-3.ts'))) {
        if (!pieceOf.has(id) && !anyRoom.has(id)) pieceOf.set(id, 'texts');
      }
      // Three pages lead to parts of it: in one file, whoever leads there names one.
      for (const id of needs(source('web/obligations/obligations.tsx'))) {
        if (OF_OBLIGATIONS.some((path) => id.startsWith(source(path))))
          pieceOf.set(id, 'obligations');
      }
      // The timeline, which every overview shows and fetches last, needs it: with the rest there is one file less.
      for (const id of needs(source('web/parts/segmented.tsx'))) pieceOf.set(id, 'room');
      for (const id of needs(source('web/room-pages.tsx'))) pieceOf.set(id, pieceOfRoom(id));
      // Not the page’s own beginning: what is fetched later may not wait for it to end.
      for (const id of needs(main)) if (id !== main) pieceOf.set(id, 'first');
    },
    outputOptions: (options) => ({
      ...options,
      codeSplitting: {
        groups: PIECES.map((name, i) => ({
          name,
          test: (id) => pieceOf.get(id) === name,
          priority: PIECES.length - i,
        })),
      },
    }),
  };
}

/** What only the pages of obligations show, and what computes it. */
const OF_OBLIGATIONS = [
  'web/obligations/',
  'core/obligations/explain/',
  'core/obligations/monitor/',
  'core/views/monitoring-states.ts',
];

/** Pages that every room has, and that need something of the talks. */
const FOR_ANY_ROOM = ['web/enter/enter.tsx', 'web/print/print.tsx', 'web/admin/admin.tsx'];

/** The record and the rules are also for pages that show no room: signing in, checking a file. */
function pieceOfRoom(id: string): Piece {
  if (id.startsWith(source('record/')) || id.includes('/@noble/')) return 'record';
  return id.startsWith(source('web/')) && id !== source('web/room-copy.ts') ? 'room' : 'rules';
}

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react(), pieces(), offlineShell()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    sourcemap: false,
    // Fonts and pictures stay files: the server's content security policy allows no data: URLs.
    assetsInlineLimit: 0,
    // Every supported browser preloads modules itself.
    modulePreload: { polyfill: false },
  },
});
