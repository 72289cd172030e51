/** Staff, their roles and who is away. */
import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { showDate } from '../../../shared/calendar/format.ts';
import { useStaffRead } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { useOpened } from '../../parts/opened.ts';
import { Panel } from '../../parts/Panel.tsx';
import { AddStaffDialog } from '../roles/AddStaffDialog.tsx';
import { AwayDialog } from '../roles/AwayDialog.tsx';
import { RolesDialog } from '../roles/RolesDialog.tsx';
import { type Member, wordsFor } from '../roles/roles.ts';
import { PartFailed, PartLoading } from './PartState.tsx';
import styles from './StaffPanel.module.css';

export function StaffPanel() {
  const me = useMe();
  const staff = useStaffRead();
  const [adding, setAdding] = useState(false);
  const away = useOpened<Member>();
  const changing = useOpened<Member>();
  if (staff.isPending) return <PartLoading />;
  if (!staff.data) return <PartFailed failure={staff.error} again={staff.refetch} />;
  const add = (
    <Button appearance="primary" icon={<Add20Regular />} onClick={() => setAdding(true)}>
      Add a person
    </Button>
  );
  return (
    <>
      <Panel title="NHS login team" aside={add}>
        <p className={styles.small}>A change counts from the person's next press of a button.</p>
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
    </>
  );
}
