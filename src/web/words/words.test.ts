import { readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { parseSync, visitorKeys, type Node } from 'oxc-parser';
import { expect, test } from 'vitest';
import { importsOf } from '../../../scripts/source-facts.ts';
import { talkWords } from './areas/en/index.ts';
import { asideWords } from './areas/en/aside.ts';
import { minutesWords } from './areas/en/minutes.ts';
import { takenDownWords } from './areas/en/taken-down.ts';
import { silenceWords } from './areas/en/silence.ts';
import { signInWords } from './areas/en/sign-in.ts';
import { adminWords } from './areas/en/admin.ts';
import { shuttleWords } from './areas/en/shuttle.ts';
import { tableWords } from './areas/en/table.ts';
import { instrumentWords } from './areas/en/instruments.ts';
import { writingWords } from './areas/en/writing.ts';
import { decideWords } from './areas/en/decide.ts';
import { incidentWords } from './areas/en/incidents.ts';
import { intakeWords } from './areas/en/intake.ts';
import { mapWords } from './areas/en/map.ts';
import { situationWords } from './areas/en/situation.ts';
import { draftingWords } from './areas/en/drafting.ts';
import { reportWords } from './areas/en/report.ts';
import { obligationWords } from './areas/en/obligations.ts';
import { wordWords } from './areas/en/word.ts';
import { textWords } from './areas/en/text.ts';
import { en } from './en.ts';

const WEB = resolve(import.meta.dirname, '..');
const TALK_IDS = new Set(
  [
    talkWords,
    adminWords,
    signInWords,
    silenceWords,
    takenDownWords,
    minutesWords,
    asideWords,
    shuttleWords,
    textWords,
    tableWords,
    wordWords,
    decideWords,
    writingWords,
    instrumentWords,
    mapWords,
    situationWords,
    draftingWords,
    reportWords,
    incidentWords,
    intakeWords,
    obligationWords,
  ].flatMap((words) => Object.keys(words)),
);
const startsTalk = (text: string): boolean => [...TALK_IDS].some((id) => id.startsWith(text));
const startsSite = (text: string): boolean => Object.keys(en).some((id) => id.startsWith(text));

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const name of visitorKeys[node.type] ?? []) {
    const value: unknown = Reflect.get(node, name);
    for (const child of [value].flat()) {
      if (typeof child === 'object' && child !== null && 'type' in child) {
        yield* nodesOf(child as Node);
      }
    }
  }
}

/** What a file says that only the pages of the talks have words for, and where else it leads than to such pages. */
function read(path: string): { says: string[]; leads: string[] } {
  const text = readFileSync(path, 'utf8');
  const { program } = parseSync(path, text);
  const wrapped = new Set(
    [
      ...text.matchAll(
        /with(?:TalkWords\(|TextWords\(|WordsOf\(\s*\[[^\]]+\],)\s*\(\) =>\s*import\('([^']+)'\)/g,
      ),
    ].map(([, to]) => to),
  );
  const says: string[] = [];
  for (const node of nodesOf(program)) {
    if (node.type === 'Literal' && TALK_IDS.has(String(node.value))) says.push(String(node.value));
    if (node.type !== 'CallExpression') continue;
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'say') continue;
    for (const inner of node.arguments.slice(0, 1).flatMap((one) => [...nodesOf(one)])) {
      if (inner.type !== 'TemplateLiteral') continue;
      const start = inner.quasis[0]?.value.raw ?? '';
      if (startsTalk(start) && !startsSite(start)) says.push(start);
    }
  }
  const leads = importsOf(program)
    .filter(({ name, typeOnly }) => name?.startsWith('.') && !typeOnly && !wrapped.has(name))
    .map(({ name }) => resolve(dirname(path), name as string))
    .filter((to) => /^\.tsx?$/.test(extname(to)) && !to.startsWith(join(WEB, 'words/')));
  return { says, leads };
}

test('what is shown before the words of the talks are fetched says none of them', () => {
  const seen = new Set<string>();
  const wrong: string[] = [];
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const { says, leads } = read(path);
    for (const id of says) wrong.push(`${relative(WEB, path)} says ${id}`);
    leads.forEach(visit);
  };
  visit(join(WEB, 'main.tsx'));
  expect(seen).toContain(join(WEB, 'shell/room-page.tsx'));
  expect(seen).not.toContain(join(WEB, 'points/points.tsx'));
  expect(wrong).toEqual([]);
});
