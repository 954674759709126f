import { shapePath } from '../../signs/walkerSlot';
import { classLook } from './classLook';
import styles from './ClassKey.module.css';

/** Shape and colour of every class; for a regression, what the dots are. */
export function ClassKey({ classes, title }: { classes: readonly string[]; title: string }) {
  const rows = classes.length > 0 ? classes : [title];
  return (
    <ul className={styles.key}>
      {rows.map((name, index) => {
        const { shape, color } = classLook(classes.length > 0 ? index : 1);
        return (
          <li key={name}>
            <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden>
              <path d={shapePath(shape, 3.8)} fill={`var(${color})`} />
            </svg>
            {name}
          </li>
        );
      })}
    </ul>
  );
}
