/** Buttons. Newer clients run Action.Execute; older ones send the same data with Action.Submit. */
import type { IExecuteAction, IOpenUrlAction } from '@microsoft/teams.cards';
import { visible } from '../../shared/views/visible.ts';
import type { Verb } from './verbs.ts';

type Data = Readonly<Record<string, unknown>> & { readonly card: string; readonly onboarding: string };

/** A button that sends the card's inputs, after the client has checked them. */
export function submit(title: string, verb: Verb, data: Data): IExecuteAction {
  return { ...button(title, verb, data), style: 'positive' };
}

/** A button that sends nothing but its data, so that empty required inputs do not stop it. */
export function press(title: string, verb: Verb, data: Data): IExecuteAction {
  return { ...button(title, verb, data, 'none'), associatedInputs: 'none' };
}

/** A button in the card's overflow menu. */
export function more(action: IExecuteAction): IExecuteAction {
  return { ...action, mode: 'secondary' };
}

export function openUrl(title: string, url: string): IOpenUrlAction {
  return { type: 'Action.OpenUrl', title: short(title), url };
}

const TAB = 'tab:';

/** A button that opens a form in the tab. Where the tab is, is filled in when the card is sent. */
export function openForm(title: string, onboarding: string, form: string): IOpenUrlAction {
  return openUrl(title, `${TAB}${onboarding}/${form}`);
}

/** A button that opens all tasks of the onboarding in the tab. */
export function openTasks(title: string, onboarding: string): IOpenUrlAction {
  return openUrl(title, `${TAB}${onboarding}`);
}

/** The page of the tab that such a button opens, as long as it says no address; null for everything else. */
export function pageOf({ type, url }: Readonly<Record<string, unknown>>): string | null {
  const opens = type === 'Action.OpenUrl' && typeof url === 'string' && url.startsWith(TAB);
  return opens ? url.slice(TAB.length) : null;
}

function button(title: string, verb: Verb, data: Data, associatedInputs: 'auto' | 'none' = 'auto'): IExecuteAction {
  const sent = { ...data, verb };
  const fallback = { type: 'Action.Submit' as const, title: short(title), data: sent, associatedInputs };
  return { type: 'Action.Execute', title: short(title), verb, data: sent, fallback };
}

/** Two lines of a phone, which our own words keep to. */
const LONGEST = 70;

/** A name of 300 characters does not make a button of 300 characters. */
function short(title: string): string {
  const shown = visible(title);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown;
}
