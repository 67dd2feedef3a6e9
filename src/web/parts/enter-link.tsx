import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { partyOf } from '#core/act.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useRoom, useStanding } from '../context.ts';
import { enterHref } from '../enter/href.ts';
import { maySign } from '../enter/may-sign.ts';
import styles from './entries.module.css';

/** The key of this room with which the reader is signed in: its name with id. */
export function useOwnKey(): string | undefined {
  const { room } = useRoom();
  return useStanding().signedIn?.rooms.find((one) => one.room === room)?.key;
}

/** The party whose key that is. */
export function useOwnParty(): string | undefined {
  const own = useOwnKey();
  return own === undefined ? undefined : partyOf(own);
}

interface EnterLinkProps {
  /** `release.agree` */
  type: string;
  body?: Readonly<Record<string, unknown>>;
  /** A page made for this act, in place of the general form. */
  to?: string;
  children: ReactNode;
}

/** The way to the form of an act: only for who is signed in with a key that may sign it. */
export function EnterLink({ type, body, to, children }: EnterLinkProps) {
  const { room, views } = useRoom();
  const own = useOwnKey();
  const { state } = views.members;
  const declared = loadedBook(state?.rules ?? 1)?.type(type, 1);
  if (own === undefined || !state) return null;
  if (!declared || !maySign(state, declared, own)) return null;
  return (
    <Link href={to ?? enterHref(room, type, body)} className={`${styles['enter']} no-print`}>
      {children}
    </Link>
  );
}
