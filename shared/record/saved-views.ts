/** The views of the portfolio that a person keeps: filters and order under a name, and the one they start with. */
import { z } from 'zod';
import type { Actor } from './actor.ts';
import { type Decision, refuse } from './decision.ts';
import { id, requiredText } from './text.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Filters and order as they stand in the address, without the question mark. */
  readonly query: string;
}

export interface ViewsSlice {
  /** In the order in which they were saved. */
  readonly list: readonly SavedView[];
  /** The view that the portfolio opens with: one of `list`, or one that the app brings. */
  readonly first: string | null;
}

export const noViews: ViewsSlice = { list: [], first: null };

/** More than anybody finds their way in. */
const MOST = 30;

const query = z
  .string()
  .max(1500, 'This view has too many filters to be saved')
  .regex(/^[\w.~%=&+*-]*$/u, 'This view cannot be saved');
const viewName = requiredText('View name', 60);

/** `view`: an id that the page makes. The same id again replaces what the view shows. */
const saveView = z.object({ type: z.literal('saveView'), view: z.uuid(), name: viewName, query });
const renameView = z.object({ type: z.literal('renameView'), view: id, name: viewName });
const deleteView = z.object({ type: z.literal('deleteView'), view: id });
const startWithView = z.object({ type: z.literal('startWithView'), view: id.nullable() });
export const viewCommand = z.discriminatedUnion('type', [saveView, renameView, deleteView, startWithView]);
export type ViewCommand = z.infer<typeof viewCommand>;

export type ViewEvent =
  | { readonly type: 'ViewSaved'; readonly view: SavedView }
  | { readonly type: 'ViewRenamed'; readonly view: string; readonly name: string }
  | { readonly type: 'ViewDeleted'; readonly view: string }
  | { readonly type: 'FirstViewChosen'; readonly view: string | null };

export function isViewEvent(event: { readonly type: string }): event is ViewEvent {
  return ['ViewSaved', 'ViewRenamed', 'ViewDeleted', 'FirstViewChosen'].includes(event.type);
}

/** Whose views they are is the stream: a person is only ever given their own. Partners have no portfolio. */
export function decideView(slice: ViewsSlice, command: ViewCommand, actor: Actor): Decision<ViewEvent> {
  if (actor.kind !== 'person' || actor.roles.length === 0) {
    return refuse('forbidden', 'Only the NHS login team can save views.');
  }
  switch (command.type) {
    case 'saveView':
      return save(slice, { id: command.view, name: command.name, query: command.query });
    case 'renameView':
      return rename(slice, command.view, command.name);
    case 'deleteView':
      return has(slice, command.view) ? [{ type: 'ViewDeleted', view: command.view }] : [];
    case 'startWithView':
      return slice.first === command.view ? [] : [{ type: 'FirstViewChosen', view: command.view }];
    default:
      return command satisfies never;
  }
}

function save(slice: ViewsSlice, view: SavedView): Decision<ViewEvent> {
  const was = slice.list.find((each) => each.id === view.id);
  if (was?.name === view.name && was.query === view.query) return [];
  if (!was && slice.list.length >= MOST) {
    return refuse('tooMany', `You can keep ${MOST} views. Delete one that you do not need.`);
  }
  return taken(slice, view) ?? [{ type: 'ViewSaved', view }];
}

function rename(slice: ViewsSlice, id: string, name: string): Decision<ViewEvent> {
  const was = slice.list.find((each) => each.id === id);
  if (!was) return refuse('gone', 'This view was deleted. Save it again under a new name.');
  if (was.name === name) return [];
  return taken(slice, { id, name }) ?? [{ type: 'ViewRenamed', view: id, name }];
}

function taken({ list }: ViewsSlice, { id, name }: Pick<SavedView, 'id' | 'name'>) {
  const same = list.some((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase());
  const sentence = 'You have a view with this name already';
  return same ? refuse('invalid', `${sentence}.`, { name: sentence }) : null;
}

function has({ list }: ViewsSlice, view: string): boolean {
  return list.some(({ id }) => id === view);
}

export function evolveViews(slice: ViewsSlice, event: ViewEvent): ViewsSlice {
  const { list, first } = slice;
  switch (event.type) {
    case 'ViewSaved': {
      const { view } = event;
      if (!has(slice, view.id)) return { ...slice, list: [...list, view] };
      return { ...slice, list: list.map((each) => (each.id === view.id ? view : each)) };
    }
    case 'ViewRenamed':
      return { ...slice, list: list.map((each) => (each.id === event.view ? { ...each, name: event.name } : each)) };
    case 'ViewDeleted':
      return { list: list.filter(({ id }) => id !== event.view), first: first === event.view ? null : first };
    case 'FirstViewChosen':
      return { ...slice, first: event.view };
    default:
      return event satisfies never;
  }
}
