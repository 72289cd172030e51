/** What an onboarding shows, as the address says. On a page of several each has its own: one that the address does not name
 * puts its id behind the words, as in `view.o2=board`. */
import { useSearchParams } from 'react-router';
import type { StaffPage } from '../../../shared/views/pages/staff.ts';

const words = ['view', 'step', 'kind'] as const;
type Word = (typeof words)[number];

export function usePlace(page: StaffPage, onboarding: string) {
  const [address, setAddress] = useSearchParams();
  const key = (word: Word) => (namedIn(address, page) === onboarding ? word : `${word}.${onboarding}`);
  return {
    asked: (word: Word) => address.get(key(word)),
    go: (place: Partial<Readonly<Record<Word, string>>>) => {
      const next = new URLSearchParams(address);
      // What was asked to open is open by now.
      next.delete('do');
      for (const word of words) {
        const value = place[word];
        if (value === undefined) next.delete(key(word));
        else next.set(key(word), value);
      }
      setAddress(next, { replace: true });
    },
  };
}

/** The onboarding that a link is about: the first when it does not say. */
export function namedIn(address: URLSearchParams, page: StaffPage): string | undefined {
  return address.get('onboarding') ?? page.onboardings[0]?.id;
}
