import type { KeyboardEvent } from 'react';

/**
 * Enter goes on to the next field, and from the last one to the sentence; Shift and Enter begin a new line. For entering many things in a row without the mouse.
 * Passed over are buttons, fields marked with `data-aside`, which have a good answer already or may be left out, and what has one answer only; Tab reaches them.
 */
export function enterGoesOn(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  const from = event.target as HTMLElement;
  if (!from.matches('input, select, textarea')) return;
  event.preventDefault();
  const form = event.currentTarget;
  const fields = [...form.querySelectorAll<HTMLElement>('input, select, textarea')].filter(
    (field) => field === from || (isInTheWay(field) && !isSameRadio(field, from)),
  );
  const next = fields[fields.indexOf(from) + 1];
  if (next) next.focus();
  else form.requestSubmit();
}

function isInTheWay(field: HTMLElement): boolean {
  return field.checkVisibility() && field.closest('[data-aside]') === null && !hasOneAnswer(field);
}

/** Nothing else can be chosen but what is. */
function hasOneAnswer(field: HTMLElement): boolean {
  return field instanceof HTMLSelectElement && field.value !== '' && field.options.length === 2;
}

function isSameRadio(field: HTMLElement, from: HTMLElement): boolean {
  return (
    field instanceof HTMLInputElement &&
    from instanceof HTMLInputElement &&
    field.type === 'radio' &&
    field.name !== '' &&
    field.name === from.name
  );
}
