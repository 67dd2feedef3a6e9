import type { Naming } from '#core/naming.ts';

/**
 * What a party is called among the brackets of a file: its name without what would end a bracket or an attribution, and without isolates.
 *
 * @example exportDocx(draft, { nameOf: nameInFiles(naming) })
 */
export function nameInFiles(naming: Naming): (party: string) => string {
  return (party) =>
    naming
      .party(party)
      .replaceAll(/[\u2066-\u2069]/g, '')
      .replaceAll(/[\u00a0[\]{}\n;:]/g, ' ');
}
