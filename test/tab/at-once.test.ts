/** What is shown before the service has answered, and how it is taken back. */
import { expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { showAtOnce, showing } from '../../tab/ask/at-once.ts';

interface Page {
  readonly name: string;
  readonly off: boolean;
}

const key = ['partner', 'p1', 'staff'];
const off = showing<Page>(key, () => ({ off: true }));

function reading(page: Page | null): QueryClient {
  const client = new QueryClient();
  if (page) client.setQueryData(key, page);
  return client;
}

it('stands on the page at once, with the rest as it was', async () => {
  const client = reading({ name: 'Acme', off: false });
  await showAtOnce(client, [off]);
  expect(client.getQueryData(key)).toEqual({ name: 'Acme', off: true });
});

it('is taken back to what was there when the service refuses', async () => {
  const before = { name: 'Acme', off: false };
  const client = reading(before);
  const takeBack = await showAtOnce(client, [off]);
  takeBack();
  expect(client.getQueryData(key)).toEqual(before);
});

it('makes up nothing of a page that was not read', async () => {
  const client = reading(null);
  (await showAtOnce(client, [off]))();
  expect(client.getQueryData(key)).toBeUndefined();
});

it('is not written over by an answer that was under way before', async () => {
  const client = reading({ name: 'Acme', off: false });
  let answer: (page: Page) => void = () => undefined;
  const late = client.fetchQuery({ queryKey: key, queryFn: () => new Promise<Page>((done) => (answer = done)) });
  const ended = late.catch(() => undefined);
  await showAtOnce(client, [off]);
  answer({ name: 'Acme', off: false });
  await ended;
  expect(client.getQueryData(key)).toEqual({ name: 'Acme', off: true });
});
