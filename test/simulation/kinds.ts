/** Every kind of write that the app makes on its own, and how it is found again after a crash. */

export interface Kind {
  /** The port's method; of a write to our own log, the event. */
  readonly call: string;
  /** The file in bot/spaces/steps. */
  readonly step: string;
  /** What it does, for people. */
  readonly what: string;
  /** How a process that starts anew finds out if it was done. */
  readonly found: string;
  /** A 1:1 message cannot be found: its line says "Not known", and nobody is told twice. */
  readonly end: 'done' | 'unknown';
}

const commit = 'The log has the commit, or it has not: planned again from the log';

export const kinds: readonly Kind[] = [
  {
    call: 'log.HostChosen',
    step: 'host',
    what: 'Choose the host team',
    found: commit,
    end: 'done',
  },
  {
    call: 'graph.inviteGuest',
    step: 'invite',
    what: 'Invite a guest',
    found: 'By the address in the directory; Microsoft invites the same address once',
    end: 'done',
  },
  {
    call: 'graph.addTeamMember',
    step: 'team',
    what: 'Add a member of staff to the team',
    found: 'By looking at the team’s members',
    end: 'done',
  },
  {
    call: 'graph.addGroupMember',
    step: 'team',
    what: 'Add a guest to the team’s group',
    found: 'By looking at the team’s members; a repeat changes nothing',
    end: 'done',
  },
  {
    call: 'graph.createPrivateChannel',
    step: 'channel',
    what: 'Create the channel',
    found: 'By the reference in its description',
    end: 'done',
  },
  {
    call: 'graph.enableApp',
    step: 'app',
    what: 'Add the app to the channel',
    found: 'Not looked for: a repeat changes nothing',
    end: 'done',
  },
  {
    call: 'messenger.postToChannel',
    step: 'post',
    what: 'Post a card',
    found: 'By the mark in the card, in the channel’s messages',
    end: 'done',
  },
  {
    call: 'messenger.update',
    step: 'post',
    what: 'Change a card in place',
    found: 'Not looked for: a repeat changes nothing',
    end: 'done',
  },
  {
    call: 'graph.pinTab',
    step: 'tab',
    what: 'Pin the tab',
    found: 'By the app that the tab belongs to',
    end: 'done',
  },
  {
    call: 'graph.addChannelMember',
    step: 'member',
    what: 'Add a person to the channel',
    found: 'Not looked for: a repeat changes nothing',
    end: 'done',
  },
  {
    call: 'graph.makeChannelOwner',
    step: 'member',
    what: 'Make a member the owner',
    found: 'By looking at the channel’s members',
    end: 'done',
  },
  {
    call: 'graph.removeChannelMember',
    step: 'member',
    what: 'Take a person out of the channel',
    found: 'By looking at the channel’s members',
    end: 'done',
  },
  {
    call: 'graph.removeGroupMember',
    step: 'end',
    what: 'Take a guest out of the team',
    found: 'Not looked for: somebody who has gone is no failure',
    end: 'done',
  },
  {
    call: 'graph.archiveChannel',
    step: 'end',
    what: 'Archive the channel',
    found: 'By looking at the channel',
    end: 'done',
  },
  {
    call: 'graph.unarchiveChannel',
    step: 'end',
    what: 'Open the channel again',
    found: 'By looking at the channel',
    end: 'done',
  },
  {
    call: 'messenger.replyInThread',
    step: 'notice-channel',
    what: 'Tell news in the channel',
    found: 'By the mark in the card, in the thread',
    end: 'done',
  },
  {
    call: 'graph.notify',
    step: 'notice-feed',
    what: 'Tell news in the activity feed',
    found: 'Not looked for: a repeat replaces the entry of the same chain',
    end: 'done',
  },
  {
    call: 'messenger.postToChat',
    step: 'notice-chat',
    what: 'Tell news in the 1:1 chat',
    found: 'Nothing can find it',
    end: 'unknown',
  },
  {
    call: 'mailer.draft',
    step: 'notice-mail',
    what: 'Write a mail',
    found: 'By the key in the draft',
    end: 'done',
  },
  {
    call: 'mailer.send',
    step: 'notice-mail',
    what: 'Send the mail',
    found: 'By the key: it is no draft any more',
    end: 'done',
  },
  {
    call: 'calendar.create',
    step: 'meeting',
    what: 'Put a call into the calendar',
    found: 'By the key in the event',
    end: 'done',
  },
  {
    call: 'calendar.update',
    step: 'meeting',
    what: 'Move the call',
    found: 'Not looked for: a repeat changes nothing',
    end: 'done',
  },
  {
    call: 'calendar.remove',
    step: 'meeting',
    what: 'Take the call out of the calendar',
    found: 'Not found any more is done',
    end: 'done',
  },
  {
    call: 'log.OnboardingResumed',
    step: 'hold',
    what: 'End time on hold',
    found: commit,
    end: 'done',
  },
  {
    call: 'log.DiscussionDue',
    step: 'discussion',
    what: 'Remind of the next discussion',
    found: commit,
    end: 'done',
  },
  {
    call: 'log.boardOutcomeSent',
    step: 'board-sent',
    what: 'Say whom a Board outcome reached',
    found: commit,
    end: 'done',
  },
  {
    call: 'log.DigestGiven',
    step: 'reminder',
    what: 'Give a digest',
    found: 'By the person’s own log: one that was begun is gone on with',
    end: 'done',
  },
  {
    call: 'log.PersonReminded',
    step: 'reminder',
    what: 'Tell a partner’s record of the digest',
    found: 'By the person’s own log: the same command id',
    end: 'done',
  },
  {
    call: 'log.DuplicateTakenIn',
    step: 'merge',
    what: 'Bring a merge to the partner that is kept',
    found: 'By the command id in the log of the partner that is kept',
    end: 'done',
  },
  {
    call: 'log.MergePassedOn',
    step: 'merge',
    what: 'Note that the merge was brought',
    found: commit,
    end: 'done',
  },
];
