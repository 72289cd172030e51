/** A badge with a name or a sentence in it: it takes more than one line when it must. */
import { Badge, type BadgeProps } from '@fluentui/react-components';
import styles from './LongBadge.module.css';

export function LongBadge(props: BadgeProps) {
  return <Badge appearance="tint" {...props} className={styles.badge ?? ''} />;
}
