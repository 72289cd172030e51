/** A link inside the client: moves without a reload, and opens in another window like any link. */
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { addressOf, go } from './address.ts';
import type { Place } from './place.ts';

interface GoProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  as: string;
  to?: Place;
}

export function Go({ as, to, onClick, children, ...rest }: GoProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(as, to);
  };
  return (
    <a href={addressOf(as, to)} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
