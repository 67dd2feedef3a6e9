/**
 * What the code of black squares on a report holds (SR9.3): the SHA-256 of the tree head in base64, a space, and the forty digits of its short code: no address.
 */
export function squaresText({ code, digest }: { code: string; digest: string }): string {
  return `${digest} ${code.replaceAll(' ', '')}`;
}
