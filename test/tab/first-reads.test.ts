/** What is asked for before there is a page: the same keys and paths as the pages themselves use. */
import { expect, it } from '@jest/globals';
import { firstReads } from '../../tab/app/first-reads.ts';

const paths = (pathname: string, search = '', channel: string | null = null) =>
  firstReads({ pathname, search }, channel).map(({ path }) => path);

it('is the person alone, where the page is another', () => {
  expect(paths('/tab/settings')).toEqual(['/api/me']);
});

it('is what waits on the person, in the personal app alone', () => {
  expect(paths('/tab')).toEqual(['/api/me', '/api/waiting']);
  expect(paths('/tab', '', '19:acme@thread.tacv2')).toEqual(['/api/me']);
});

it('is the page of the list that the address asks for, without what is no part of it', () => {
  const [, page, views] = firstReads({ pathname: '/tab/partners', search: '?waiting=us&view=v1&page=2' }, null);
  expect(page).toEqual({ key: ['portfolio', 'page', 'waiting=us&page=2'], path: '/api/portfolio?waiting=us&page=2' });
  expect(views).toEqual({ key: ['views'], path: '/api/views' });
});
