/** The outline of a page while it is read. */
import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import styles from './PageSkeleton.module.css';

export function PageSkeleton() {
  return (
    <main className={styles.page} aria-busy="true">
      <p className="screenReader" role="status">
        Loading
      </p>
      <Skeleton aria-hidden="true" className={styles.lines}>
        <SkeletonItem size={32} style={{ width: '40%' }} />
        <SkeletonItem size={16} style={{ width: '65%' }} />
        <div className={styles.tiles}>
          {['a', 'b', 'c', 'd'].map((tile) => (
            <SkeletonItem key={tile} size={72} />
          ))}
        </div>
        <SkeletonItem size={128} />
        <SkeletonItem size={128} />
      </Skeleton>
    </main>
  );
}
