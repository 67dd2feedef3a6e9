/** `(#12)`, the place of an act in the log, after what it is called: between Urdu words its number sign would else stand behind the figures. */
export function placeInLog(index: number): string {
  return `(\u2066#${index}\u2069)`;
}
