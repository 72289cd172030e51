/** So many calls at once to one place, in the order in which they came. */
import { expect, it } from '@jest/globals';
import { Gate } from '../../bot/spaces/gate.ts';

class Call {
  begun = false;
  resolve: (answer: string) => void = () => undefined;
  reject: (error: Error) => void = () => undefined;
  readonly promise = new Promise<string>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });
}

it('lets two in at once, the next when one leaves, also when a call fails, and never mixes places', async () => {
  const gate = new Gate(2);
  const calls = [new Call(), new Call(), new Call(), new Call()];
  const answers = calls.map((each) =>
    gate
      .run('mailbox', () => {
        each.begun = true;
        return each.promise;
      })
      .catch(() => 'failed'),
  );
  const begun = async () => {
    await new Promise((done) => setImmediate(done));
    return calls.map((each) => each.begun);
  };
  expect(await begun()).toEqual([true, true, false, false]);
  expect(await gate.run('another', async () => 'at once')).toBe('at once');
  calls[1]?.reject(new Error('no'));
  expect(await begun()).toEqual([true, true, true, false]);
  calls[0]?.resolve('first');
  expect(await begun()).toEqual([true, true, true, true]);
  calls[2]?.resolve('third');
  calls[3]?.resolve('fourth');
  expect(await Promise.all(answers)).toEqual(['first', 'failed', 'third', 'fourth']);
  expect(await gate.run('mailbox', async () => 'free again')).toBe('free again');
});
