import common from '../shell/common.module.css';

/** Said in the place of architecture and loss while a terrain makes the range. */
export function NoModel() {
  return (
    <p className={common.help}>
      A terrain is a surface of x and y: it has no data, no architecture and no loss. Choose data to have
      them.
    </p>
  );
}
