/** Who am I, and who else could I be. */
import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Person } from '../../contract.ts';
import { usePeople } from '../state/queries.ts';
import { PeopleList } from './PeopleList.tsx';
import { PersonAvatar } from './PersonAvatar.tsx';

export function PersonMenu({ me }: { me: Person }) {
  const [open, setOpen] = useState(false);
  const people = usePeople();
  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" className="person-button" title="Be somebody else">
          <PersonAvatar name={me.name} size={28} />
          <span className="person-button-name">
            <span className="hidden">You are </span>
            {me.name}
          </span>
          <ChevronDownRegular aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverSurface className="people-popover" aria-label="People">
        {people.data && <PeopleList people={people.data} me={me} onChosen={() => setOpen(false)} />}
      </PopoverSurface>
    </Popover>
  );
}
