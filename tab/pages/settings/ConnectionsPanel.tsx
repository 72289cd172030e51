/** What the app depends on: does it answer, what that means, and which permissions it has. */
import { Badge, Button } from '@fluentui/react-components';
import { showMoment } from '../../../shared/calendar/format.ts';
import type { ConnectionsPage } from '../../../shared/views/pages/connections.ts';
import { useConnections } from '../../ask/reads.ts';
import { Panel } from '../../parts/Panel.tsx';
import { PartFailed, PartLoading } from './PartState.tsx';
import styles from './Settings.module.css';

export function ConnectionsPanel() {
  const connections = useConnections();
  const { data, isFetching: asking, refetch } = connections;
  if (connections.isPending) return <PartLoading />;
  if (!data) return <PartFailed failure={connections.error} again={refetch} />;
  const again = (
    <Button disabledFocusable={asking} onClick={() => void refetch()}>
      {asking ? 'Checking' : 'Check again'}
    </Button>
  );
  return (
    <>
      <Panel title="Connections" aside={again}>
        <p role="status" className={styles.small}>
          {summary(data)} Last checked: {showMoment(data.checkedAt)}.
        </p>
        <ul className={styles.list}>
          {data.lines.map(({ name, well, words, todo }) => (
            <li key={name} className={styles.line}>
              <span className={styles.words}>
                <span className={styles.name}>{name}</span>
                <span>{words}</span>
                {todo && <span>What to do: {todo}</span>}
              </span>
              <Badge appearance="tint" color={well ? 'success' : 'danger'}>
                {well ? 'Answers' : 'Does not answer'}
              </Badge>
            </li>
          ))}
        </ul>
      </Panel>
      <Teams teams={data.teams} />
      <Permissions permissions={data.permissions} />
    </>
  );
}

function summary({ lines }: ConnectionsPage): string {
  const down = lines.filter(({ well }) => !well).length;
  if (down === 0) return 'Everything answers.';
  return down === 1 ? '1 connection does not answer.' : `${down} connections do not answer.`;
}

const rooms = {
  room: { color: 'success', words: 'Has room' },
  nearly: { color: 'warning', words: 'Nearly full' },
  full: { color: 'danger', words: 'Full' },
} as const;

function Teams({ teams }: Pick<ConnectionsPage, 'teams'>) {
  if (!teams) {
    return (
      <Panel title="Teams for partner channels">
        <p>Microsoft does not say now how full the teams are. Check the connections first.</p>
      </Panel>
    );
  }
  return (
    <Panel title="Teams for partner channels">
      <p className={styles.small}>New partners get their channel in the first team that has room.</p>
      <ul className={styles.list}>
        {teams.map(({ name, words, state, todo }) => (
          <li key={name} className={styles.line}>
            <span className={styles.words}>
              <span className={styles.name}>{name}</span>
              <span>{words}</span>
              {todo && <span>What to do: {todo}</span>}
            </span>
            <Badge appearance="tint" color={rooms[state].color}>
              {rooms[state].words}
            </Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Permissions({ permissions }: Pick<ConnectionsPage, 'permissions'>) {
  if (!permissions) {
    return (
      <Panel title="Permissions">
        <p>We cannot read the permissions now, as the app gets no token. Check the connections first.</p>
      </Panel>
    );
  }
  const missing = permissions.some((line) => line.missing.length > 0);
  return (
    <Panel title="Permissions in Microsoft Graph">
      <p className={styles.small}>
        {missing
          ? 'Ask an administrator of Microsoft Entra to grant what is missing: app registrations, API permissions.'
          : 'All that the app needs is granted.'}{' '}
        A change can take an hour to arrive. What the app may do in the host team comes with its installation there.
      </p>
      <ul className={styles.list}>
        {permissions.map((line) => (
          <li key={line.purpose} className={styles.line}>
            <span className={styles.words}>
              <span className={styles.name}>{line.purpose}</span>
              {line.missing.length > 0 && <span>Missing: {line.missing.join(', ')}</span>}
            </span>
            <Badge appearance="tint" color={line.missing.length > 0 ? 'warning' : 'success'}>
              {line.missing.length > 0 ? 'Missing' : 'Granted'}
            </Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
