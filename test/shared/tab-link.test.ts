/** Links into Teams, and the page they ask for when they are opened. */
import { describe, expect, it } from '@jest/globals';
import { askedPage, personalTabLink } from '../../shared/tab-link.ts';

const place = { tenant: 'nhs', app: 'app-1', personalTab: 'home' };

/** What Teams gives to the tab that a link opens. */
function opened(link: string): string | null {
  const { context } = Object.fromEntries(new URL(link).searchParams);
  const { subEntityId } = JSON.parse(context ?? '{}');
  return askedPage(subEntityId);
}

describe('a link to a page', () => {
  it.each([
    'partners/1a2b/progress',
    'board/2026-12-03',
    'partners?waiting=us&sort=-due&q=Caf%C3%A9+%26+Co+%2B+%22x%22',
    'partners/1a2b?view=board',
  ])('opens that very page: %s', (page) => {
    expect(opened(personalTabLink(place, page))).toBe(page);
  });

  it('names the app and the organisation it is in', () => {
    const { pathname, searchParams } = new URL(personalTabLink(place, 'board'));
    expect([pathname, searchParams.get('tenantId')]).toEqual(['/l/entity/app-1/home', 'nhs']);
  });
});

describe('a link that somebody else made', () => {
  it.each([
    undefined,
    '',
    'https://evil.example/x',
    '../api/me',
    'partners#x',
    '?waiting=us',
    `partners?q=${'x'.repeat(2000)}`,
  ])('leads nowhere when it is not a page of ours: %s', (asked) => {
    expect(askedPage(asked)).toBeNull();
  });

  it('brings nothing but names and values', () => {
    expect(askedPage('/tab/partners?q=<script>&x=//evil#y')).toBe('partners?q=%3Cscript%3E&x=%2F%2Fevil%23y');
    expect(askedPage('//evil/x')).toBe('evil/x');
  });
});
