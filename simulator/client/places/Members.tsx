/** Who is in a channel. */
import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import type { ConversationView } from '../../contract.ts';
import { PersonAvatar } from '../shell/PersonAvatar.tsx';

export function Members({ members }: Pick<ConversationView, 'members'>) {
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<PeopleRegular />} aria-label={`${members.length} members`}>
          {members.length}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Members" tabIndex={-1}>
        <ul className="plain-list">
          {members.map(({ person, owner }) => (
            <li key={person.id} className="row">
              <PersonAvatar name={person.name} />
              <span className="row-text">
                <span className="row-title">{person.name}</span>
                <span className="row-detail">
                  {person.organisation}
                  {owner && ', owner'}
                  {person.standing === 'guest' && ', guest'}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
