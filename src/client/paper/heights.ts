import type { ActForm } from '#core/form.ts';
import { linesOf, PAGE } from './measure.ts';
import { labelsOf, textOf } from './room.ts';

/** Height in points of what every form has, as paper.css makes it. */

/** Between the parts of a sheet. */
export const GAP = 6;

/** Width of a place for initials, within its frame. */
const PLACE = 150;

function tall(text: string, size: number, width: number, leading: number): number {
  return linesOf(text, size, width) * size * leading;
}

/** At the head and at the foot together. */
export function heightOfBanners(form: Pick<ActForm, 'banners'>): number {
  if (form.banners.length === 0) return 0;
  return 2 * (tall(textOf(form.banners), 10, PAGE.width - 16, 1.5) + 7);
}

const PLACES = { wide: { least: 68, empty: 36 }, close: { least: 54, empty: 26 } } as const;

export function heightOfInitials(form: ActForm, how: keyof typeof PLACES = 'wide'): number {
  const { least, empty } = PLACES[how];
  const across = Math.ceil(form.initials.length / 3);
  const names = form.initials.map((place) => tall(textOf(place.names), 9, PLACE, 1.7));
  const label = tall(textOf(labelsOf(form, 'initials')), 7, PLACE, 1.7);
  return across * Math.max(least, Math.max(0, ...names) + label + empty + GAP);
}
