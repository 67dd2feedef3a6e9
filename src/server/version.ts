import manifest from '../../package.json' with { type: 'json' };

/** Parley's own version, as the package says it. */
export const VERSION: string = manifest.version;
