/** What every store must do, whatever is below it. One suite; each kind of store runs it. */
import { afterEach, beforeEach, describe } from 'vitest';
import { besideContract } from './contract/beside.ts';
import { commitContract } from './contract/commit.ts';
import type { Kept } from './contract/kept.ts';
import { leaseContract } from './contract/lease.ts';
import { logContract } from './contract/log.ts';
import { modelContract } from './contract/model.ts';
import { valuesContract } from './contract/values.ts';

/**
 * @param open a new, empty store for each test
 * @example
 * storeContract('SQLite', openInNewFolder);
 */
export function storeContract(name: string, open: () => Promise<Kept>): void {
  describe(`${name}: the contract of a store`, () => {
    let kept: Kept;
    beforeEach(async () => {
      kept = await open();
    });
    afterEach(async () => {
      await kept.dispose();
    });
    const current = (): Kept => kept;
    logContract(current);
    commitContract(current);
    leaseContract(current);
    valuesContract(current);
    besideContract(current);
    modelContract(open);
  });
}
