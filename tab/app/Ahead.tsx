/** A page that can be loaded ahead: it is drawn at once then, without the outline that stands for one that is not there. */
import { type ComponentType, lazy, useState } from 'react';

export interface AheadPage {
  readonly load: () => Promise<void>;
  /** What draws the page now. */
  readonly shown: () => ComponentType;
}

export function loadable(get: () => Promise<ComponentType>): AheadPage {
  let ready: ComponentType | null = null;
  const later = lazy(async () => ({ default: await get() }));
  const load = async () => {
    ready = await get();
  };
  return { load, shown: () => ready ?? later };
}

export function Ahead({ page }: { page: AheadPage }) {
  // Kept: another component in its place would lose what was typed.
  const [Shown] = useState(page.shown);
  return <Shown />;
}
