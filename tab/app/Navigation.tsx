/** The bar over the pages of the NHS login team: its places by role, and the way past it for the keyboard. */
import { Link, useLocation } from 'react-router';
import type { Me } from '../../shared/api.ts';
import { useMe } from '../ask/ServiceContext.tsx';
import { seesAgendas } from '../parts/may.ts';
import styles from './Navigation.module.css';

interface Place {
  readonly to: string;
  readonly label: string;
  /** Where addresses of its pages begin; without them, it is one page. */
  readonly within: readonly string[];
  readonly seenBy: (me: Me) => boolean;
}

const everybody = () => true;
const administrates = (me: Me) => me.roles.includes('administrator');

const places: readonly Place[] = [
  { to: '/tab', label: 'Waiting on me', within: [], seenBy: everybody },
  {
    to: '/tab/partners',
    label: 'Partners',
    within: ['/tab/partners', '/tab/import', '/tab/handover'],
    seenBy: everybody,
  },
  { to: '/tab/board', label: 'Board', within: ['/tab/board'], seenBy: seesAgendas },
  { to: '/tab/insights', label: 'Insights', within: [], seenBy: seesAgendas },
  { to: '/tab/settings', label: 'Settings', within: ['/tab/settings'], seenBy: administrates },
];

export function Navigation() {
  const me = useMe();
  const { pathname } = useLocation();
  return (
    <>
      <button type="button" className={styles.skip} onClick={skip}>
        Skip to main content
      </button>
      <nav aria-label="Partner onboarding" className={styles.bar}>
        <ul className={styles.places}>
          {places
            .filter(({ seenBy }) => seenBy(me))
            .map((place) => (
              <li key={place.to}>
                <Link to={place.to} className={styles.place} aria-current={currentOf(place, pathname)}>
                  {place.label}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}

/** The page itself, or one below it. */
function currentOf({ to, within }: Place, pathname: string): 'page' | 'true' | undefined {
  if (pathname === to) return 'page';
  return within.some((start) => pathname === start || pathname.startsWith(`${start}/`)) ? 'true' : undefined;
}

/** A press, not a link to an anchor: pages keep in the address what they show. */
function skip(): void {
  const main = document.querySelector('main');
  const target = main?.querySelector('h1') ?? main;
  if (!(target instanceof HTMLElement)) return;
  target.tabIndex = -1;
  target.focus();
}
