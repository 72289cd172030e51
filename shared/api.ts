/** The contract between tab and bot: what may be asked, and what comes back. The tab imports its types only. */
import { z } from 'zod';
import type { RowProblem } from './import/rows.ts';
import type { StaffRole } from './record/actor.ts';
import { answerConfirmation, askConfirmation } from './record/confirmation.ts';
import { houseCommand, setStaffRoles } from './record/house.ts';
import { mergeWish } from './record/merge.ts';
import { addOutsider } from './record/outsiders.ts';
import { registerPartner } from './record/partner.ts';
import { personCommand } from './record/record.ts';
import { type SavedView, type ViewsSlice, viewCommand } from './record/saved-views.ts';
import { id, name } from './record/text.ts';
import type { TabPlace } from './tab-link.ts';
import type { HandoverThing } from './views/handover.ts';

/** Every answer that is not 2xx has this shape. `details`: a sentence by field name, for forms. */
export interface ApiError {
  readonly code: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, string>>;
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
}

/** The first day back, and who covers. */
export interface AwayView {
  readonly until: string;
  readonly cover: string;
}

/** GET /api/me */
export interface Me extends PersonView {
  readonly roles: readonly StaffRole[];
  readonly door: 'teams' | 'mail';
  readonly contactOf: readonly PersonView[];
  /** While they are away. */
  readonly away: AwayView | null;
  /** Where links to a page of this app lead. */
  readonly app: TabPlace;
}

/** GET /api/context?channel=: the partner whose channel it is; 404 when the person may not see it. */
export interface ChannelContext {
  readonly partner: string;
  readonly view: 'staff' | 'own';
}

/** GET /api/managers, for staff: who can be project manager. */
export interface Managers {
  readonly managers: readonly PersonView[];
}

/** GET /api/handover?manager=, for project managers and administrators: what that person's partners wait for. */
export interface Handover {
  readonly manager: PersonView;
  readonly partners: readonly (PersonView & { readonly things: readonly HandoverThing[] })[];
}

/** GET /api/staff, for administrators. */
export interface Staff {
  readonly staff: readonly (PersonView & {
    readonly email: string | null;
    readonly roles: readonly StaffRole[];
    readonly away: AwayView | null;
  })[];
}

const commandId = z.uuid();
const email = z.email('Enter an email address in the right format, like name@example.com').trim().max(254);

/** POST /api/partners */
export const registration = z.object({
  commandId,
  name: registerPartner.shape.name,
  odsCode: registerPartner.shape.odsCode,
  product: registerPartner.shape.product,
  service: registerPartner.shape.service,
  contact: z.object({ name: name('Contact name'), email }),
  /** "I am the project manager". */
  assignMe: z.boolean(),
});
export type Registration = z.infer<typeof registration>;

/** POST /api/import/preview and /api/import/confirm. The content is base64, of at most 2 MB. */
export const importFile = z.object({ name: z.string().min(1).max(255), content: z.base64().max(3 * 1024 * 1024) });
export type ImportFile = z.infer<typeof importFile>;

/** GET /api/import/template */
export interface ImportTemplate {
  /** An Excel workbook, as base64. */
  readonly workbook: string;
  readonly csv: string;
  /** What can stand in the column "Current step". */
  readonly steps: readonly string[];
}

/** Changes nothing. */
export interface ImportPreview {
  /** About the file as a whole. */
  readonly problems: readonly string[];
  readonly rows: readonly {
    readonly number: number;
    readonly name: string;
    readonly product: string;
    readonly step: string;
    readonly problems: readonly RowProblem[];
    /** Imported before: it is left as it is. */
    readonly already: boolean;
  }[];
}

export interface ImportDone {
  readonly imported: number;
  readonly already: number;
  readonly failed: readonly { readonly number: number; readonly message: string }[];
}

/** POST /api/partners/:id/merge: this partner is a duplicate of `into`. */
export const mergeRequest = mergeWish.extend({ commandId });
export type MergeRequest = z.infer<typeof mergeRequest>;

/** GET /api/partners/:id/merge-preview?into= */
export interface MergePreview {
  /** Why it cannot be merged into this one; null when it can. */
  readonly why: string | null;
  readonly lines: readonly string[];
  /** Whether the duplicate has a channel, so that somebody must say what becomes of it. */
  readonly asksChannel: boolean;
}

/** POST /api/partners/:id/contacts */
export const newContact = z.object({ commandId, name: name('Contact name'), email });
export type NewContact = z.infer<typeof newContact>;

/** POST /api/partners/:id/outsiders: somebody of another organisation who attends a call. */
export const newOutsider = z.object({
  commandId,
  name: name('Name'),
  organisation: addOutsider.shape.organisation,
  email,
});
export type NewOutsider = z.infer<typeof newOutsider>;

/** POST /api/partners/:id/confirmations: asks somebody of another organisation, by email. */
export const newConfirmation = z.object({
  commandId,
  onboarding: askConfirmation.shape.onboarding,
  of: askConfirmation.shape.of,
  name: name('Name'),
  email,
});
export type NewConfirmation = z.infer<typeof newConfirmation>;

/** POST /api/partners/:id/commands. The command is checked by its own schema. */
export const commandRequest = z.object({ commandId, command: personCommand });

/** POST /api/commands/check: as many as a page of the portfolio has rows. */
export const checkRequest = z.object({
  commands: z
    .array(z.object({ partner: id, command: personCommand }))
    .min(1)
    .max(100),
});

/** In the order of the commands. Changes nothing. */
export interface Check {
  readonly answers: readonly {
    /** Why it would be refused; null when it would not. */
    readonly why: string | null;
    /** It would change nothing. */
    readonly already: boolean;
  }[];
}

/** POST /api/house/commands */
export const houseCommandRequest = z.object({ commandId, command: houseCommand });
export type HouseCommandRequest = z.infer<typeof houseCommandRequest>;

/** POST /api/staff: gives the first role to somebody whom the app does not know yet. */
export const newStaff = z.object({
  commandId,
  name: name('Name'),
  email,
  roles: setStaffRoles.shape.roles.min(1, 'Select at least one role'),
});
export type NewStaff = z.infer<typeof newStaff>;

/** GET /api/views, for staff: the views of the portfolio that the person keeps. */
export interface SavedViews {
  readonly views: readonly SavedView[];
  readonly first: ViewsSlice['first'];
}

/** POST /api/views/commands */
export const viewCommandRequest = z.object({ commandId, command: viewCommand });
export type ViewCommandRequest = z.infer<typeof viewCommandRequest>;

/** What a command led to. */
export interface Done {
  readonly partner: string;
  /** The record's place in its log. */
  readonly seq: number;
  /** Who was added, by id, where somebody of another organisation was. */
  readonly person?: string;
}

/** GET /api/changes?after=: held until something the person may see has changed, at most 25 seconds. */
export interface Changes {
  readonly cursor: string;
  readonly partners: readonly string[];
  /** Roles have changed. */
  readonly house: boolean;
  /** We cannot tell what was missed: read all again. */
  readonly all: boolean;
}

/** POST /api/door/code: sends a code to the address the link was sent to. */
export const codeRequest = z.object({ link: z.string().min(1).max(500) });
/** POST /api/door/session: opens the door; the session is a cookie. */
export const doorRequest = z.object({
  link: z.string().min(1).max(500),
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Enter the 6 numbers of the code'),
});
/** POST /api/door/confirmation/answer: yes or no of the person who was asked. POST /api/door/confirmation takes the link alone. */
export const confirmRequest = z.object({
  link: z.string().min(1).max(500),
  yes: answerConfirmation.shape.yes,
  text: answerConfirmation.shape.text,
});
export type ConfirmRequest = z.infer<typeof confirmRequest>;
export type CodeRequest = z.infer<typeof codeRequest>;
export type DoorRequest = z.infer<typeof doorRequest>;
