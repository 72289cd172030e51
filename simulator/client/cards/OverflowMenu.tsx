/** The actions of a card that do not fit, as a menu under "…". */
import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { Action } from 'adaptivecards';

interface OverflowMenuProps {
  actions: readonly Action[];
  target: HTMLElement;
  onClose: () => void;
}

export function OverflowMenu({ actions, target, onClose }: OverflowMenuProps) {
  const close = () => {
    onClose();
    target.focus();
  };
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => !open && close()}
      positioning={{ target, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList>
          {actions.map((action) => (
            <MenuItem key={action.id ?? action.title} onClick={() => action.execute()}>
              {action.title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
