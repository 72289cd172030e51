/** The person and the place are in the address, so two windows can be two people and Back works. */
import { useMemo, useSyncExternalStore } from 'react';
import { hashOf, type Place, placeOf } from './place.ts';

export interface Address {
  as: string | null;
  place: Place | undefined;
}

const moved = new EventTarget();

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  moved.addEventListener('moved', changed);
  return () => {
    window.removeEventListener('popstate', changed);
    moved.removeEventListener('moved', changed);
  };
}

const current = (): string => window.location.search + window.location.hash;

export function useAddress(): Address {
  const address = useSyncExternalStore(subscribe, current);
  return useMemo(() => {
    const { search, hash } = new URL(address, window.location.href);
    return { as: new URLSearchParams(search).get('as'), place: placeOf(hash) };
  }, [address]);
}

export function addressOf(as: string | null, place?: Place): string {
  const person = as === null ? '' : `?as=${encodeURIComponent(as)}`;
  return `${window.location.pathname}${person}${place ? hashOf(place) : ''}`;
}

export function go(as: string | null, place?: Place): void {
  window.history.pushState(null, '', addressOf(as, place));
  moved.dispatchEvent(new Event('moved'));
}
