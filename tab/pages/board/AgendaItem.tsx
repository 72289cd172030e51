/** An item of an agenda: is it ready for the Board, what does its report say, and where can it go. */
import {
  Badge,
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Link } from 'react-router';
import { showDate, showTime, showWeekday } from '../../../shared/calendar/format.ts';
import type { DayItem } from '../../../shared/views/pages/agenda.ts';
import { useCommand } from '../../ask/send.ts';
import { Bullets } from '../../parts/Bullets.tsx';
import { gateNames } from '../../parts/gate-names.ts';
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import styles from './Board.module.css';

interface ItemProps {
  item: DayItem;
  /** Where it can be moved. */
  next: readonly string[];
  mayLead: boolean;
}

export function AgendaItem({ item, next, mayLead }: ItemProps) {
  const { partner, onboarding, gate, product, outcome, likely, frozen, history, projectManager } = item;
  const { give, busy, failure } = useCommand(partner.id);
  return (
    <Panel title={`${partner.name}: ${product}`} aside={<State item={item} />}>
      <p className={styles.small}>
        {gateNames[gate]}. Project manager: {projectManager ?? 'nobody yet'}. {reportWords(frozen)}
      </p>
      {history.length > 0 && <p className={styles.small}>{historyWords(item)}</p>}
      {likely.length > 0 && (
        <>
          <p className={styles.strong}>Likely reasons for a deferral</p>
          <Bullets lines={likely} />
        </>
      )}
      <div className={styles.actions}>
        <Link className={styles.link} to={`/tab/partners/${partner.id}`}>
          Open {partner.name}
        </Link>
        {mayLead && !outcome && next.length > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton disabledFocusable={busy} aria-label={`Move to another date: ${partner.name}`}>
                Move to another date
              </MenuButton>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {next.map((on) => (
                  <MenuItem key={on} onClick={() => void give({ type: 'setBoardDate', onboarding, gate, on })}>
                    {showWeekday(on)}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
        {mayLead && !outcome && (
          <Button
            disabledFocusable={busy}
            onClick={() => void give({ type: 'clearBoardDate', onboarding, gate })}
            aria-label={`Take off the agenda: ${partner.name}`}
          >
            Take off the agenda
          </Button>
        )}
      </div>
      {mayLead && !outcome && <p className={styles.small}>{partner.name} is told when the date changes.</p>}
      <Problem failure={failure} />
    </Panel>
  );
}

function State({ item: { outcome, likely } }: { item: DayItem }) {
  if (outcome) return <OutcomeBadge outcome={outcome} />;
  return (
    <Badge appearance="tint" color={likely.length > 0 ? 'warning' : 'success'}>
      {likely.length > 0 ? 'Likely to be deferred' : 'Ready for the Board'}
    </Badge>
  );
}

function reportWords(frozen: DayItem['frozen']): string {
  if (!frozen) return 'The report is not frozen yet.';
  const when = `Report version ${frozen.version}, frozen on ${showDate(frozen.at)} at ${showTime(frozen.at)}.`;
  return frozen.changed ? `${when} The record has changed since.` : when;
}

function historyWords({ history }: DayItem): string {
  const lines = history.map(
    (each) => `${each.view.badge} on ${showDate(each.on)} (${gateNames[each.gate].toLowerCase()})`,
  );
  return `Earlier: ${lines.reverse().join(', then ')}.`;
}
