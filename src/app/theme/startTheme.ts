import { keep, stored } from '../../state/browser/storage';
import type { Massif } from '../../state/massif';
import type { Theme } from '../../state/store';

const key = 'massif theme';

/** Sets the theme: the remembered one, else the one the system prefers; a change is remembered. */
export function startTheme({ store }: Massif): () => void {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  store.getState().setTheme(remembered() ?? (prefersDark.matches ? 'night' : 'paper'));
  return store.subscribe(({ theme }, before) => {
    if (theme !== before.theme) keep(key, theme);
  });
}

function remembered(): Theme | undefined {
  const theme = stored(key);
  return theme === 'paper' || theme === 'night' ? theme : undefined;
}
