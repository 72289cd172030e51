/** This partner is a duplicate: which one is kept, why, and in words what will happen before it does. */
import { useState } from 'react';
import type { MergeRequest } from '../../../../shared/api.ts';
import type { PortfolioLine } from '../../../../shared/portfolio/answer.ts';
import { wholePortfolio } from '../../../../shared/portfolio/query.ts';
import { keys } from '../../../ask/keys.ts';
import { partnerPath, useMergePreview, usePortfolio } from '../../../ask/reads.ts';
import { useSend } from '../../../ask/send.ts';
import { FormDialog } from '../../../form/FormDialog.tsx';
import { ChoiceField, SelectField, TextField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import { Bullets } from '../../../parts/Bullets.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import type { DialogProps } from '../dialogs.ts';
import styles from '../PartnerPage.module.css';
import { channelChoices } from './CloseSpaceDialog.tsx';

interface Body extends Omit<MergeRequest, 'commandId' | 'channel'> {
  /** Empty until somebody chooses: the answer says that one must. */
  readonly channel: string | null;
}

export function MergeDialog({ page, onClose }: DialogProps) {
  const { values, bind } = useValues({ into: '', because: '', channel: '' });
  const { data: preview, error } = useMergePreview(page.id, values.into);
  const [search, setSearch] = useState('');
  const lines = usePortfolio({ ...wholePortfolio, search }).data?.lines ?? [];
  const refresh = [keys.partner(page.id), keys.partner(values.into), keys.portfolio];
  const { send, busy, failure } = useSend<Body>(`${partnerPath(page.id)}/merge`, refresh);

  async function merge() {
    if (await send({ ...values, channel: preview?.asksChannel ? values.channel : null })) onClose();
  }

  return (
    <FormDialog
      title="Merge a duplicate"
      lead={`${page.name} is here twice. This record closes, the other one goes on. Nothing is deleted.`}
      action="Merge"
      wide
      busy={busy}
      failure={failure}
      blocked={preview?.why ?? false}
      onSend={() => void merge()}
      onClose={onClose}
    >
      <TextField
        name="search"
        label="Search partners"
        hint="By partner, product or person. The list below shows the first 50."
        value={search}
        onChange={setSearch}
      />
      <SelectField label="Partner to keep" choices={choicesOf(lines, page.id)} {...bind('into')} />
      <Problem failure={values.into ? error : null} />
      {values.into && preview && preview.lines.length > 0 && (
        <section className={styles.preview} aria-label="What will happen">
          <p className={styles.strong}>What will happen</p>
          <Bullets lines={preview.lines} />
        </section>
      )}
      {preview?.asksChannel && (
        <ChoiceField label="What do you want to do with the channel?" choices={channelChoices} {...bind('channel')} />
      )}
      <TextField label="Reason" hint="Only NHS login can read it." lines={3} {...bind('because')} />
    </FormDialog>
  );
}

/** Each partner once, with its products. */
function choicesOf(lines: readonly PortfolioLine[], without: string) {
  const others = new Map(
    lines.filter(({ partner }) => partner !== without).map(({ partner, name }) => [partner, name]),
  );
  return [...others].map(([id, name]) => {
    const products = lines.flatMap((line) => (line.partner === id ? [line.product] : []));
    return { id, label: `${name} (${products.join(', ')})` };
  });
}
