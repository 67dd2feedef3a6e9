/**
 * Takes away, before anything else is loaded, all that could let a verdict depend on where and when it is reached: Intl, local time, collation, case and
 * normalisation tables, floating-point functions that platforms round differently. Whoever asks for them fails.
 */
function gone(name: string): () => never {
  return () => {
    throw new Error(`a verdict asked for ${name}`);
  };
}

const local = ['getTimezoneOffset', 'getHours', 'getDate', 'getDay', 'getMonth', 'getFullYear', 'toLocaleString'] as const;
for (const name of local) Object.defineProperty(Date.prototype, name, { value: gone(name) });
const tables = ['localeCompare', 'normalize', 'toLocaleLowerCase', 'toLocaleUpperCase'] as const;
for (const name of tables) Object.defineProperty(String.prototype, name, { value: gone(name) });
Object.defineProperty(Number.prototype, 'toLocaleString', { value: gone('toLocaleString') });
for (const name of ['sin', 'cos', 'exp', 'log', 'pow', 'random'] as const) {
  Object.defineProperty(Math, name, { value: gone(name) });
}
Object.defineProperty(globalThis, 'Intl', { get: gone('Intl') });
