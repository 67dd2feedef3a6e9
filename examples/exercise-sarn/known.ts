/** What the script has come to already; throws where it has not. @param name what it is called */
export function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the script has not come to ${name} yet`);
  return value;
}
