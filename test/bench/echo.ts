/** Baseline (a), a process of its own: checks the token and sends one message back through the Connector. */
import { serveBaseline } from './baseline.ts';

serveBaseline(async (context) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
});
