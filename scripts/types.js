// Checks the types of every folder, each with the globals it is allowed to see.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/**
 * @param {string} project
 * @returns {Promise<boolean>}
 */
function check(project) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tsc, '--project', project, '--pretty', 'false'], {
      cwd: root,
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => {
      // TS18003: a layer nobody has written in yet has nothing to check.
      const empty = /error TS18003/.test(output);
      if (code !== 0 && !empty) process.stdout.write(`${project}\n${output}`);
      resolve(code === 0 || empty);
    });
  });
}

const projects = ['tsconfig.json', ...globSync('src/*/tsconfig.json', { cwd: root }).toSorted()];
let failed = 0;

async function worker() {
  for (let project = projects.shift(); project !== undefined; project = projects.shift()) {
    if (!(await check(project))) failed += 1;
  }
}

await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
process.exitCode = failed === 0 ? 0 : 1;
