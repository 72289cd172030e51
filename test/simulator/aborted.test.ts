/** A client that dies in the middle of a request leaves no error in the terminal; a fault of the simulator's own does. */

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Faults } from '../../simulator/http/faults.ts';
import { listener } from '../../simulator/http/service.ts';

let server: Server;
let printed: jest.SpiedFunction<typeof console.error>;
beforeEach(async () => {
  printed = jest.spyOn(console, 'error').mockImplementation(() => {});
  const broken = async () => {
    throw new Error('broken');
  };
  const service = { root: '', handle: broken, refusal: () => ({}) };
  server = createServer(listener([service], { faults: new Faults(), record: () => {} }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  printed.mockRestore();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

function port(): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

describe('what the simulator prints', () => {
  it('is nothing for a request that was cut off', async () => {
    const client = connect(port(), '127.0.0.1');
    client.write('POST /x HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"half":');
    const [request] = await once(server, 'request');
    const gone = new Promise((done) => request.once('close', done));
    client.destroy();
    await gone;
    // The next request is answered, so the one before has been dealt with.
    await fetch(`http://127.0.0.1:${port()}/unknown`, { method: 'POST', body: '{not json' });
    expect(printed).not.toHaveBeenCalled();
  });

  it('is the fault when its own code fails', async () => {
    await fetch(`http://127.0.0.1:${port()}/x`, { method: 'POST', body: '{}' });
    expect(printed).toHaveBeenCalledWith(new Error('broken'));
  });
});
