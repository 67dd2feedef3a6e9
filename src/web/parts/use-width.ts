import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How wide an element is, in whole pixels; what is drawn in it is drawn for that. */
export function useWidth<E extends HTMLElement = HTMLDivElement>(
  first = 960,
): { box: RefObject<E | null>; width: number } {
  const box = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
