/** The commands the app offers here, to put into the box. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';

interface PromptsProps {
  prompts: { title: string; description: string }[];
  onChoose: (words: string) => void;
}

export function Prompts({ prompts, onChoose }: PromptsProps) {
  if (prompts.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small">
          View prompts
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {prompts.map(({ title, description }) => (
            <MenuItem key={title} subText={description} onClick={() => onChoose(title)}>
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
