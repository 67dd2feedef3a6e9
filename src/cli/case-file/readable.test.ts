import { expect, test } from 'vitest';
import type { ActType } from '#core/declare.ts';
import { makeNaming } from '#core/namer.ts';
import { rules } from '#core/rules.ts';
import { start } from '#core/views/labels.ts';
import { utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { readableLines } from './readable.ts';

test('IC1.7 a text that is enclosed cannot take away from the screen what stands above it', () => {
  const hostile = 'A boat.\u001b[2K\u001b[1A\u001b[2K\r\u2067Nothing to see.\nAt the\tmill.';
  const made = enclose(nodeProvider, utf8(hostile), 'text/plain');
  const type = rules(4)?.type('incident.case-file', 1) as ActType;
  const reading = {
    enclosures: [made],
    naming: makeNaming('en', start()),
    acts: (id: string) => id,
  };
  const lines = readableLines(type, { evidence: [{ ...made.ref }] }, reading);
  expect(lines.map((line) => line.trim())).toContain(
    'A boat.\ufffd[2K\ufffd[1A\ufffd[2K\ufffd\ufffdNothing to see.',
  );
  expect(lines.at(-1)?.trim()).toBe('At the\tmill.');
});
