/** The application permissions of Microsoft Graph that the app needs, and what each is for. Docs: architecture.md. */

interface Need {
  readonly names: readonly string[];
  readonly purpose: string;
}

const needs: readonly Need[] = [
  { names: ['ChannelMember.ReadWrite.All'], purpose: 'Members of the private channels' },
  { names: ['ChannelSettings.ReadWrite.All'], purpose: 'Closing a channel at the end' },
  // What Microsoft puts there when the team has consented to what the manifest asks for.
  { names: ['Group.Selected'], purpose: 'The app in the host team, with what its manifest asks for' },
  { names: ['User.Read.All', 'User.Invite.All'], purpose: 'Finding and inviting guests' },
  { names: ['GroupMember.ReadWrite.All', 'TeamMember.ReadWriteNonOwnerRole.All'], purpose: 'Guests in the host team' },
  { names: ['TeamsAppInstallation.ManageSelectedForTeam.All'], purpose: 'The app in private channels' },
  { names: ['Mail.ReadWrite', 'Mail.Send'], purpose: 'Emails to contacts' },
  { names: ['Calendars.ReadWrite'], purpose: 'Calls in the calendar' },
];

export interface PermissionLine {
  readonly purpose: string;
  /** Not granted; empty when all is well. */
  readonly missing: readonly string[];
}

export function permissionLines(granted: readonly string[]): readonly PermissionLine[] {
  return needs.map(({ names, purpose }) => ({ purpose, missing: names.filter((name) => !granted.includes(name)) }));
}
