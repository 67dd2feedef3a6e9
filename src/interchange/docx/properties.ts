/** Names of the properties by which a returned file says what it was made of (TX8.3). */
export const PROPERTIES = {
  text: 'ParleyText',
  base: 'ParleyBase',
  edition: 'ParleyEdition',
} as const;
