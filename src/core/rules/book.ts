import { correctionActs } from '../corrections.ts';
import type { ActType } from '../declare.ts';
import { roomOpening } from '../rooms.ts';
import type { Rulebook } from '../rulebook.ts';
import { rulebook } from '../rulebook.ts';

/** Acts whose bodies hold those of other types: these are looked up in the same version. */
type ActsAboutActs = (
  typeOf: (name: string, version: number) => ActType | undefined,
) => readonly ActType[];

/** The rulebook of a version, from its list of declarations. Corrections are in every one. */
export function version(
  number: number,
  types: readonly ActType[],
  ...about: readonly ActsAboutActs[]
): Rulebook {
  const book: Rulebook = rulebook(number, roomOpening, [
    ...types,
    ...[correctionActs, ...about].flatMap((acts) => acts((name, v) => book.type(name, v))),
  ]);
  return book;
}
