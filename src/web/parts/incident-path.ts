/** @example incidentPath(room, row.act) */
export function incidentPath(room: string, entry: string): string {
  return `/rooms/${room}/incidents/${entry}`;
}
