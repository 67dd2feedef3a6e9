import { expect, it } from 'vitest';
import { rules } from '#core/rules.ts';
import { SPANS } from './span-field.tsx';

it.each(SPANS)('IC10.1 a width that the form offers is one that the rules take: %i', (span) => {
  const type = rules(5)?.type('incident.delay-places', 1);
  expect(type?.body.safeParse({ span, minutes: 60 }).success).toBe(true);
});
