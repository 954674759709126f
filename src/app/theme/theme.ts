import type { Massif } from '../../state/massif';
import type { Theme } from '../../state/store';

const key = 'massif theme';

/** Sets the theme: the remembered one, else the one the system prefers; a change is remembered. */
export function startTheme({ store }: Massif): () => void {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  store.getState().setTheme(remembered() ?? (prefersDark.matches ? 'night' : 'paper'));
  return store.subscribe(({ theme }, before) => {
    if (theme !== before.theme) remember(theme);
  });
}

/** Storage may be blocked; then the theme lasts as long as the page. */
function remembered(): Theme | undefined {
  try {
    const theme = localStorage.getItem(key);
    return theme === 'paper' || theme === 'night' ? theme : undefined;
  } catch {
    return undefined;
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    return;
  }
}
