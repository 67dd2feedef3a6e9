#!/usr/bin/env node
// The `parley` command. Plain JavaScript for Node 20: it finds the project's own Node 26 and
// hands over to src/cli/main.ts, which runs when it is loaded and reads process.argv.slice(2).
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bootstrap, localNode, orExplain, runningNodeSuffices } from '../scripts/bootstrap.js';

const main = new URL('../src/cli/main.ts', import.meta.url);

const node = orExplain(() => {
  bootstrap();
  return localNode();
});

if (runningNodeSuffices()) {
  await import(main.href);
} else {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Ctrl-C at a terminal reaches both processes; passing it on would count twice.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exit(code ?? 1);
    }
    // End the same way as the child did, so that a shell sees the signal.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
