/** The outline of a page while it is read. Plain boxes: it is the first thing shown, before anything else is loaded. */
import styles from './PageSkeleton.module.css';

export function PageSkeleton() {
  return (
    <main className={styles.page} aria-busy="true">
      <p className="screenReader" role="status">
        Loading
      </p>
      <div aria-hidden="true" className={styles.lines}>
        <div className={`${styles.box} ${styles.title}`} />
        <div className={`${styles.box} ${styles.lead}`} />
        <div className={styles.tiles}>
          {['a', 'b', 'c', 'd'].map((tile) => (
            <div key={tile} className={`${styles.box} ${styles.tile}`} />
          ))}
        </div>
        <div className={`${styles.box} ${styles.panel}`} />
        <div className={`${styles.box} ${styles.panel}`} />
      </div>
    </main>
  );
}
