import { Tabs } from '@base-ui/react/tabs';
import styles from './TabList.module.css';

interface TabListProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly titleOf: (name: Name) => string;
}

/** The tabs above pages. */
export function TabList<Name extends string>({ label, names, titleOf }: TabListProps<Name>) {
  return (
    <Tabs.List className={styles.list} aria-label={label}>
      {names.map((name) => (
        <Tabs.Tab key={name} className={styles.tab} value={name}>
          {titleOf(name)}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
