/** The views of a person: which one comes first, and those that they saved, to open, rename or delete. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { SavedViews } from '../../../shared/api.ts';
import { showing } from '../../ask/at-once.ts';
import { keys } from '../../ask/keys.ts';
import { Form } from '../../form/Form.tsx';
import formStyles from '../../form/FormDialog.module.css';
import { SelectField, TextField } from '../../form/fields.tsx';
import { useFocusBack } from '../../form/useFocusBack.ts';
import { Problem } from '../../parts/Problem.tsx';
import type { Asked } from './asked.ts';
import styles from './ManageViews.module.css';
import { useViewCommand } from './view-command.ts';
import { savedQuery, type View } from './views.ts';

interface ManageViewsProps {
  asked: Asked;
  builtIn: readonly View[];
  saved: SavedViews;
  onClose: () => void;
}

export function ManageViews({ asked, builtIn, saved, onClose }: ManageViewsProps) {
  useFocusBack();
  const first = useViewCommand();
  // Here, and not in the line of the view: that goes at once.
  const deleting = useViewCommand();
  const remove = (id: string) =>
    void deleting.give({ type: 'deleteView', view: id }, [
      showing<SavedViews>(keys.views, ({ views }) => ({ views: views.filter((view) => view.id !== id) })),
    ]);
  const open = (view: View) => {
    asked.open(view.query, view.id);
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={formStyles.surface}>
        <DialogBody>
          <DialogTitle>Your views</DialogTitle>
          <DialogContent className={styles.content}>
            <Form failure={first.failure} onSend={() => undefined}>
              <SelectField
                name="first"
                label="Partners opens with"
                value={saved.first ?? 'open'}
                onChange={(view) =>
                  void first.give({ type: 'startWithView', view: view || null }, [
                    showing<SavedViews>(keys.views, () => ({ first: view || null })),
                  ])
                }
                choices={[...builtIn, ...saved.views].map(({ id, name }) => ({ id, label: name }))}
              />
            </Form>
            {saved.views.length === 0 ? (
              <p>You have not saved a view yet. Set filters or an order, then press “Save view”.</p>
            ) : (
              <ul className={styles.list}>
                {saved.views.map((view) => (
                  <Line
                    key={view.id}
                    view={view}
                    shown={savedQuery(asked.query)}
                    open={() => open(view)}
                    remove={() => remove(view.id)}
                  />
                ))}
              </ul>
            )}
            <Problem failure={deleting.failure} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface LineProps {
  view: View;
  shown: string;
  open: () => void;
  remove: () => void;
}

function Line({ view, shown, open, remove }: LineProps) {
  const [name, setName] = useState<string | null>(null);
  const { give, busy, failure, forget } = useViewCommand();

  async function rename() {
    if (name !== null && (await give({ type: 'renameView', view: view.id, name }))) setName(null);
  }

  const replaced = [
    showing<SavedViews>(keys.views, ({ views }) => ({
      views: views.map((each) => (each.id === view.id ? { ...each, query: shown } : each)),
    })),
  ];
  if (name !== null) {
    return (
      <li className={styles.line}>
        <Form failure={failure} onSend={() => void rename()} className={styles.rename ?? ''}>
          <TextField name="name" label={`New name of ${view.name}`} value={name} onChange={setName} />
          <span className={styles.buttons}>
            <Button type="submit" disabledFocusable={busy}>
              Rename
            </Button>
            <Button
              appearance="subtle"
              onClick={() => {
                forget();
                setName(null);
              }}
            >
              Cancel
            </Button>
          </span>
        </Form>
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <span className={styles.name}>{view.name}</span>
      <span className={styles.buttons}>
        <Button size="small" aria-label={`Open ${view.name}`} onClick={open}>
          Open
        </Button>
        <Button size="small" aria-label={`Rename ${view.name}`} onClick={() => setName(view.name)}>
          Rename
        </Button>
        {view.query !== shown && (
          <Button
            size="small"
            aria-label={`Replace ${view.name} with what is shown`}
            disabledFocusable={busy}
            onClick={() => void give({ type: 'saveView', view: view.id, name: view.name, query: shown }, replaced)}
          >
            Replace
          </Button>
        )}
        <Button size="small" aria-label={`Delete ${view.name}`} onClick={remove}>
          Delete
        </Button>
      </span>
      <Problem failure={failure} />
    </li>
  );
}
