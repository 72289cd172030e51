/** Who can be mentioned, offered above the box while "@" is typed. */
import { PersonAvatar } from '../shell/PersonAvatar.tsx';
import type { Mentionable } from './mentions.ts';

export const optionId = (list: string, index: number): string => `${list}-${index}`;

interface MentionListProps {
  id: string;
  fits: Mentionable[];
  active: number;
  onChoose: (one: Mentionable) => void;
}

export function MentionList({ id, fits, active, onChoose }: MentionListProps) {
  return (
    <div className="mention-list" role="listbox" id={id} aria-label="Mention">
      {fits.map((one, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus and points here by aria-activedescendant
        <div
          key={one.name}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className="mention-option"
          // Not click: the box must not lose the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(one);
          }}
        >
          <PersonAvatar name={one.name} kind={one.person === null ? 'app' : 'person'} size={24} />
          {one.name}
        </div>
      ))}
    </div>
  );
}
