/** The apps at the side (at the bottom on a narrow screen), with what is unread in each. */
import { CounterBadge } from '@fluentui/react-components';
import {
  AlertFilled,
  AlertRegular,
  AppGenericFilled,
  AppGenericRegular,
  ChatFilled,
  ChatRegular,
  type FluentIcon,
  MailFilled,
  MailRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
} from '@fluentui/react-icons';
import type { Person, WorldView } from '../../contract.ts';
import { Go } from '../state/Go.tsx';
import type { Place } from '../state/place.ts';
import { unreadChats, unreadPosts } from './people.ts';

interface Item {
  app: Place['app'];
  label: string;
  icons: [FluentIcon, FluentIcon];
  unread: number;
}

function itemsOf(world: WorldView | undefined, unreadMail: number): Item[] {
  const mail: Item = { app: 'mail', label: 'Mail', icons: [MailRegular, MailFilled], unread: unreadMail };
  if (!world) return [mail];
  return [
    { app: 'activity', label: 'Activity', icons: [AlertRegular, AlertFilled], unread: world.unreadActivity },
    { app: 'chat', label: 'Chat', icons: [ChatRegular, ChatFilled], unread: unreadChats(world) },
    { app: 'teams', label: 'Teams', icons: [PeopleTeamRegular, PeopleTeamFilled], unread: unreadPosts(world) },
    { app: 'home', label: world.app.name, icons: [AppGenericRegular, AppGenericFilled], unread: 0 },
    mail,
  ];
}

interface RailProps {
  me: Person;
  app: Place['app'];
  world: WorldView | undefined;
  unreadMail: number;
}

export function Rail({ me, app, world, unreadMail }: RailProps) {
  return (
    <nav className="rail" aria-label="Apps">
      {itemsOf(world, unreadMail).map(({ app: item, label, icons: [Regular, Filled], unread }) => {
        const Icon = item === app ? Filled : Regular;
        return (
          <Go
            key={item}
            as={me.id}
            to={{ app: item }}
            className="rail-item"
            aria-current={item === app ? 'page' : undefined}
          >
            <span className="rail-icon">
              <Icon aria-hidden />
              {unread > 0 && <CounterBadge aria-hidden count={unread} color="danger" size="small" />}
            </span>
            <span className="rail-label">
              {label}
              {unread > 0 && <span className="hidden">{unread} unread</span>}
            </span>
          </Go>
        );
      })}
    </nav>
  );
}
