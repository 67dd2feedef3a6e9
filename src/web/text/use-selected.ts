import { useCallback, useEffect, useState } from 'react';

const here = (): string | undefined => {
  const asked = location.hash.slice(1);
  return asked === '' ? undefined : asked;
};

/** The paragraph that is chosen, by its id, which is also the end of the address: a link to it opens it. */
export function useSelected(): [string | undefined, (id: string | undefined) => void] {
  const [selected, setSelected] = useState(here);
  useEffect(() => {
    const look = (): void => setSelected(here());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const select = useCallback((id: string | undefined) => {
    setSelected(id);
    const { pathname, search } = location;
    history.replaceState(
      history.state,
      '',
      `${pathname}${search}${id === undefined ? '' : `#${id}`}`,
    );
  }, []);
  return [selected, select];
}
