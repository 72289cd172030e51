/** Everybody one can be, in groups, with what waits for them; each also opens in a window of its own. */
import { CounterBadge, Tooltip } from '@fluentui/react-components';
import { WindowNewRegular } from '@fluentui/react-icons';
import type { PeopleView, Person } from '../../contract.ts';
import { addressOf, go } from '../state/address.ts';
import { useWorld } from '../state/queries.ts';
import { PersonAvatar } from './PersonAvatar.tsx';
import { groupsOf, standingOf, unreadOf } from './people.ts';

const othersEveryMs = 5000;

interface PersonRowProps {
  person: Person;
  everybody: PeopleView;
  current: boolean;
  onChosen?: () => void;
}

function PersonRow({ person, everybody, current, onChosen }: PersonRowProps) {
  const world = useWorld(person, othersEveryMs);
  const unread = unreadOf(person, everybody, world.data);
  const choose = () => {
    go(person.id);
    onChosen?.();
  };
  return (
    <li className="person-row">
      <button type="button" className="row" onClick={choose} aria-current={current ? 'true' : undefined}>
        <PersonAvatar name={person.name} />
        <span className="row-text">
          <span className="row-title">{person.name}</span>
          <span className="row-detail">
            {person.jobTitle}, {person.organisation}. {standingOf(person)}
            {unread > 0 && <span className="hidden"> {unread} unread</span>}
          </span>
        </span>
        {unread > 0 && <CounterBadge aria-hidden count={unread} color="danger" size="small" />}
      </button>
      <Tooltip content="Open in a new window" relationship="description">
        <a
          className="icon-link"
          href={addressOf(person.id)}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`Open ${person.name} in a new window`}
        >
          <WindowNewRegular />
        </a>
      </Tooltip>
    </li>
  );
}

interface PeopleListProps {
  people: PeopleView;
  me?: Person;
  onChosen?: () => void;
}

export function PeopleList({ people, me, onChosen }: PeopleListProps) {
  return (
    <div className="people-groups">
      {groupsOf(people.people).map(({ title, people: group }) => (
        <section key={title} aria-label={title}>
          <h2 className="list-heading">{title}</h2>
          <ul className="plain-list">
            {group.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                everybody={people}
                current={person.id === me?.id}
                {...(onChosen ? { onChosen } : {})}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
