import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter } from 'three';
import { shapePath, type Fill, type Shape } from '../../signs/walkerSlot';

/** Texels per CSS pixel: sharp at twice the density. */
const DENSITY = 4;
const CASING = 2.2;

/** CSS pixels across the square picture of a marker, a ring or a glow. */
export const MARKER_SIZE = 26;
export const START_SIZE = 16;
export const CURSOR_SIZE = 40;

/** A walker's marker: its shape in its colour, radius 7, in a casing of 2.2 px. The caller disposes it. */
export function markerTexture(
  shape: Shape,
  color: string,
  casing: string,
  fill: Fill = 'full',
): CanvasTexture {
  return drawnTexture(MARKER_SIZE, (context) => {
    context.lineJoin = 'round';
    fillCased(context, new Path2D(shapePath(shape, 7)), color, casing);
    if (fill === 'full') return;
    context.fillStyle = casing;
    context.fill(new Path2D(shapePath(shape, 4.4)));
    context.fillStyle = color;
    if (fill === 'dotted') context.fill(new Path2D(shapePath('disc', 2)));
  });
}

/** A soft round glow in the walker's colour. The caller disposes it. */
export function glowTexture(color: string): CanvasTexture {
  return drawnTexture(32, (context) => {
    const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 16);
    for (let k = 0; k <= 12; k++) {
      const alpha = Math.round(255 * (1 - k / 12) ** 2.2);
      gradient.addColorStop(k / 12, color + alpha.toString(16).padStart(2, '0'));
    }
    context.fillStyle = gradient;
    context.fillRect(-16, -16, 32, 32);
  });
}

/** The ring of a start, radius 4. The caller disposes it. */
export function startTexture(ink: string, casing: string): CanvasTexture {
  return drawnTexture(START_SIZE, (context) => {
    const ring = (): void => context.arc(0, 0, 4, 0, 2 * Math.PI);
    strokeCased(context, ring, 1.8, ink, casing);
    context.beginPath();
    ring();
    context.fillStyle = casing;
    context.fill();
    context.lineWidth = 1.8;
    context.strokeStyle = ink;
    context.stroke();
  });
}

/** An end of a line: a disc or, for the second, a diamond, radius 4.5. The caller disposes it. */
export function lineEndTexture(end: 0 | 1, ink: string, casing: string): CanvasTexture {
  return drawnTexture(START_SIZE, (context) => {
    fillCased(context, new Path2D(shapePath(end === 0 ? 'disc' : 'diamond', 4.5)), ink, casing);
  });
}

/** The cursor: a ring of radius 9 and four ticks, ink on casing. The caller disposes it. */
export function cursorTexture(ink: string, casing: string): CanvasTexture {
  return drawnTexture(CURSOR_SIZE, (context) => {
    const path = (): void => {
      context.arc(0, 0, 9, 0, 2 * Math.PI);
      for (const [x, y] of [
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ]) {
        context.moveTo(6 * x, 6 * y);
        context.lineTo(15 * x, 15 * y);
      }
    };
    strokeCased(context, path, 1.6, ink, casing);
  });
}

function fillCased(context: CanvasRenderingContext2D, path: Path2D, color: string, casing: string): void {
  context.lineWidth = 2 * CASING;
  context.strokeStyle = casing;
  context.stroke(path);
  context.fillStyle = color;
  context.fill(path);
}

export function strokeCased(
  context: CanvasRenderingContext2D,
  path: () => void,
  width: number,
  ink: string,
  casing: string,
): void {
  context.lineCap = 'round';
  context.beginPath();
  path();
  context.lineWidth = width + 2 * 1.5;
  context.strokeStyle = casing;
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = ink;
  context.stroke();
}

/** A square texture of this many CSS pixels, drawn around its middle. */
export function drawnTexture(size: number, draw: (context: CanvasRenderingContext2D) => void): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * DENSITY;
  // Kept off the graphics card, whose reset would leave it blank. Without a context nothing is seen of it.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.scale(DENSITY, DENSITY);
  context?.translate(size / 2, size / 2);
  if (context) draw(context);
  const texture = new CanvasTexture(canvas);
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  // Premultiplied texels keep the rim from darkening where it fades.
  texture.premultiplyAlpha = true;
  return texture;
}
