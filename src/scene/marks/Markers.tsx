import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { Vector3 } from 'three';
import type { Domain } from '../../core/planeUnits';
import { exitBefore, walkerAt } from '../../core/surface/drape';
import { isVisible } from '../../core/surface/rayHit';
import type { Surface } from '../../core/surface/surface';
import type { WorldPoint } from '../../core/surface/world';
import { stopWord } from '../../core/walk/fallsOn';
import type { Trail } from '../../core/walk/trail';
import type { Insets } from '../camera/frameBlock';
import { freeRectangle } from '../camera/freeRectangle';
import type { DragHandle } from './dragHandles';
import { Marker, type MarkerHandle } from './Marker';
import type { MarkerLights } from './markerLights';
import { mixRgb, rgb } from '../materials/ramp';
import { namePlaces, declutterShifts } from './declutter';
import { themes, type Theme } from '../themes';
import { pixelFromWorld, useOverlay, type PixelPoint } from '../stage/useOverlay';
import { worldPerPixel } from './worldPerPixel';
import styles from './Markers.module.css';

/** World height of the stem: the foot stands at the exact point. */
const STEM = 0.055;
const LAMP_LIFT = 0.05;
const WARM_WHITE = [1, 0.74, 0.4] as const;
const HALO = { paper: 0.4, night: 0.55 };

export interface MarkerWalker {
  /** Read every frame; undefined while there is none. */
  readonly trailNow: () => Trail | undefined;
  /** From 0; decides shape and order. */
  readonly slot: number;
  readonly color: string;
  readonly name?: string;
  readonly hollow?: boolean;
  /** Lets the marker be dragged. */
  readonly handle?: DragHandle;
}

export interface MarkersProps {
  readonly walkers: readonly MarkerWalker[];
  readonly surface: Surface;
  readonly domain: Domain;
  readonly casing: string;
  readonly theme: Theme;
  /** What panels cover at the borders of the pane. */
  readonly insets: Insets;
  /** The lights that Range draws on the ground. */
  readonly lights?: MarkerLights;
  /** Read every frame; invalidate the canvas when it moves. */
  readonly stepNow: () => number;
}

/** The walkers' markers at the step of the cursor: side by side where they would overlap, names beside them. Who has left the region is a ghost where it left. */
export function Markers({ walkers, surface, domain, casing, theme, insets, lights, stepNow }: MarkersProps) {
  const drawn = useRef<(MarkerHandle | null)[]>([]);
  const overlay = useOverlay();
  const invalidate = useThree((state) => state.invalidate);
  const names = useMemo(() => walkers.map(createNameLabel), [walkers]);

  useEffect(() => {
    overlay.replaceChildren(...names);
    invalidate();
    // Names are as wide as their letters.
    void document.fonts?.ready.then(() => invalidate());
  }, [overlay, names, invalidate]);

  useFrame(({ camera, size }) => {
    const pixel = pixelFromWorld(camera, size);
    const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const step = stepNow();
    const trails = walkers.map(({ trailNow }) => trailNow());
    const inside = trails.map((trail) => trail && walkerAt(trail.points, surface, domain, step));
    const feet = trails.map(
      (trail, k) => inside[k] ?? (trail && exitBefore(trail.points, surface, domain, step)),
    );
    walkers.forEach(({ name }, k) =>
      writeName(names[k], nameAt(name, inside[k] ? undefined : trails[k], step)),
    );
    const places = feet.map((foot) => foot && pixel(foot.x, foot.y + STEM, foot.z));
    const shifts = declutterShifts(places);
    const markers = places.map((place, k) => place && { x: place.x + shifts[k], y: place.y });
    const starts = namePlaces(
      markers,
      names.map((name) => name.offsetWidth),
      freeRectangle(size, insets),
    );
    feet.forEach((foot, k) => {
      const base = foot && new Vector3(foot.x, foot.y, foot.z);
      const head = (base ?? new Vector3()).clone().add(new Vector3(0, STEM, 0));
      head.addScaledVector(right, shifts[k] * worldPerPixel(camera, size.height));
      drawn.current[k]?.place(base, head, !!inside[k] && isVisible(surface, head, camera.position));
      moveName(names[k], starts[k]);
      const { handle } = walkers[k];
      if (handle) handle.place = markers[k];
    });
    if (lights) shine(lights, walkers, inside, theme);
  });

  return walkers.map(({ slot, color, hollow = false }, k) => (
    <Marker
      key={k}
      ref={(marker) => {
        drawn.current[k] = marker;
      }}
      slot={slot}
      color={color}
      casing={casing}
      hollow={hollow}
      glow={HALO[theme]}
    />
  ));
}

function shine(
  { places, colors }: MarkerLights,
  walkers: readonly MarkerWalker[],
  feet: readonly (WorldPoint | undefined)[],
  theme: Theme,
): void {
  const { strength, warmth } = themes[theme].marker;
  places.forEach((place, k) => {
    const foot = feet[k];
    if (!foot) return void place.set(0, -9, 0, 0);
    place.set(foot.x, foot.y + STEM + LAMP_LIFT, foot.z, strength);
    colors[k].set(...mixRgb(rgb(walkers[k].color), WARM_WHITE, warmth));
  });
}

function createNameLabel(): HTMLSpanElement {
  const label = document.createElement('span');
  label.className = styles.name;
  label.dataset.part = 'name';
  return label;
}

/** A walker that is out of the picture, on a trail that has left it, leaves its marker where it went. */
function nameAt(name = '', left: Trail | undefined, step: number): string {
  if (!left || name === '') return name;
  const isAtEnd = step >= left.loss.length - 1;
  return `${name} ${left.end === 'diverged' && isAtEnd ? stopWord(left) : 'left here'}`;
}

function writeName(label: HTMLSpanElement, name: string): void {
  if (label.textContent !== name) label.textContent = name;
}

function moveName(label: HTMLSpanElement, place: PixelPoint | undefined): void {
  // Without a box it would have no width when it comes back.
  label.style.visibility = place ? '' : 'hidden';
  if (place) label.style.transform = `translate(${place.x}px, ${place.y}px) translateY(-50%)`;
}
