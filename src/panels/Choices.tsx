import { choiceNames } from '../state/screen';
import { useExperiment } from '../state/store';
import { choiceViews } from './choiceViews';
import { Section } from './Section';

/** The four choices as sections, one below the other. */
export function Choices() {
  const experiment = useExperiment();
  return (
    <>
      {choiceNames.map((choice) => {
        const { title, Body, valueOf } = choiceViews[choice];
        return (
          <Section key={choice} choice={choice} label={title} value={valueOf(experiment)}>
            <Body />
          </Section>
        );
      })}
    </>
  );
}
