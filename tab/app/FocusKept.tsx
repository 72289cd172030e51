/** Fluent's focus handling, kept alive from page to page. Only dialogs and menus need it. */
import { useFocusFinders } from '@fluentui/react-components';

/** Without it, a page that goes while its dialog is open leaves the whole app hidden from screen readers. */
export function FocusKept() {
  useFocusFinders();
  return null;
}
