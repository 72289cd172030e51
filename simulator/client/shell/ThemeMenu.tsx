/** Light, dark or high contrast. */
import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
} from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons';
import { chooseTheme, type ThemeName, themes, useTheme } from '../state/theme.ts';

const names: ThemeName[] = ['default', 'dark', 'contrast'];

export function ThemeMenu() {
  const current = useTheme();
  const change: MenuProps['onCheckedValueChange'] = (_event, { checkedItems }) => {
    const chosen = names.find((name) => checkedItems.includes(name));
    if (chosen) chooseTheme(chosen);
  };
  return (
    <Menu checkedValues={{ theme: [current] }} onCheckedValueChange={change}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<DarkThemeRegular />} aria-label="Theme" title="Theme" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {names.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {themes[name].label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
