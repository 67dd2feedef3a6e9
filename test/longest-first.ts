import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more, the longest first. */
const LONG = [
  'test/browser/walk.test.ts',
  'test/browser/instruments.test.ts',
  'test/browser/incidents.test.ts',
  'test/browser/incident-page.test.ts',
  'test/browser/releases.test.ts',
  'test/browser/screens.test.ts',
  'test/browser/enter.test.ts',
  'test/browser/text-settling.test.ts',
  'test/cli/case-file.test.ts',
  'test/cli/import-rows.test.ts',
  'test/sealed/command.test.ts',
  'test/cli/process.test.ts',
  'test/cli/text-returned.test.ts',
];

/**
 * In a fresh clone nothing is known of how long a file takes, and the largest begin first: the longest is small, would begin last, and all would wait for it. Which
 * begins first changes nothing of what is found.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => inProjects(a, b) || place(a) - place(b));
  }
}

/** As the projects are to come one after the other; what is equal stays as it is. */
function inProjects(a: TestSpecification, b: TestSpecification): number {
  const [one, other] = [a.project, b.project];
  const order = one.config.sequence.groupOrder - other.config.sequence.groupOrder;
  if (order !== 0 || one.name === other.name) return order;
  return one.name < other.name ? -1 : 1;
}

function place({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((path) => moduleId.endsWith(`/${path}`));
  return at < 0 ? LONG.length : at;
}
