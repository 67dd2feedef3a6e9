import { afterAll, beforeAll } from 'vitest';
import { agreement } from './walk-agreement.ts';
import { gather, walk } from './walk-company.ts';
import { copies } from './walk-copies.ts';
import { opening } from './walk-opening.ts';
import { talks } from './walk-talks.ts';

/**
 * A process walked from `parley new` to a released joint statement: two delegations, two capitals on servers of their own, two mediators; every party
 * verifies its own copy at the end. Real commands, real servers, real browsers; each step takes up where the one before it ended. With SCREENS, pictures of
 * it are kept in that folder.
 */
beforeAll(gather);

afterAll(async () => {
  await walk.end();
});

opening();
talks();
agreement();
copies();
