/** A person's or the app's picture: initials on a colour; the app's is square, as in Teams. */
import { Avatar } from '@fluentui/react-components';
import type { Author } from '../../contract.ts';

interface PersonAvatarProps {
  name: string;
  kind?: Author['kind'];
  size?: 24 | 28 | 32 | 40 | 64;
}

export function PersonAvatar({ name, kind = 'person', size = 32 }: PersonAvatarProps) {
  const app = kind === 'app';
  return (
    <Avatar
      aria-hidden
      name={name}
      size={size}
      shape={app ? 'square' : 'circular'}
      color={app ? 'brand' : 'colorful'}
      idForColor={name}
    />
  );
}
