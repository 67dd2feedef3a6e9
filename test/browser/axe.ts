import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Looks for faults of accessibility on a page. All of it is done in the page: otherwise what was found is put together in a page of its own, another process of the browser, which is needed
 * only where a page has frames of strangers, and these have none. Of what is no fault nothing is told but that it was looked at.
 */
export function axeOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}
