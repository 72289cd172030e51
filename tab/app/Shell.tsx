/** What every page stands in: the theme, the service it asks, and what has been read so far. */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, use, useDeferredValue, useEffect, useState } from 'react';
import { isFailure } from '../ask/failure.ts';
import { keys } from '../ask/keys.ts';
import { ServiceProvider } from '../ask/ServiceContext.tsx';
import type { Service } from '../ask/service.ts';
import type { Known } from './opening.ts';
import styles from './Shell.module.css';
import { themeFor } from './theme.ts';

const FocusKept = lazy(async () => ({ default: (await import('./FocusKept.tsx')).FocusKept }));

export function Themed({ theme, children }: { theme: string; children: ReactNode }) {
  // What is shown stays until a new theme is there.
  const shown = useDeferredValue(theme);
  const tokens = themeFor(shown);
  return (
    <RendererProvider renderer={fluentStyles}>
      <FluentProvider
        theme={tokens instanceof Promise ? use(tokens) : tokens}
        data-theme={shown}
        className={shown === 'glass' ? styles.glass : undefined}
      >
        {/* Not on the provider: menus over the page would get its height and background, and hide the page. */}
        <div className={styles.shell}>{children}</div>
      </FluentProvider>
    </RendererProvider>
  );
}

const place = document.querySelector<HTMLElement>('meta[name="fluent-styles"]');
const fluentStyles = createDOMRenderer(document, place ? { insertionPoint: place } : {});

interface ShellProps {
  service: Service;
  /** What has been read before there was a page. */
  known?: readonly Known[];
  children: ReactNode;
}

export function Shell({ service, known = [], children }: ShellProps) {
  const [client] = useState(() => newClient(known));
  return (
    <ServiceProvider service={service}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
      <Suspense>{useTouched() && <FocusKept />}</Suspense>
    </ServiceProvider>
  );
}

/** Whether a key or button was pressed on the page: before that nothing can be open that holds the focus. */
function useTouched(): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    const done = new AbortController();
    const touch = () => {
      setTouched(true);
      done.abort();
    };
    for (const kind of ['pointerdown', 'keydown']) {
      window.addEventListener(kind, touch, { capture: true, signal: done.signal });
    }
    return () => done.abort();
  }, []);
  return touched;
}

/** A refusal stays a refusal, so only a missing answer is asked for again. */
function newClient(known: readonly Known[]): QueryClient {
  const again = (count: number, error: Error) =>
    count < 2 && isFailure(error) && (error.status === 0 || error.status >= 500);
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, { queryKey }) => forbidden(error, queryKey) }),
    // The service is asked also when the browser thinks that it is offline: it may be wrong, and a page must not wait.
    defaultOptions: {
      queries: { retry: again, staleTime: 10_000, refetchOnWindowFocus: true, networkMode: 'always' },
    },
  });
  for (const { key, data } of known) client.setQueryData(key, data);
  /** Perhaps a role was taken away: the person is read anew, and the pages follow. */
  function forbidden(error: Error, queryKey: readonly unknown[]): void {
    const [about] = keys.me;
    if (isFailure(error) && error.status === 403 && queryKey[0] !== about) {
      void client.invalidateQueries({ queryKey: keys.me });
    }
  }
  return client;
}
