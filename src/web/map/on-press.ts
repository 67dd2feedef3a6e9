import type { KeyboardEvent } from 'react';

type Keyed = (event: KeyboardEvent<SVGElement>) => void;

/** Enter and the space bar press what is a button by its role alone; every other key goes on. */
export function onPress(press: () => void, otherwise: Keyed): Keyed {
  return (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') {
      otherwise(event);
      return;
    }
    event.preventDefault();
    press();
  };
}
