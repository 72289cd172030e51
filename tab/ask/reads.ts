/** What pages read. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ChannelContext, Handover, Managers, Me, MergePreview, SavedViews, Staff } from '../../shared/api.ts';
import { type InsightsQuery, writeInsightsQuery } from '../../shared/insights/query.ts';
import { writeQuery } from '../../shared/portfolio/address.ts';
import type { PortfolioPage } from '../../shared/portfolio/answer.ts';
import type { PortfolioQuery } from '../../shared/portfolio/query.ts';
import type { Gate } from '../../shared/record/board/gates.ts';
import type { Decisions } from '../../shared/views/agenda.ts';
import type { BoardSentences } from '../../shared/views/board-lines.ts';
import type { BoardDates, BoardDay } from '../../shared/views/pages/agenda.ts';
import type { AuditPage } from '../../shared/views/pages/audit.ts';
import type { ConfirmPage } from '../../shared/views/pages/confirmation.ts';
import type { ConnectionsPage } from '../../shared/views/pages/connections.ts';
import type { EligibilityQuestions } from '../../shared/views/pages/eligibility-questions.ts';
import type { InsightsPage } from '../../shared/views/pages/insights.ts';
import type { OwnPage } from '../../shared/views/pages/own.ts';
import type { ReportPage } from '../../shared/views/pages/report.ts';
import type { SettingsPage } from '../../shared/views/pages/settings.ts';
import type { StaffPage } from '../../shared/views/pages/staff.ts';
import type { TimelinePage } from '../../shared/views/pages/timeline.ts';
import type { WaitingPage } from '../../shared/views/pages/waiting.ts';
import type { SpacePreview } from '../../shared/views/space-preview.ts';
import type { Failure } from './failure.ts';
import { keys, portfolioKey, waitingKey } from './keys.ts';
import { useService } from './ServiceContext.tsx';

function useRead<T>(key: readonly string[], path: string, enabled = true) {
  const service = useService();
  return useQuery<T, Failure>({ queryKey: key, queryFn: ({ signal }) => service.get<T>(path, signal), enabled });
}

export const useMeRead = () => useRead<Me>(keys.me, '/api/me');
export const useStaffRead = () => useRead<Staff>(keys.staff, '/api/staff');
/** Its counts move with the portfolio. */
export const useSettings = () => useRead<SettingsPage>([...keys.portfolio, 'settings'], '/api/settings');
/** Each dependency is asked; `refetch` asks again. */
export const useConnections = () => useRead<ConnectionsPage>(keys.connections, '/api/settings/connections');
export const useManagers = () => useRead<Managers>([...keys.staff, 'managers'], '/api/managers').data?.managers ?? [];

/** One page. While the next one is read, the one before stays. */
export function usePortfolio(query: PortfolioQuery) {
  const service = useService();
  const address = writeQuery(query);
  return useQuery<PortfolioPage, Failure>({
    queryKey: portfolioKey(address),
    queryFn: ({ signal }) => service.get<PortfolioPage>(`/api/portfolio?${address}`, signal),
    placeholderData: keepPreviousData,
  });
}

export const useWaiting = () => useRead<WaitingPage>(waitingKey, '/api/waiting');
export const useSavedViews = () => useRead<SavedViews>(keys.views, '/api/views');
/** While other figures are read, those before stay. */
export function useInsights(query: InsightsQuery) {
  const service = useService();
  const address = writeInsightsQuery(query);
  return useQuery<InsightsPage, Failure>({
    queryKey: [...keys.portfolio, 'insights', address],
    queryFn: ({ signal }) => service.get<InsightsPage>(`/api/insights?${address}`, signal),
    placeholderData: keepPreviousData,
  });
}
export const useHandover = (manager: string) =>
  useRead<Handover>([...keys.portfolio, 'handover', manager], `/api/handover?manager=${encodeURIComponent(manager)}`);
export const useStaffPage = (id: string) => useRead<StaffPage>([...keys.partner(id), 'staff'], partnerPath(id));
export const useOwnPage = (id: string) =>
  useRead<OwnPage>([...keys.partner(id), 'progress'], `${partnerPath(id)}/progress`);
export const useAudit = (id: string) => useRead<AuditPage>([...keys.partner(id), 'audit'], `${partnerPath(id)}/audit`);

/** Newest first, a page at a time. */
export function useTimeline(id: string, onboarding: string, kind: string) {
  const service = useService();
  return useInfiniteQuery<TimelinePage, Failure>({
    queryKey: [...keys.partner(id), 'timeline', onboarding, kind],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ onboarding, kind, before: String(pageParam) });
      return service.get<TimelinePage>(`${partnerPath(id)}/timeline?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ older }) => older,
  });
}

/** `version`: empty for the newest. */
interface ReportPlace {
  readonly onboarding: string;
  readonly gate: Gate;
  readonly version: string;
}

export const useReport = (id: string, { onboarding, gate, version }: ReportPlace) =>
  useRead<ReportPage>(
    [...keys.partner(id), 'report', onboarding, gate, version],
    `${partnerPath(id)}/report?${new URLSearchParams({ onboarding, gate, version })}`,
  );

export function reportFilePath(id: string, { onboarding, gate, version }: ReportPlace): string {
  const query = new URLSearchParams({ gate, version });
  return `${partnerPath(id)}/onboardings/${encodeURIComponent(onboarding)}/report.docx?${query}`;
}

/** `earlier`: how many of the dates that are over are wanted; 0 is as many as usual. */
export function useBoardDates(earlier = 0) {
  const service = useService();
  return useQuery<BoardDates, Failure>({
    queryKey: [...keys.board, 'dates', String(earlier)],
    queryFn: ({ signal }) => service.get<BoardDates>(`/api/board${earlier > 0 ? `?earlier=${earlier}` : ''}`, signal),
    placeholderData: keepPreviousData,
  });
}
export const useBoardDay = (on: string) =>
  useRead<BoardDay>([...keys.board, on], `/api/board/${encodeURIComponent(on)}`);
/** What fits the search; while the next answer is read, the one before stays. */
export function useBoardDecisions(search: string) {
  const service = useService();
  return useQuery<Decisions, Failure>({
    queryKey: [...keys.board, 'decisions', search],
    queryFn: ({ signal }) =>
      service.get<Decisions>(`/api/board/decisions?${new URLSearchParams({ q: search })}`, signal),
    placeholderData: keepPreviousData,
  });
}
export const useBoardSentences = () => useRead<BoardSentences>([...keys.board, 'sentences'], '/api/board/sentences');
export const useSpacePreview = (id: string, onboarding: string) =>
  useRead<SpacePreview>(
    [...keys.partner(id), 'space-preview', onboarding],
    `${partnerPath(id)}/space-preview?onboarding=${encodeURIComponent(onboarding)}`,
  );
/** Nothing is asked until `into`, the partner to keep, is chosen. */
export const useMergePreview = (id: string, into: string) =>
  useRead<MergePreview>(
    [...keys.partner(id), 'merge-preview', into],
    `${partnerPath(id)}/merge-preview?into=${encodeURIComponent(into)}`,
    into !== '',
  );
export const useChannelContext = (channel: string) =>
  useRead<ChannelContext>(['context', channel], `/api/context?channel=${encodeURIComponent(channel)}`);
export const useEligibilityQuestions = () => useRead<EligibilityQuestions>(['questions'], '/api/eligibility/questions');

/** A question that a sponsor or commissioner was asked: asked for by POST, so that its secret stays out of addresses. */
export function useConfirmation(link: string) {
  const service = useService();
  return useQuery<ConfirmPage, Failure>({
    queryKey: ['confirmation', link],
    queryFn: () => service.post<ConfirmPage>('/api/door/confirmation', { link }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export function partnerPath(id: string): string {
  return `/api/partners/${encodeURIComponent(id)}`;
}
