import { useMemo } from 'react';
import type { Axis } from '../../core/experiment/axis';
import type { Domain } from '../../core/planeUnits';
import type { Surface } from '../../core/surface/surface';
import type { Drawn } from '../../core/surface/drawn';
import { drawnAxes } from '../../core/landscape/drawnAxes';
import type { Theme } from '../../state/store';
import { themeColors, type ThemeColors } from '../theme/themeColors';

/** What marks and paths are laid on, and in which colours. */
export interface SurfaceContext {
  readonly axes: readonly [Axis, Axis];
  readonly domain: Domain;
  readonly surface: Surface;
  readonly colors: ThemeColors;
}

/** The surface of a drawn range with its plane and colours. */
export function useSurfaceContext({ experiment, field, surface }: Drawn, theme: Theme): SurfaceContext {
  const colors = useMemo(() => themeColors(theme), [theme]);
  const axes = useMemo(() => drawnAxes(experiment), [experiment]);
  return { axes, domain: field.domain, surface, colors };
}
