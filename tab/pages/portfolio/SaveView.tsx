/** Names the filters and the order that are shown. The name of a view that is there replaces it. */
import { useState } from 'react';
import type { SavedViews } from '../../../shared/api.ts';
import { FormDialog } from '../../form/FormDialog.tsx';
import { TextField } from '../../form/fields.tsx';
import type { Asked } from './asked.ts';
import { useViewCommand } from './view-command.ts';
import { savedQuery } from './views.ts';

interface SaveViewProps {
  asked: Asked;
  saved: SavedViews;
  onClose: () => void;
}

export function SaveView({ asked, saved, onClose }: SaveViewProps) {
  const [name, setName] = useState(saved.views.find(({ id }) => id === asked.view)?.name ?? '');
  const [fresh] = useState(() => crypto.randomUUID());
  const { give, busy, failure } = useViewCommand();
  const same = saved.views.find((view) => view.name.toLowerCase() === name.trim().toLowerCase());

  async function save() {
    const view = same?.id ?? fresh;
    const query = savedQuery(asked.query);
    if (!(await give({ type: 'saveView', view, name, query }))) return;
    asked.open(query, view, true);
    onClose();
  }

  return (
    <FormDialog
      title="Save this view"
      lead="The filters, the search and the order are kept for you, on every device."
      action={same ? 'Replace the view' : 'Save'}
      busy={busy}
      failure={failure}
      onSend={() => void save()}
      onClose={onClose}
    >
      <TextField
        name="name"
        label="View name"
        hint={same ? 'You have a view with this name. It will show what you see now.' : 'Up to 60 characters.'}
        value={name}
        onChange={setName}
      />
    </FormDialog>
  );
}
