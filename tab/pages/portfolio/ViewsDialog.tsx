/** Saves what is shown as a view, or tidies up the views that were saved. */
import type { SavedViews } from '../../../shared/api.ts';
import type { Asked } from './asked.ts';
import { ManageViews } from './ManageViews.tsx';
import { SaveView } from './SaveView.tsx';
import type { View } from './views.ts';

interface ViewsDialogProps {
  kind: 'save' | 'manage';
  asked: Asked;
  builtIn: readonly View[];
  saved: SavedViews;
  onClose: () => void;
}

export function ViewsDialog({ kind, ...rest }: ViewsDialogProps) {
  return kind === 'save' ? <SaveView {...rest} /> : <ManageViews {...rest} />;
}
