import { Button } from '../panels/shell/Button';
import { useScreen } from '../state/hooks';

interface AgainButtonProps {
  /** Begins anew what has stopped, and nothing beside it. */
  readonly again: () => void;
  readonly look: 'primary' | 'second';
}

/** A way out of what has stopped: the whole page anew, or within another page only what stopped. */
export function AgainButton({ again, look }: AgainButtonProps) {
  const isLinked = useScreen((screen) => screen.isLinked);
  return (
    <Button look={look} onClick={isLinked ? () => window.location.reload() : again}>
      {isLinked ? 'Load the page again' : 'Draw it again'}
    </Button>
  );
}
