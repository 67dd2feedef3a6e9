import landAddress from 'world-atlas/land-50m.json?url';
import countriesAddress from 'world-atlas/countries-50m.json?url';
import type { MultiPolygon } from 'geojson';
import { useCallback, useEffect, useState } from 'react';
import { dissolved, landOf, type Countries, type Land } from './dissolved.ts';

/**
 * The land of the world, after Natural Earth (public domain) at 1:50 million: 170 kB, or 230 with the countries that dissolving needs. A file of this server’s own,
 * fetched when a map of the Earth is first opened; no one else is ever asked. If an operator supplies tiles of their own, this is where another ground would be
 * loaded instead (MapLibre, self-hosted, as a chunk of its own); it is not built in, because it needs WebGL, cannot be printed, and says nothing to a screen reader.
 */
interface Ground {
  land: MultiPolygon;
  /** The lands of the parties as one; absent where none are named, or one of them is not known. */
  shaded?: MultiPolygon;
}

export type GroundState =
  | { is: 'none' | 'fetching' }
  | { is: 'failed'; again: () => void }
  | { is: 'here'; ground: Ground };

const files = new Map<string, Promise<unknown>>();

async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Once for all maps of a page; what did not come is asked for anew. */
function file<T>(address: string): Promise<T> {
  const known = files.get(address);
  if (known) return known as Promise<T>;
  const asked = fetched(address);
  files.set(address, asked);
  asked.catch(() => files.delete(address));
  return asked as Promise<T>;
}

async function readGround(names: readonly string[]): Promise<Ground> {
  if (names.length === 0) {
    const world = await file<Land>(landAddress);
    return { land: landOf(world) };
  }
  const world = await file<Countries>(countriesAddress);
  const shaded = dissolved(world, names);
  return { land: landOf(world), ...(shaded ? { shaded } : {}) };
}

/** @param names what to dissolve; undefined for an invented land, which has none of this */
export function useGround(names: readonly string[] | undefined): GroundState {
  const key = names?.join('\n');
  const [held, setHeld] = useState<{ key: string; ground: Ground | undefined }>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (key === undefined) return undefined;
    let gone = false;
    void readGround(key === '' ? [] : key.split('\n')).then(
      (ground) => gone || setHeld({ key, ground }),
      () => gone || setHeld({ key, ground: undefined }),
    );
    return () => {
      gone = true;
    };
  }, [key, tries]);
  const again = useCallback(() => {
    setHeld(undefined);
    setTries((one) => one + 1);
  }, []);
  if (key === undefined) return { is: 'none' };
  if (held?.key !== key) return { is: 'fetching' };
  return held.ground ? { is: 'here', ground: held.ground } : { is: 'failed', again };
}
