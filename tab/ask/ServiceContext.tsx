/** The service that a page's parts ask, and who is asking. */
import { createContext, type ReactNode, use } from 'react';
import type { Me } from '../../shared/api.ts';
import type { Service } from './service.ts';

const ServiceContext = createContext<Service | null>(null);
const MeContext = createContext<Me | null>(null);

export function ServiceProvider({ service, children }: { service: Service; children: ReactNode }) {
  return <ServiceContext value={service}>{children}</ServiceContext>;
}

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

export function useService(): Service {
  return given(use(ServiceContext), 'service');
}

export function useMe(): Me {
  return given(use(MeContext), 'person');
}

function given<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`This part of the page was drawn before the ${what} was known.`);
  return value;
}
