/** The two panes of a place: a list, and what is chosen in it. On a narrow screen one of them at a time. */
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Go } from '../state/Go.tsx';
import type { Place } from '../state/place.ts';

interface ListPaneProps {
  label: string;
  children: ReactNode;
  /** What stands at the right of the heading. */
  aside?: ReactNode;
}

export function ListPane({ label, aside, children }: ListPaneProps) {
  return (
    <section className="list-pane" aria-label={label}>
      <div className="pane-head">
        <h2 className="pane-title">{label}</h2>
        {aside}
      </div>
      <div className="list-scroll">{children}</div>
    </section>
  );
}

interface BackProps {
  as: string;
  to: Place;
  label: string;
}

export function Back({ as, to, label }: BackProps) {
  return (
    <Go as={as} to={to} className="back icon-link" aria-label={label}>
      <ArrowLeftRegular />
    </Go>
  );
}
