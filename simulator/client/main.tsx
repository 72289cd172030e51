/** Starts the client in the page. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './styles/layout.css';
import './styles/lists.css';
import './styles/conversation.css';
import './styles/cards.css';
import './styles/mail.css';
import './styles/narrow.css';

// The event stream keeps everything current, so nothing goes stale by itself.
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: 1 } },
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>,
  );
}
