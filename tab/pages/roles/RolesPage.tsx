/** Staff and their roles, for administrators. */
import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import type { AwayView } from '../../../shared/api.ts';
import { showDate } from '../../../shared/calendar/format.ts';
import type { StaffRole } from '../../../shared/record/actor.ts';
import { useStaffRead } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { Message } from '../../parts/Message.tsx';
import { useOpened } from '../../parts/opened.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { AddStaffDialog } from './AddStaffDialog.tsx';
import { AwayDialog } from './AwayDialog.tsx';
import { RolesDialog } from './RolesDialog.tsx';
import styles from './RolesPage.module.css';
import { wordsFor } from './roles.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly StaffRole[];
  readonly away: AwayView | null;
}

export function RolesPage() {
  const me = useMe();
  const staff = useStaffRead();
  const [adding, setAdding] = useState(false);
  const away = useOpened<Member>();
  const changing = useOpened<Member>();
  if (!me.roles.includes('administrator')) {
    return (
      <Message title="Only administrators see this page">
        <p>Ask an administrator of the NHS login team if you need another role.</p>
      </Message>
    );
  }
  if (staff.isPending) return <PageSkeleton />;
  if (!staff.data) return <ReadFailed failure={staff.error} again={staff.refetch} />;
  return (
    <Page
      title="Staff and roles"
      lead={<p>A change counts from the person's next press of a button.</p>}
      actions={
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => setAdding(true)}>
          Add a person
        </Button>
      }
    >
      <Panel title="NHS login team">
        <ul>
          {staff.data.staff.map((member) => (
            <li key={member.id} className={styles.member}>
              <span className={styles.who}>
                <strong>{member.id === me.id ? `${member.name} (you)` : member.name}</strong>
                <span className={styles.small}>{member.email ?? 'No email address'}</span>
                {member.away && (
                  <span className={styles.small}>
                    Away until {showDate(member.away.until)}, {member.away.cover} is covering
                  </span>
                )}
              </span>
              <span>{wordsFor(member.roles)}</span>
              <span className={styles.actions}>
                {member.roles.includes('projectManager') && (
                  <Button aria-label={`${member.name} is away`} onClick={() => away.open(member)}>
                    Away
                  </Button>
                )}
                <Button aria-label={`Change the roles of ${member.name}`} onClick={() => changing.open(member)}>
                  Change
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      {adding && <AddStaffDialog onClose={() => setAdding(false)} />}
      {away.opened && <AwayDialog person={away.opened} onClose={away.close} />}
      {changing.opened && <RolesDialog member={changing.opened} onClose={changing.close} />}
    </Page>
  );
}
