/** Takes the reader to the first field that is still to be put right, opened where it is folded away. */
export function focusProblem(form: HTMLFormElement | null, paths: readonly string[]): void {
  // The fields are marked first.
  requestAnimationFrame(() => {
    for (const path of paths) {
      const place = form?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
      if (!place) continue;
      place.closest('details')?.setAttribute('open', '');
      const control = place.matches('fieldset')
        ? place.querySelector<HTMLElement>('input, select, textarea')
        : place;
      return (control ?? place).focus();
    }
  });
}
