// The boundaries between the folders of src/, checked: imports point downward only, and core and
// record stay pure (DESIGN §3, §8.2). Exits 1 with one line per trespass.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, type Program } from 'oxc-parser';
import { impurities, importsOf, type Import } from './source-facts.ts';

/** For each layer, the layers it may import. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  record: [],
  core: [],
  interchange: ['core', 'record'],
  room: ['core', 'record'],
  client: ['room', 'core', 'record'],
  store: ['core', 'record'],
  server: ['store', 'room', 'interchange', 'core', 'record'],
  cli: ['server', 'store', 'client', 'room', 'interchange', 'core', 'record', 'examples'],
  web: ['client', 'room', 'interchange', 'core', 'record'],
  examples: ['server', 'store', 'room', 'interchange', 'core', 'record'],
};

/** Layers whose files see neither clock, chance, network nor process. */
const PURE = new Set(['record', 'core']);
/** Layers that also run in a browser, where there is no `node:`. */
const IN_BROWSER = new Set(['room', 'client', 'web']);

/**
 * The rules of one version, or of all: a page gets those that its room pins (room/rulebooks.ts). A static import from a layer that runs in a browser would have
 * every page fetch them.
 */
const RULES = /^#core\/rules(\.ts$|\/version-(?!1\.ts$))/;
const RULES_LOADER = 'src/room/rulebooks.ts';

/** The npm packages a pure layer's file may import; the path is relative to the layer. */
function allowedPackage(layer: string, path: string, name: string): boolean {
  if (layer === 'core') {
    if (name === 'zod/mini') return true;
    return name === 'intl-messageformat' && /^sentences(\.ts$|\/)/.test(path);
  }
  return path.startsWith('provider/') && (name === 'node:crypto' || name.startsWith('@noble/'));
}

interface SourceFile {
  /** Path from the root with forward slashes: `src/core/truce.ts`. */
  path: string;
  layer: string;
  /** Path within the layer: `truce.ts`. */
  within: string;
  isTest: boolean;
}

function sourceFile(path: string): SourceFile | undefined {
  const [first, ...rest] = path.split('/');
  if (first === undefined) return undefined;
  const [layer, within] =
    first === 'src' ? [rest[0] ?? '', rest.slice(1).join('/')] : [first, rest.join('/')];
  return { path, layer, within, isTest: /\.test\.tsx?$/.test(path) };
}

/** Where an import of ours leads: a layer's name, `outside`, or undefined for a package. */
function target(root: string, file: SourceFile, name: string): string | undefined {
  const inner = /^#([^/]+)\//.exec(name);
  if (inner?.[1] !== undefined) return inner[1];
  if (!name.startsWith('.')) return undefined;
  const path = relative(root, resolve(root, dirname(file.path), name)).split(sep);
  const layer = path[0] === 'src' ? path[1] : path[0];
  return layer !== undefined && layer in LAYERS ? layer : 'outside';
}

/** What is wrong with one import, as the end of a sentence, or undefined. */
function trespass(root: string, file: SourceFile, found: Import): string | undefined {
  const { layer } = file;
  if (found.name === undefined) {
    return PURE.has(layer) && !file.isTest
      ? 'imports something only known when it runs'
      : undefined;
  }
  const to = target(root, file, found.name);
  if (to === 'outside') {
    // The version number that the server and the command show.
    const isManifest = /^[./]+\/package\.json$/.test(found.name);
    if (isManifest && !PURE.has(layer) && !IN_BROWSER.has(layer)) return undefined;
    // Tests may use what test/ and scripts/ offer.
    return file.isTest ? undefined : `imports ${found.name}, which lies outside the layers`;
  }
  if (to === layer) {
    // dist/record is published, and there the # names lead nowhere.
    const byHash = layer === 'record' && found.name.startsWith('#') && !file.isTest;
    return byHash ? `imports ${found.name}; inside record write a relative path` : undefined;
  }
  if (to !== undefined) {
    if (IN_BROWSER.has(layer) && RULES.test(found.name) && !file.isTest && !found.typeOnly) {
      if (file.path !== RULES_LOADER || !found.dynamic) {
        return `imports ${found.name}: ${layer} loads rules by #room/rulebooks.ts`;
      }
    }
    if (LAYERS[layer]?.includes(to) !== true)
      return `imports ${found.name}: ${layer} may not use ${to}`;
    if (found.name.startsWith('.')) return `imports ${found.name}; across layers write #${to}/…`;
    if (layer === 'store' && to === 'core' && !found.typeOnly) {
      return `imports ${found.name}: store may use types of core only`;
    }
    return undefined;
  }
  if (file.isTest) return undefined;
  if (PURE.has(layer) && !allowedPackage(layer, file.within, found.name)) {
    return `imports ${found.name}, which is not on the allow list of ${layer}`;
  }
  if (IN_BROWSER.has(layer) && found.name.startsWith('node:')) {
    return `imports ${found.name}, which no browser has`;
  }
  return undefined;
}

function parse(root: string, path: string): Program {
  const { program, errors } = parseSync(path, readFileSync(join(root, path), 'utf8'));
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  return program;
}

/**
 * Every trespass in a tree, one sentence each, in the order of paths.
 *
 * @example
 * checkImports('/some/checkout'); // ['src/core/truce.ts imports #store/store.ts: core may not use store']
 */
export function checkImports(root: string): string[] {
  const found: string[] = [];
  const paths = globSync(['src/**/*.{ts,tsx}', 'examples/**/*.ts'], { cwd: root })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => !path.endsWith('.d.ts'))
    .toSorted();
  for (const path of paths) {
    const file = sourceFile(path);
    if (file === undefined || !(file.layer in LAYERS)) {
      found.push(`${path} belongs to no layer`);
      continue;
    }
    const program = parse(root, path);
    for (const one of importsOf(program)) {
      const wrong = trespass(root, file, one);
      if (wrong !== undefined) found.push(`${path} ${wrong}`);
    }
    // A provider hands its platform's cryptography in; everything else has it handed.
    const isProvider = file.layer === 'record' && file.within.startsWith('provider/');
    if (PURE.has(file.layer) && !file.isTest && !isProvider) {
      for (const name of impurities(program))
        found.push(`${path} uses ${name}: ${file.layer} is pure`);
    }
  }
  return found;
}

if (import.meta.main) {
  const found = checkImports(fileURLToPath(new URL('..', import.meta.url)));
  for (const line of found) console.log(line);
  process.exitCode = found.length === 0 ? 0 : 1;
}
