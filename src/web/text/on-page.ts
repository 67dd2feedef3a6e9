/** Acts on texts that are entered on the page of their text, which shows the words that they are about (AU2, TX9.5), and in no form of fields. */
const ON_PAGE: ReadonlySet<string> = new Set([
  'text.propose',
  'text.bridge',
  'text.consent',
  'text.confirm',
  'text.not-confirm',
  'text.withdraw',
  'text.conform',
  'text.stance',
  'text.take-back',
  'text.settle',
  'text.ask',
  'text.answer',
  'text.outcome',
  'text.edit',
  'text.edit-object',
  'text.edit-enter',
  'text.redraft',
  'text.split',
  'text.merge',
  'text.translate',
]);

export function isOnPage(type: string): boolean {
  return ON_PAGE.has(type);
}
