/**
 * A bounded memory of what was computed for the keys used most recently, so that a stranger who
 * sends many keys costs time and never memory.
 */
export function recent<T>(limit: number): (key: string, make: () => T) => T {
  // A Map iterates in order of insertion, so its first key is the one used longest ago.
  const kept = new Map<string, T>();
  let last: string | undefined;
  let lastValue: T;
  return (key, make) => {
    if (key === last) return lastValue;
    let value: T;
    if (kept.has(key)) {
      value = kept.get(key) as T;
      kept.delete(key);
    } else {
      value = make();
      const oldest = kept.size >= limit ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    }
    kept.set(key, value);
    last = key;
    lastValue = value;
    return value;
  };
}
