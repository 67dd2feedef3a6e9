import type { TestProject } from 'vitest/node';
import { buildWeb } from './built-web.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the web app as it ships. */
    webRoot: string;
  }
}

/** Builds the web app once for all browser tests of a run, of whichever project. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const provided: Partial<ReturnType<TestProject['getProvidedContext']>> =
    project.getProvidedContext();
  if (provided.webRoot !== undefined) return;
  const web = await buildWeb();
  project.vitest.provide('webRoot', web.folder);
  return () => web.remove();
}
