/** What this device keeps under a name; undefined where it keeps nothing, or nothing is to be had. */
export function stored(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text on this device; answers whether there was room for it. */
export function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** Keeps nothing under a name any longer. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Where nothing is to be had nothing is kept.
  }
}

/** Whether anything can be kept: storage may be missing, blocked or full. */
export function canStore(): boolean {
  const name = 'massif probe';
  const isKept = keep(name, name);
  forget(name);
  return isKept;
}
