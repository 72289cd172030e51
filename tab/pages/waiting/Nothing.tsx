/** Nothing waits on the person: said with pleasure, and where to go from here. */
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Link } from 'react-router';
import styles from './Waiting.module.css';

export function Nothing() {
  return (
    <div className={styles.nothing}>
      <CheckmarkCircle48Regular aria-hidden="true" className={styles.sign ?? ''} />
      <h2 className={styles.good}>Nothing waits on you</h2>
      <p className={styles.small}>
        Calls, replies and reviews show here by themselves, with their date.{' '}
        <Link to="/tab/partners">See all partners</Link>
      </p>
    </div>
  );
}
