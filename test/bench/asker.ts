/** Asks the tab's API as somebody who is logged in, and says what the answer took and weighed. */
import { Agent, request } from 'node:http';

export interface Answered {
  readonly ms: number;
  readonly bytes: number;
}

export type Ask = (path: string) => Promise<Answered>;

/** From sending to the last byte, on one kept connection. It rejects when it is refused. */
export function asker(bot: string, token: string): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (path) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const headers = { authorization: `Bearer ${token}` };
      const sent = request(`${bot}${path}`, { agent, headers }, (answer) => {
        let bytes = 0;
        answer.on('data', (part: Buffer) => {
          bytes += part.length;
        });
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve({ ms: performance.now() - began, bytes });
          else reject(new Error(`${path} was answered with ${answer.statusCode}.`));
        });
      });
      sent.on('error', reject).end();
    });
}
