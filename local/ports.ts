/** Which of these ports another program uses, and ports nobody uses. */
import { createServer } from 'node:net';

/** Above the well known ports, below those for calls that go out (from 32768 on Linux, 49152 elsewhere). */
const FIRST = 20_000;
const MANY = 10_000;

export async function takenPorts(ports: readonly number[]): Promise<readonly number[]> {
  const free = await Promise.all(ports.map(isFree));
  return ports.filter((_, index) => !free[index]);
}

/** Ports that were free a moment ago. No system gives one of these to a call that goes out, so they stay free. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = FIRST + Math.floor(Math.random() * MANY);
    if (await isFree(port)) found.add(port);
  }
  return [...found];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}
