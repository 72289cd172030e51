/** The head of the partner page: who looks after it, its contacts, and its channel, each with what can be done. */
import { Avatar, Button } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { PersonAdd16Regular } from '@fluentui/react-icons/svg/person-add';
import { PersonSwap16Regular } from '@fluentui/react-icons/svg/person-swap';
import type { ReactNode } from 'react';
import type { ContactLine } from '../../../shared/views/pages/staff.ts';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerHead.module.css';

type HeadProps = Pick<StaffProps, 'page' | 'open'>;

export function PartnerHead(props: HeadProps) {
  return (
    <section className={styles.head} aria-label="People and channel">
      <Manager {...props} />
      <Contacts {...props} />
      <Channel {...props} />
    </section>
  );
}

function Manager({ page: { projectManager, may }, open }: HeadProps) {
  return (
    <Group label="Project manager">
      {projectManager ? (
        <Person name={projectManager.name} note={projectManager.away} />
      ) : (
        <p className={styles.nobody}>Nobody yet</p>
      )}
      {may.includes('assignProjectManager') && (
        <Button
          size="small"
          appearance={projectManager ? 'subtle' : 'primary'}
          className={projectManager ? styles.quiet : undefined}
          icon={<PersonSwap16Regular />}
          onClick={() => open({ kind: 'assign' })}
        >
          {projectManager ? 'Change project manager' : 'Assign a project manager'}
        </Button>
      )}
    </Group>
  );
}

function Contacts({ page, open }: HeadProps) {
  return (
    <Group label={`Contacts of ${page.name}`}>
      {page.contacts.map((contact) => (
        <Contact key={contact.id} contact={contact} page={page} open={open} />
      ))}
      {page.may.includes('addContact') && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.quiet}
          icon={<PersonAdd16Regular />}
          onClick={() => open({ kind: 'addContact' })}
        >
          Add a contact
        </Button>
      )}
    </Group>
  );
}

const reachWords = {
  channel: 'Reached in the channel',
  chat: 'Reached in Teams chat',
  email: 'Reached by email',
} as const;

function Contact({ contact, page, open }: HeadProps & { contact: ContactLine }) {
  const { id, name, email, lead, reach } = contact;
  const facts = [lead ? 'Main contact' : null, email, reachWords[reach]].filter((fact) => fact !== null);
  return (
    <Person name={name} note={facts.join(' · ')}>
      {page.may.includes('removeContact') && page.contacts.length > 1 && (
        <Button
          appearance="subtle"
          size="small"
          icon={<Delete16Regular />}
          aria-label={`Remove ${name}`}
          onClick={() => open({ kind: 'removeContact', person: id, name })}
        />
      )}
    </Person>
  );
}

const channelWords = {
  none: 'Not created yet',
  creating: 'Being created',
  ready: 'Ready',
  closed: 'Closed',
  archived: 'Archived',
} as const;

function Channel({ page: { teams, may }, open }: HeadProps) {
  const trouble = teams.ledger.filter(({ tone }) => tone === 'problem').length;
  const waiting = teams.ledger.filter(({ tone }) => tone === 'waiting').length;
  return (
    <Group label="Channel in Microsoft Teams">
      <p>
        {channelWords[teams.state]}
        {teams.name ? `: ${teams.name}` : ''}
      </p>
      {trouble + waiting > 0 && teams.state !== 'none' && (
        <p className={trouble > 0 ? styles.trouble : styles.note}>
          {[counted(trouble, 'with a problem'), counted(waiting, 'waiting')].filter(Boolean).join(', ')}
        </p>
      )}
      {teams.url && (
        <a className={styles.link} href={teams.url} target="_blank" rel="noreferrer">
          Open the channel
        </a>
      )}
      {may.includes('openSpace') && teams.state === 'none' && (
        <Button size="small" appearance="subtle" className={styles.quiet} onClick={() => open({ kind: 'channel' })}>
          Create the channel
        </Button>
      )}
      {teams.mayEnd && may.includes('closeSpace') && (
        <Button size="small" appearance="subtle" className={styles.quiet} onClick={() => open({ kind: 'closeSpace' })}>
          {teams.state === 'closed' ? 'Archive the channel' : 'Close the channel'}
        </Button>
      )}
    </Group>
  );
}

function counted(count: number, what: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 step ${what}` : `${count} steps ${what}`;
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.group}>
      <p className={styles.label}>{label}</p>
      {children}
    </div>
  );
}

function Person({ name, note, children }: { name: string; note: string | null; children?: ReactNode }) {
  return (
    <div className={styles.person}>
      <Avatar name={name} size={28} color="colorful" aria-hidden="true" />
      <span>
        <bdi>{name}</bdi>
        {note && (
          <>
            <br />
            <span className={styles.note}>{note}</span>
          </>
        )}
      </span>
      {children}
    </div>
  );
}
