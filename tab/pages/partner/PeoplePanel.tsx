/** The people on both sides, and the state of the channel. */
import { Avatar, Button } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { PersonAdd16Regular } from '@fluentui/react-icons/svg/person-add';
import type { ContactLine } from '../../../shared/views/pages/staff.ts';
import { Panel } from '../../parts/Panel.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

const channelWords = {
  none: 'Not created yet',
  creating: 'Being created',
  ready: 'Ready',
  closed: 'Closed',
  archived: 'Archived',
} as const;

export function PeoplePanel({ page, open }: StaffProps) {
  const { projectManager, contacts, teams, may } = page;
  const mayOpen = may.includes('openSpace') && teams.state === 'none';
  return (
    <Panel title="People and channel">
      <div className={styles.people}>
        <div className={styles.group}>
          <p className={styles.label}>Project manager</p>
          {projectManager ? <Person name={projectManager.name} /> : <p>Nobody yet</p>}
          {projectManager?.away && <p className={styles.small}>{projectManager.away}</p>}
          {may.includes('assignProjectManager') && (
            <Button size="small" onClick={() => open({ kind: 'assign' })}>
              {projectManager ? 'Change project manager' : 'Assign a project manager'}
            </Button>
          )}
        </div>
        <div className={styles.group}>
          <p className={styles.label}>Contacts of {page.name}</p>
          {contacts.map((contact) => (
            <Contact key={contact.id} contact={contact} page={page} open={open} />
          ))}
          {may.includes('addContact') && (
            <Button size="small" icon={<PersonAdd16Regular />} onClick={() => open({ kind: 'addContact' })}>
              Add a contact
            </Button>
          )}
        </div>
        <div className={styles.group}>
          <p className={styles.label}>Channel in Microsoft Teams</p>
          <p>
            {channelWords[teams.state]}
            {teams.name ? `: ${teams.name}` : ''}
          </p>
          {teams.url && (
            <a className={styles.link} href={teams.url} target="_blank" rel="noreferrer">
              Open the channel
            </a>
          )}
          {mayOpen && (
            <Button size="small" onClick={() => open({ kind: 'channel' })}>
              Create the channel
            </Button>
          )}
          {teams.mayEnd && may.includes('closeSpace') && (
            <Button size="small" onClick={() => open({ kind: 'closeSpace' })}>
              {teams.state === 'closed' ? 'Archive the channel' : 'Close the channel'}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}

const reachWords = {
  channel: 'Reached in the channel',
  chat: 'Reached in Teams chat',
  email: 'Reached by email',
} as const;

function Contact({ contact, page, open }: Pick<StaffProps, 'page' | 'open'> & { contact: ContactLine }) {
  const { id, name, email, lead, reach } = contact;
  const facts = [lead ? 'Main contact' : null, email, reachWords[reach]].filter((fact) => fact !== null);
  return (
    <div className={styles.person}>
      <Avatar name={name} size={28} aria-hidden="true" />
      <span>
        {name}
        <br />
        <span className={styles.small}>{facts.join(' · ')}</span>
      </span>
      {page.may.includes('removeContact') && page.contacts.length > 1 && (
        <Button
          appearance="subtle"
          size="small"
          icon={<Delete16Regular />}
          aria-label={`Remove ${name}`}
          onClick={() => open({ kind: 'removeContact', person: id, name })}
        />
      )}
    </div>
  );
}

function Person({ name }: { name: string }) {
  return (
    <div className={styles.person}>
      <Avatar name={name} size={28} aria-hidden="true" />
      <span>{name}</span>
    </div>
  );
}
