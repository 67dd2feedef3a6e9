/** Where somebody is in a text, kept while it comes to be shown otherwise: the first paragraph in sight, and how far below the top of the screen it begins. */
interface Place {
  id: string;
  top: number;
}

let kept: Place | undefined;

export function keepPlace(): void {
  const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  for (const row of document.querySelectorAll<HTMLElement>('[data-node]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom < bar) continue;
    // At the beginning of the page one is nowhere in particular.
    if (scrollY > 0) kept = { id: row.dataset['node'] as string, top };
    return;
  }
}

export function takePlace(): Place | undefined {
  const place = kept;
  kept = undefined;
  return place;
}
