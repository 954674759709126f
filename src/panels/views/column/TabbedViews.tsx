import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import { ShownLoss } from './ShownLoss';
import { ShownViews, useAskedGroup, useShownGroups } from './ShownViews';
import { TabList } from './TabList';
import { viewGroups, type ViewGroup } from '../view';
import common from '../../shell/common.module.css';

/** The linked views behind tabs, where there is room for one. */
export function TabbedViews() {
  const groups = useShownGroups();
  const asked = useAskedGroup();
  const [chosen, setChosen] = useState(asked ?? groups[0]);
  const [seen, setSeen] = useState(asked);
  // What is asked for turns the tab once: whoever turns it again stays where they are.
  if (asked !== seen) {
    setSeen(asked);
    if (asked) setChosen(asked);
  }
  const value = groups.includes(chosen) ? chosen : groups[0];
  return (
    <Tabs.Root className={common.panel} value={value} onValueChange={(group: ViewGroup) => setChosen(group)}>
      <ShownLoss />
      <TabList label="Linked views" names={groups} titleOf={(group) => viewGroups[group].title} />
      {groups.map((group) => (
        <Tabs.Panel key={group} value={group}>
          <ShownViews group={group} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
