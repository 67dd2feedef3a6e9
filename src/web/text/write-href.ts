/** Where words of one's own are written. None of these addresses has words in it. */

/** What somebody has written on a text and not tabled. @param choose ids of the drafts that are chosen at first; all, where none is given */
export function draftsHref(room: string, text: string, choose: readonly string[] = []): string {
  const at = `/rooms/${room}/text/${text}/write`;
  const query = new URLSearchParams(choose.map((id) => ['choose', id]));
  return query.size === 0 ? at : `${at}?${query.toString()}`;
}

/** A draft of words for a paragraph. @param rebase a proposal of one's own to be brought onto the words that stand */
export function writeHref(room: string, text: string, node: string, rebase?: string): string {
  const query = new URLSearchParams({ on: node, ...(rebase === undefined ? {} : { rebase }) });
  return `${draftsHref(room, text)}?${query.toString()}`;
}

/** A draft of a paragraph that is not in the text yet. @param near the paragraph that it is to follow, or to stand in */
export function writeNewHref(room: string, text: string, near: string): string {
  return `${draftsHref(room, text)}?${new URLSearchParams({ new: near }).toString()}`;
}
