/** What every page stands in: the theme, the service it asks, and what has been read so far. */
import { FluentProvider, useFocusFinders } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isFailure } from '../ask/failure.ts';
import { ServiceProvider } from '../ask/ServiceContext.tsx';
import type { Service } from '../ask/service.ts';
import styles from './Shell.module.css';
import { themeFor } from './theme.ts';

export function Themed({ theme, children }: { theme: string; children: ReactNode }) {
  return (
    <FluentProvider theme={themeFor(theme)} data-theme={theme}>
      <FocusKept />
      {/* Not on the provider: menus over the page would get its height and background, and hide the page. */}
      <div className={styles.shell}>{children}</div>
    </FluentProvider>
  );
}

/**
 * Keeps Fluent's focus handling alive from page to page. Without it, a page that goes while its dialog is open leaves
 * the whole app hidden from screen readers.
 */
function FocusKept() {
  useFocusFinders();
  return null;
}

export function Shell({ service, children }: { service: Service; children: ReactNode }) {
  const [client] = useState(newClient);
  return (
    <ServiceProvider service={service}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </ServiceProvider>
  );
}

/** A refusal stays a refusal, so only a missing answer is asked for again. */
function newClient(): QueryClient {
  const again = (count: number, error: Error) =>
    count < 2 && isFailure(error) && (error.status === 0 || error.status >= 500);
  return new QueryClient({
    defaultOptions: { queries: { retry: again, staleTime: 10_000, refetchOnWindowFocus: true } },
  });
}
