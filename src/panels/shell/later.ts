import { lazy } from 'react';

/*
 * Parts that a first picture on a wide screen does not need: tabs and dialogs with their library. They are fetched when they
 * are first shown.
 */

export const LaterDetailPanel = lazy(async () => ({ default: (await import('./DetailPanel')).DetailPanel }));
export const LaterFindDialog = lazy(async () => ({
  default: (await import('../find/FindDialog')).FindDialog,
}));
export const LaterGallery = lazy(async () => ({ default: (await import('./Gallery')).Gallery }));
export const LaterHelpDialog = lazy(async () => ({ default: (await import('./HelpDialog')).HelpDialog }));
export const LaterHikeDisplay = lazy(async () => ({
  default: (await import('../stage/HikeDisplay')).HikeDisplay,
}));
export const LaterLossStrip = lazy(async () => ({
  default: (await import('../losses/LossStrip')).LossStrip,
}));
export const LaterSheet = lazy(async () => ({ default: (await import('./Sheet')).Sheet }));
export const LaterTabbedViews = lazy(async () => ({
  default: (await import('../views/column/TabbedViews')).TabbedViews,
}));
export const LaterTablePreview = lazy(async () => ({
  default: (await import('../data/TablePreview')).TablePreview,
}));
