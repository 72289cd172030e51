/** Every notice as mail: the full text, readable by everybody, with nothing typed that works as markup. */
import { describe, expect, it } from '@jest/globals';
import { noticeMail } from '../../bot/mail/notices.ts';
import type { NoticeKind } from '../../shared/record/notices.ts';
import type { Names } from '../../shared/views/names.ts';
import { stories } from '../cards/states.ts';
import { names, type Story, story } from '../shared/story.ts';

const link = 'https://example.com/door?link=abc&x="1"';

function mailOf(given: Story | undefined, kind: NoticeKind, people: Names = names, to: string | null = link) {
  const notice = given?.record.notices.filter((candidate) => candidate.kind === kind).at(-1);
  if (!given || !notice) throw new Error(`No notice: ${kind}`);
  return noticeMail(given.shared, notice, notice.to[0] ?? '', people, given.now, to ? [{ url: to, about: null }] : []);
}

/** The text in the order it is read. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('<main'));
  return body.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
}

describe('the first mail', () => {
  const mail = mailOf(stories['just registered'], 'eligibilityInvitation');

  it('says what it is about in its subject, and has one button', () => {
    expect(mail.subject).toBe('Check if Acme Steps is eligible for NHS login');
    expect(textOf(mail.html)).toContain('Hello Jo,');
    expect(textOf(mail.html)).toContain('Answer the questions');
    expect(mail.html.match(/<a /gu)).toHaveLength(1);
    expect(mail.html).toContain('href="https://example.com/door?link=abc&amp;x=&quot;1&quot;"');
  });

  it('has a language, a title and one main heading', () => {
    expect(mail.html).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(mail.html).toContain('<title>Check if Acme Steps is eligible for NHS login</title>');
    expect(mail.html.match(/<h1/gu)).toHaveLength(1);
  });

  it('has a button for each of several partners, with its name', () => {
    const given = stories['just registered'];
    const notice = given?.record.notices[0];
    if (!given || !notice) throw new Error('No notice');
    const links = ['Acme', 'Lake'].map((about) => ({ url: `https://example.com/${about}`, about }));
    const { html } = noticeMail(given.shared, notice, 'jo', names, given.now, links);
    expect(textOf(html)).toMatch(/Answer the questions: Acme Answer the questions: Lake/u);
  });

  it('has no button where there is no link', () => {
    expect(mailOf(stories['just registered'], 'eligibilityInvitation', names, null).html).not.toContain('<a ');
  });
});

describe('a Board outcome by mail', () => {
  it.each([
    ['approved', 'The Partner Integration Board approved your application for Acme Steps on 18 November 2026.'],
    [
      'rejected',
      'The Partner Integration Board looked at Acme Steps on 18 November 2026 and rejected the application.',
    ],
    ['deferred', 'The Partner Integration Board looked at Acme Steps on 18 November 2026. It deferred its decision.'],
  ])('%s: in the first sentence, not in the subject', (state, sentence) => {
    const mail = mailOf(stories[state], 'boardOutcome');
    expect(mail.subject).toBe('NHS login Board outcome for Acme Steps');
    expect(textOf(mail.html)).toContain(`NHS login Board outcome for Acme Steps Hello Jo, ${sentence}`);
  });

  it('has the reasons, what happens next, and what is needed', () => {
    const rejected = textOf(mailOf(stories.rejected, 'boardOutcome').html);
    expect(rejected).toContain('Reasons It is not free. It is for staff.');
    expect(rejected).toContain('Priya Shah will call you by Friday 20 November 2026 to explain this');
    const deferred = textOf(mailOf(stories.deferred, 'boardOutcome').html);
    expect(deferred).toContain('1. Your data protection impact assessment. Jo Smith, by 25 November 2026');
    expect(deferred).toContain('2. A letter. NHS login, by 25 November 2026');
    expect(deferred).toContain(
      'Send everything by 27 November 2026 and we plan to present it again on 9 December 2026.',
    );
  });
});

describe('other news by mail', () => {
  it.each<[NoticeKind, string, string]>([
    ['eligibilityEntered', 'entered by staff', 'from your email of 16 November 2026. Check they are right.'],
    [
      'eligibilityGiven',
      'given to a colleague',
      'Jo Smith asked you to check if Acme Steps is eligible for NHS login.',
    ],
    ['taskGiven', 'task given to a colleague', 'Jo Smith asked you to do this for Acme Steps and NHS login.'],
    ['eligibilityChangeProposed', 'change proposed', 'Jo Smith told us that the eligibility answers for Acme Steps'],
    ['projectManagerAssigned', 'with a manager and two contacts', 'Your project manager is Priya Shah'],
    ['applicationReceipt', 'received', 'While we review it, you can look at the work in Discovery.'],
    ['query', 'question to the partner', 'Priya Shah asked on 16 November 2026: Is it free?'],
    ['boardDate', 'Board date', 'The Board will look at Acme Steps on Wednesday 25 November 2026.'],
    [
      'boardDateMoved',
      'Board date moved',
      'The Board date for Acme Steps has moved from Wednesday 25 November 2026 to Thursday 26 November 2026.',
    ],
  ])('%s', (kind, state, sentence) => {
    const mail = mailOf(stories[state], kind);
    expect(textOf(mail.html)).toContain(sentence);
    expect(`${mail.subject}${mail.html}`).not.toMatch(/[{}]|undefined|null/u);
  });
});

describe('typed text in mail', () => {
  it('is escaped', () => {
    const asked = story().register().assign().ask('<script>alert(1)</script>\n<b>Hi</b> & "bye"', 'priya');
    const people = { ...names, priya: { name: '<img src=x onerror=alert(1)>' } };
    const { html } = mailOf(asked, 'query', people);
    expect(html).not.toMatch(/<script|<img|<b>/u);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>&lt;b&gt;Hi&lt;/b&gt; &amp; &quot;bye&quot;');
  });
});
