/** What the client reads from the server, each kept until the event stream says it changed. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type {
  ClockView,
  ConversationView,
  FaultView,
  FeedItem,
  Invitation,
  Mail,
  PeopleView,
  Person,
  WorldSettings,
  WorldView,
} from '../../contract.ts';
import { ask } from './api.ts';
import { keys } from './keys.ts';

/** Whether Teams shows this person anything: members, and guests who accepted. */
export const hasTeams = (person: Person): boolean =>
  person.standing === 'member' || (person.standing === 'guest' && person.accepted);

export const usePeople = () => useQuery({ queryKey: keys.people, queryFn: () => ask<PeopleView>('/client/people') });

/** `everyMs` asks again and again, for people whose event stream this window does not hear. */
export const useWorld = (person: Person, everyMs?: number) =>
  useQuery({
    queryKey: keys.world(person.id),
    queryFn: () => ask<WorldView>('/client/world', { as: person.id }),
    enabled: hasTeams(person),
    refetchInterval: everyMs ?? false,
  });

/** Reading a conversation marks it as read, so the numbers of unread things are read again after it. */
export function useConversation(as: string, id: string) {
  const queries = useQueryClient();
  const conversation = useQuery({
    queryKey: keys.conversation(as, id),
    queryFn: () => ask<ConversationView>(`/client/conversations/${encodeURIComponent(id)}`, { as }),
  });
  const { dataUpdatedAt } = conversation;
  useEffect(() => {
    if (dataUpdatedAt > 0) void queries.invalidateQueries({ queryKey: keys.world(as) });
  }, [dataUpdatedAt, as, queries]);
  return conversation;
}

export const useFeed = (as: string) =>
  useQuery({ queryKey: keys.feed(as), queryFn: () => ask<FeedItem[]>('/client/activity', { as }) });

export const useMail = (mailbox: string) =>
  useQuery({ queryKey: keys.mail(mailbox), queryFn: () => ask<Mail[]>('/client/mail', { mailbox }) });

export const useInvitations = (as: string) =>
  useQuery({ queryKey: keys.invitations(as), queryFn: () => ask<Invitation[]>('/client/invitations', { as }) });

export const useClock = () => useQuery({ queryKey: keys.clock, queryFn: () => ask<ClockView>('/control/clock') });

export const useFaults = () => useQuery({ queryKey: keys.faults, queryFn: () => ask<FaultView[]>('/control/faults') });

export const useSettings = () =>
  useQuery({ queryKey: keys.settings, queryFn: () => ask<WorldSettings>('/control/settings') });
