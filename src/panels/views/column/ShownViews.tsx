import { useMassif, useScreen } from '../../../state/hooks';
import { FoldedView } from './FoldedView';
import { views } from '..';
import { viewGroups, type View, type ViewGroup } from '../view';

/** The groups that have anything to show of the present experiment. */
export function useShownGroups(): readonly ViewGroup[] {
  const shown = useMassif(({ experiment }) =>
    groupNames.filter((group) => viewsOf(group).some(([, { fits }]) => fits?.(experiment) ?? true)).join(' '),
  );
  return groupNames.filter((group) => shown.split(' ').includes(group));
}

/** The group with a view that is to be brought into view. */
export function useAskedGroup(): ViewGroup | undefined {
  return useScreen((screen) => Object.values(views).find((view) => view.isAsked?.(screen))?.group);
}

/** The views of one group, one below the other. */
export function ShownViews({ group }: { group: ViewGroup }) {
  return viewsOf(group).map(([id, view]) => <ShownView key={id} id={id} view={view} />);
}

const groupNames = Object.keys(viewGroups) as ViewGroup[];

function viewsOf(group: ViewGroup): readonly (readonly [string, View])[] {
  return Object.entries(views).filter(([, view]) => view.group === group);
}

function ShownView({ id, view }: { id: string; view: View }) {
  const { title, fits, folds, Content } = view;
  const isFit = useMassif(({ experiment }) => fits?.(experiment) ?? true);
  if (!isFit) return null;
  return (
    <div data-view={id}>{folds ? <Folding id={id} title={title} Content={Content} /> : <Content />}</div>
  );
}

function Folding({ id, title, Content }: Pick<View, 'title' | 'Content'> & { id: string }) {
  const isOpen = useScreen(({ opened }) => opened.includes(id));
  const openView = useScreen((screen) => screen.openView);
  return (
    <FoldedView title={title} isOpen={isOpen} onToggle={(now) => openView(id, now)}>
      <Content />
    </FoldedView>
  );
}
