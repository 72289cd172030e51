/** The page behind an invitation's link: says who invites, and accepts with one button. */
import { type Answer, type Call, Refused } from '../http/call.ts';
import { textOf } from '../http/read.ts';
import type { Service } from '../http/service.ts';
import type { Sim } from '../sim.ts';
import { acceptInvitation } from './news.ts';

const html = (text: string): Answer => ({ status: 200, text, headers: { 'content-type': 'text/html; charset=utf-8' } });

function ask(sim: Sim, call: Call): Answer {
  const id = call.query.get('invitation') ?? '';
  if (!sim.world.data.invitations.some((each) => each.id === id)) {
    throw new Refused(404, 'NoInvitation', 'There is no such invitation.');
  }
  return html(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Accept invitation</title>
<body style="font: 16px/1.5 sans-serif; max-width: 32rem; margin: 4rem auto">
<h1 style="font-size: 1.5rem">NHS login invited you</h1>
<p>Accept to work with NHS login in Microsoft Teams. Your name and email address will be shared with them.</p>
<form method="post" action="/redeem"><input type="hidden" name="invitation" value="${id}">
<button style="font: inherit; padding: .5rem 1rem">Accept</button></form></body></html>`);
}

function accept(sim: Sim, call: Call): Answer {
  const { invitation } = acceptInvitation(sim, textOf(call.body, 'invitation'));
  return { status: 303, headers: { location: invitation.redirectUrl } };
}

export function redeemService(sim: Sim): Service {
  return {
    root: '/redeem',
    handle: async (call) => (call.method === 'POST' ? accept(sim, call) : ask(sim, call)),
    refusal: ({ code, message }) => ({ error: { code, message } }),
  };
}
