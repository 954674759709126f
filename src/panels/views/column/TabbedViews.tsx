import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import { ShownLoss } from './ShownLoss';
import { ShownViews, useAskedGroup, useShownGroups } from './ShownViews';
import { viewGroups, type ViewGroup } from '../view';
import './LinkedViews.css';

/** The linked views behind tabs, where there is room for one. */
export function TabbedViews() {
  const groups = useShownGroups();
  const asked = useAskedGroup();
  const [chosen, setChosen] = useState(groups[0]);
  if (asked && asked !== chosen) setChosen(asked);
  const value = groups.includes(chosen) ? chosen : groups[0];
  return (
    <Tabs.Root
      className="panel tabbed-views"
      value={value}
      onValueChange={(group: ViewGroup) => setChosen(group)}
    >
      <ShownLoss />
      <Tabs.List className="tab-list" aria-label="Linked views">
        {groups.map((group) => (
          <Tabs.Tab key={group} className="tab" value={group}>
            {viewGroups[group].title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {groups.map((group) => (
        <Tabs.Panel key={group} value={group}>
          <ShownViews group={group} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
