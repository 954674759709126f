import { rmSync } from 'node:fs';

/** @type {Set<string>} */
const folders = new Set();

/**
 * Has a folder removed when this process ends, by an error or a signal too; answers the folder.
 * @param {string} folder
 */
export function removedAtExit(folder) {
  if (folders.size === 0) {
    process.once('exit', removeAll);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.once(signal, () => process.exit(1));
  }
  folders.add(folder);
  return folder;
}

function removeAll() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
