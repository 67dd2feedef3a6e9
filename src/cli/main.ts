import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { version: { type: 'boolean' } }, strict: false });

if (values.version === true) {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  console.log(`parley ${manifest.version}, Node ${process.versions.node}`);
} else {
  console.log('parley: the record of a mediated negotiation. Nothing to run yet.');
  process.exitCode = 2;
}
