/** The way from Teams to the app: each activity with a signed token, sent once more when the app stays silent. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CallView } from '../contract.ts';
import type { Faults } from '../http/faults.ts';
import type { Activity } from './activities.ts';

export type AppAnswer =
  | { state: 'answered'; status: number; body: unknown }
  | { state: 'failed'; status: number | null; error: string };

export interface LinkParts {
  endpoint: () => string;
  sign: (serviceUrl: string) => Promise<string>;
  answerMs: () => number;
  faults: Faults;
  record: (call: CallView) => void;
}

class Silent extends Error {}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? undefined : text;
  }
}

export class AppLink {
  private readonly parts: LinkParts;
  private readonly stopping = new AbortController();
  private readonly pending = new Set<Promise<unknown>>();

  constructor(parts: LinkParts) {
    this.parts = parts;
  }

  /** Delivers one activity. Never throws: what went wrong is part of the answer, so that the client can show it. */
  deliver(activity: Activity): Promise<AppAnswer> {
    const running = this.attempts(activity);
    this.pending.add(running);
    return running.finally(() => this.pending.delete(running));
  }

  private async attempts(activity: Activity): Promise<AppAnswer> {
    try {
      return await this.once(activity);
    } catch (error) {
      if (!(error instanceof Silent) || this.stopping.signal.aborted) return this.failed(error);
    }
    return this.once(activity).catch((error: unknown) => this.failed(error));
  }

  private failed(error: unknown): AppAnswer {
    this.record(0);
    if (error instanceof Silent) {
      return { state: 'failed', status: null, error: 'The app did not answer in time. Teams tried twice.' };
    }
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    return { state: 'failed', status: null, error: `The app could not be reached: ${why}` };
  }

  private async once(activity: Activity): Promise<AppAnswer> {
    const endpoint = this.parts.endpoint();
    const path = new URL(endpoint).pathname;
    const fault = this.parts.faults.take('toApp', 'POST', path);
    if (fault?.status !== undefined) return this.answer(fault.status, { error: 'A fault set by the control API.' });
    if (fault?.delayMs !== undefined) await wait(fault.delayMs);
    if (fault?.drop === 'before') throw new Error('A fault set by the control API.');
    const serviceUrl = typeof activity.serviceUrl === 'string' ? activity.serviceUrl : '';
    const tooLate = AbortSignal.timeout(this.parts.answerMs());
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          authorization: `Bearer ${await this.parts.sign(serviceUrl)}`,
        },
        body: JSON.stringify(activity),
        signal: AbortSignal.any([tooLate, this.stopping.signal]),
      });
      const body = await bodyOf(response);
      // The app has acted, but Teams hears nothing: what a lost answer looks like from here.
      if (fault?.drop === 'after') throw new Silent();
      if (fault?.again) void this.deliver(activity);
      return this.answer(response.status, body);
    } catch (error) {
      throw tooLate.aborted ? new Silent() : error;
    }
  }

  private answer(status: number, body: unknown): AppAnswer {
    this.record(status);
    if (status < 300) return { state: 'answered', status, body };
    return { state: 'failed', status, error: `The app answered with an error (HTTP ${status}).` };
  }

  private record(status: number): void {
    const path = new URL(this.parts.endpoint()).pathname;
    this.parts.record({ service: 'toApp', at: new Date().toISOString(), method: 'POST', path, status });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.pending);
  }
}
