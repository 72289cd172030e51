/** Address to page. Staff pages and partner pages are loaded when they are first shown. */
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useMe } from '../ask/ServiceContext.tsx';
import { Message } from '../parts/Message.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { Ahead, loadable } from './Ahead.tsx';
import type { Host } from './host.ts';
import { Navigation } from './Navigation.tsx';
import { PageBoundary } from './PageBoundary.tsx';

const AgendaPage = lazy(async () => ({ default: (await import('../pages/board/AgendaPage.tsx')).AgendaPage }));
const AuditPage = lazy(async () => ({ default: (await import('../pages/audit/AuditPage.tsx')).AuditPage }));
const BoardPage = lazy(async () => ({ default: (await import('../pages/board/BoardPage.tsx')).BoardPage }));
const ChannelStart = lazy(async () => ({ default: (await import('../pages/start/ChannelStart.tsx')).ChannelStart }));
const ConfigurePage = lazy(async () => ({
  default: (await import('../pages/configure/ConfigurePage.tsx')).ConfigurePage,
}));
const HandoverPage = lazy(async () => ({ default: (await import('../pages/handover/HandoverPage.tsx')).HandoverPage }));
const ImportPage = lazy(async () => ({ default: (await import('../pages/import/ImportPage.tsx')).ImportPage }));
const InsightsPage = lazy(async () => ({ default: (await import('../pages/insights/InsightsPage.tsx')).InsightsPage }));
const OwnStart = lazy(async () => ({ default: (await import('../pages/start/OwnStart.tsx')).OwnStart }));
const PackPage = lazy(async () => ({ default: (await import('../pages/board/PackPage.tsx')).PackPage }));
const PartnerPage = lazy(async () => ({ default: (await import('../pages/partner/PartnerPage.tsx')).PartnerPage }));
const ProgressPage = lazy(async () => ({ default: (await import('../pages/progress/ProgressPage.tsx')).ProgressPage }));
const ReportPage = lazy(async () => ({ default: (await import('../pages/report/ReportPage.tsx')).ReportPage }));
const SettingsPage = lazy(async () => ({ default: (await import('../pages/settings/SettingsPage.tsx')).SettingsPage }));
const SittingPage = lazy(async () => ({ default: (await import('../pages/board/SittingPage.tsx')).SittingPage }));

const portfolio = loadable(async () => (await import('../pages/portfolio/PortfolioPage.tsx')).PortfolioPage);
const waiting = loadable(async () => (await import('../pages/waiting/WaitingPage.tsx')).WaitingPage);

/** What the first address shows to the NHS login team is loaded before anything is drawn. */
export async function loadPage({ channel }: Host): Promise<void> {
  const { pathname } = window.location;
  if (pathname === '/tab' && !channel) await waiting.load();
  if (pathname === '/tab/partners') await portfolio.load();
}

/** A channel's tab is about one partner, and so is what a contact sees: no bar there. */
export function Pages({ host }: { host: Host }) {
  const staff = useMe().roles.length > 0;
  const { pathname } = useLocation();
  return (
    <>
      {staff && !host.channel && !host.settingUp && <Navigation />}
      <PageBoundary at={pathname}>
        <Places host={host} />
      </PageBoundary>
    </>
  );
}

function Places({ host }: { host: Host }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        <Route path="/" element={<Navigate to="/tab" replace />} />
        <Route path="/tab" element={<Start host={host} />} />
        <Route path="/tab/waiting" element={<Navigate to="/tab" replace />} />
        <Route path="/tab/partners" element={<Partners />} />
        <Route path="/tab/partners/:id" element={<PartnerPage />} />
        <Route path="/tab/partners/:id/progress/:onboarding?/:form?" element={<ProgressPage />} />
        <Route path="/tab/partners/:id/audit" element={<AuditPage />} />
        <Route path="/tab/partners/:id/onboardings/:onboarding/report" element={<ReportPage />} />
        <Route path="/tab/handover/:manager" element={<HandoverPage />} />
        <Route path="/tab/import" element={<ImportPage />} />
        <Route path="/tab/board" element={<BoardPage />} />
        <Route path="/tab/board/:date" element={<AgendaPage />} />
        <Route path="/tab/board/:date/sitting" element={<SittingPage />} />
        <Route path="/tab/board/:date/pack" element={<PackPage />} />
        <Route path="/tab/settings" element={<SettingsPage />} />
        <Route path="/tab/roles" element={<Navigate to="/tab/settings" replace />} />
        <Route path="/tab/insights" element={<InsightsPage />} />
        <Route path="/configure" element={<ConfigurePage host={host} />} />
        <Route path="*" element={<NoPage />} />
      </Routes>
    </Suspense>
  );
}

function Start({ host }: { host: Host }) {
  return host.channel ? <ChannelStart channel={host.channel} /> : <Home />;
}

function Home() {
  return useMe().roles.length > 0 ? <Ahead page={waiting} /> : <OwnStart />;
}

function Partners() {
  return useMe().roles.length > 0 ? <Ahead page={portfolio} /> : <OwnStart />;
}

function NoPage() {
  return (
    <Message title="We cannot find this page">
      <p>Check the address, or open the app again from Microsoft Teams.</p>
    </Message>
  );
}
