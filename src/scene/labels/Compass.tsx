import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { Vector3 } from 'three';
import { fitsValueAxis, type Insets } from '../camera/frameBlock';
import { isAmong } from './isAmong';
import { pixelFromWorld, useOverlay, type PixelPoint } from '../stage/useOverlay';
import styles from './axisMarks.module.css';

const space = 'http://www.w3.org/2000/svg';
/** CSS pixels: of the circle, of an arrow and its head, of a name from the middle, and from what is free. */
const [RADIUS, ARROW, HEAD, NAME, ASIDE] = [20, 17, 5, 31, 44];
/** Sine of the height above the horizon from which the picture is a map. */
const MAP_VIEW = 0.985;
const sight = new Vector3();
/** World units along an axis whose picture gives its direction. */
const WAY = 0.1;

interface CompassProps {
  /** Short names of both axes. */
  readonly a: string;
  readonly b: string;
  readonly insets: Insets;
}

/** Which way both parameters grow in the picture. */
export function Compass({ a, b, insets }: CompassProps) {
  const overlay = useOverlay();
  const invalidate = useThree((state) => state.invalidate);
  const rose = useMemo(() => compassRose(a, b), [a, b]);
  useEffect(() => {
    overlay.replaceChildren(rose.svg);
    invalidate();
  }, [overlay, rose, invalidate]);
  const { right, bottom } = insets;
  useFrame(({ camera, size }) => {
    // Where there is little room it would stand before the axes, but beside a map.
    const isMap = -camera.getWorldDirection(sight).y > MAP_VIEW;
    overlay.hidden = isAmong(camera.position) || !(isMap || fitsValueAxis(size.width));
    if (overlay.hidden) return;
    const pixel = pixelFromWorld(camera, size);
    const middle = pixel(0, 0, 0);
    rose.svg.style.transform = `translate(${size.width - right - ASIDE}px, ${size.height - bottom - ASIDE / 2}px) translate(-50%, -50%)`;
    rose.point(rose.a, middle, pixel(WAY, 0, 0));
    rose.point(rose.b, middle, pixel(0, 0, -WAY));
  });
  return null;
}

interface Needle {
  readonly arrow: SVGPathElement;
  readonly name: SVGTextElement;
}

function compassRose(a: string, b: string) {
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', styles.compass);
  svg.setAttribute('viewBox', '-32 -32 64 64');
  svg.setAttribute('aria-hidden', 'true');
  const circle = document.createElementNS(space, 'circle');
  circle.setAttribute('r', String(RADIUS));
  const needle = (title: string): Needle => {
    const arrow = document.createElementNS(space, 'path');
    const name = document.createElementNS(space, 'text');
    name.textContent = title;
    svg.append(arrow, name);
    return { arrow, name };
  };
  svg.append(circle);
  return { svg, a: needle(a), b: needle(b), point };
}

/** Turns a needle to the way from one pixel to another; shorter where the way goes into the picture. */
function point({ arrow, name }: Needle, from: PixelPoint, to: PixelPoint): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const degrees = (angle * 180) / Math.PI;
  const back = ARROW - HEAD;
  arrow.setAttribute('d', `M0 0H${ARROW}M${back} ${-HEAD / 1.5}L${ARROW} 0L${back} ${HEAD / 1.5}`);
  arrow.setAttribute('transform', `rotate(${degrees.toFixed(1)})`);
  name.setAttribute('x', (NAME * Math.cos(angle)).toFixed(1));
  name.setAttribute('y', (NAME * Math.sin(angle)).toFixed(1));
}
