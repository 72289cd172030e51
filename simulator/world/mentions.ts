/** Being mentioned shows up in a person's activity feed, whoever mentioned them. */
import type { MessageData } from './data.ts';
import { notify } from './feed.ts';
import { findAccount } from './people.ts';
import { channelById, maySee } from './places.ts';
import type { World } from './world.ts';

export function notifyMentioned(world: World, message: MessageData): void {
  const { conversationId, author } = message;
  const place = channelById(world, conversationId)?.name ?? 'your chat';
  for (const { id } of message.mentions) {
    const person = findAccount(world, id)?.person;
    if (!person || person.id === author.id || !maySee(world, person, conversationId)) continue;
    notify(world, {
      personId: person.id,
      title: `${author.name} mentioned you in ${place}`,
      preview: message.text.replace(/<[^>]*>/g, ''),
      activityType: 'mention',
      conversationId,
      messageId: message.id,
    });
  }
}
