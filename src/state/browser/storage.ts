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

/** Whether anything can be kept: storage may be missing, blocked or full. */
export function canStore(): boolean {
  const name = 'massif probe';
  if (!keep(name, name)) return false;
  localStorage.removeItem(name);
  return true;
}
