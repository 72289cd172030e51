/** Before the channel is created: its name, its people and the first posts. */
import { useSpacePreview } from '../../../ask/reads.ts';
import { Bullets } from '../../../parts/Bullets.tsx';
import { Facts } from '../../../parts/Facts.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import type { DialogProps } from '../dialogs.ts';
import styles from '../PartnerPage.module.css';
import { CommandDialog } from './CommandDialog.tsx';

export function ChannelDialog({ page, onboarding, onClose }: DialogProps) {
  const preview = useSpacePreview(page.id, onboarding.id);
  const missing = onboarding.missingForChannel;
  return (
    <CommandDialog
      partner={page.id}
      title="Create the private channel"
      lead="Check the name, the people and the first posts. People who are not in the team yet are invited."
      action="Create the channel"
      wide
      command={() => ({ type: 'openSpace', onboarding: onboarding.id })}
      onClose={onClose}
    >
      {missing.length > 0 && (
        <div>
          <p className={styles.strong}>Before you can create it:</p>
          <Bullets lines={missing} />
        </div>
      )}
      {preview.isPending && <p role="status">Loading the preview</p>}
      <Problem failure={preview.error} />
      {preview.data && (
        <>
          <Facts
            facts={[
              { name: 'Name', value: preview.data.name },
              { name: 'Owner', value: preview.data.owner ?? 'Nobody yet' },
              { name: 'Members', value: preview.data.members.join('\n') },
              { name: 'App and tab', value: 'Added to the channel' },
            ]}
          />
          {preview.data.posts.map((post, index) => (
            <div key={post.title} className={styles.preview}>
              <p className={styles.small}>{index === 0 ? 'First post, kept up to date' : 'Second post'}</p>
              <p className={styles.strong}>{post.title}</p>
              {post.lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a preview never move.
                <p key={at}>{line}</p>
              ))}
            </div>
          ))}
        </>
      )}
    </CommandDialog>
  );
}
