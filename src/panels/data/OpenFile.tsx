import { chooseFile } from '../../state/browser/chooseFile';
import { useThisMassif } from '../../state/hooks';
import { Button } from '../shell/Button';

/** Lets the visitor choose a table or a saved experiment from the device. */
export function OpenFile({ title }: { title: string }) {
  const massif = useThisMassif();
  return <Button onClick={() => chooseFile(massif)}>{title}</Button>;
}
