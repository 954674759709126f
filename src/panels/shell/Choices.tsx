import { useMassif } from '../../state/hooks';
import { choiceNames, type ChoiceName } from '../../state/screen';
import { choiceViews } from './choiceViews';
import { Section } from './Section';

/** The four choices as sections, one below the other. */
export function Choices() {
  return choiceNames.map((choice) => <Choice key={choice} choice={choice} />);
}

function Choice({ choice }: { choice: ChoiceName }) {
  const { title, Body, valueOf } = choiceViews[choice];
  const value = useMassif(({ experiment }) => valueOf(experiment));
  return (
    <Section choice={choice} label={title} value={value}>
      <Body />
    </Section>
  );
}
