import { createContext, use, useSyncExternalStore } from 'react';
import type { Naming } from '#core/naming.ts';
import type { ReplicaSnapshot } from '#client/replica.ts';
import type { TalksViews } from '#core/views/talks.ts';
import type { RoomViews } from '#client/room-views.ts';
import type { Parley, Standing } from './parley.ts';
import type { Settings } from './settings.ts';

export const ParleyContext = createContext<Parley | undefined>(undefined);

export function useParley(): Parley {
  const parley = use(ParleyContext);
  if (!parley) throw new Error('outside of the app');
  return parley;
}

export function useStanding(): Standing {
  const parley = useParley();
  return useSyncExternalStore(parley.subscribe, () => parley.standing);
}

export interface SettingsHold {
  settings: Settings;
  change: (change: Partial<Settings>) => void;
}

export const SettingsContext = createContext<SettingsHold | undefined>(undefined);

export function useSettings(): SettingsHold {
  const hold = use(SettingsContext);
  if (!hold) throw new Error('outside of the app');
  return hold;
}

/** The room that a page is about, once this device holds something of it that it has checked. */
export interface OpenRoom {
  room: string;
  snapshot: ReplicaSnapshot;
  views: RoomViews;
  naming: Naming;
}

export const RoomContext = createContext<OpenRoom | undefined>(undefined);

export function useRoom(): OpenRoom {
  const open = use(RoomContext);
  if (!open) throw new Error('outside of a room');
  return open;
}

/** A room whose rules have the talks. */
export interface TalksRoom extends OpenRoom {
  views: RoomViews & { talks: TalksViews };
}

/** For the pages of the talks, which no other room has (room-pages.tsx). */
export function useTalks(): TalksRoom {
  const open = useRoom();
  if (!hasTalks(open)) throw new Error('outside of the talks');
  return open;
}

export function hasTalks<T extends OpenRoom>(open: T): open is T & TalksRoom {
  return open.views.talks !== undefined;
}
