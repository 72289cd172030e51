/** Before the channel is created: what is missing, its name, its people and the first posts. */
import { useSpacePreview } from '../../../ask/reads.ts';
import { Bullets } from '../../../parts/Bullets.tsx';
import { Facts } from '../../../parts/Facts.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import type { DialogProps } from '../dialogs.ts';
import styles from '../PartnerPage.module.css';
import { CommandDialog } from './CommandDialog.tsx';

export function ChannelDialog({ page, onboarding, onClose }: DialogProps) {
  const { data: preview, isPending, error } = useSpacePreview(page.id, onboarding.id);
  const missing = preview?.missing ?? [];
  return (
    <CommandDialog
      partner={page.id}
      title="Create the private channel"
      lead="Check the name, the people and the first posts. People who are not in the team yet are invited."
      action="Create the channel"
      blocked={missing.length > 0 && `You cannot create the channel yet. First: ${missing.join(' ')}`}
      wide
      command={() => ({ type: 'openSpace', onboarding: onboarding.id })}
      onClose={onClose}
    >
      {isPending && <p role="status">Loading the preview</p>}
      <Problem failure={error} />
      {preview && (
        <>
          <Facts
            facts={[
              { name: 'Name', value: preview.name },
              { name: 'Members', value: <Bullets lines={preview.members.map(memberLine)} /> },
              { name: 'App and tab', value: 'Added to the channel' },
            ]}
          />
          {preview.posts.map((post, index) => (
            <div key={post.title} className={styles.preview}>
              <p className={styles.small}>{index === 0 ? 'First post' : 'Second post'}</p>
              <p className={styles.strong}>{post.title}</p>
              <p>{post.about}</p>
            </div>
          ))}
        </>
      )}
    </CommandDialog>
  );
}

function memberLine({ name, role }: { readonly name: string; readonly role: string }): string {
  return `${name} (${role})`;
}
