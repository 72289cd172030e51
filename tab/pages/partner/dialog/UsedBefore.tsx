/** Sentences that the Board has used before, to be put in a field by one press. Nothing when there are none. */
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import styles from './UsedBefore.module.css';

interface UsedBeforeProps {
  /** "reasons", for the button's name. */
  what: string;
  sentences: readonly string[];
  onPick: (sentence: string) => void;
}

export function UsedBefore({ what, sentences, onPick }: UsedBeforeProps) {
  if (sentences.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" aria-label={`Used before: ${what}`}>
          Used before
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.list ?? ''}>
        <MenuList>
          {sentences.map((sentence) => (
            <MenuItem key={sentence} onClick={() => onPick(sentence)}>
              {sentence}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
