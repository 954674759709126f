import { BufferGeometry, Group, Mesh, Points } from 'three';
import type { Domain } from '../../core/planeUnits';
import { drape } from '../../core/surface/drape';
import type { Surface } from '../../core/surface/surface';
import { footprintGeometry } from './footprintGeometry';
import { lineGeometry } from './lineGeometry';
import {
  colorLine,
  createFootprintMaterial,
  createLineMaterial,
  frameLine,
  type LineFrame,
  type LinePass,
} from '../materials/trailMaterials';

const CASING: LinePass = { width: 5.5 };
const CORE: LinePass = { width: 2.75, futureWidth: 1.6 };
const HIDDEN: LinePass = { width: 1.5, opacity: 0.75, hidden: true };
const GLOW: LinePass = { width: 22, glow: 0.34 };
/** Sparse: a dot at every step makes the path read as dashes. */
const DOT = 2.6;
const DOT_SPACING = 12;
/** Draw order within one trail; trails come one after the other, markers after all of them. */
const ORDER = { hidden: 8, glow: 9, casing: 10, core: 11, dots: 12 };
const ORDER_PER_TRAIL = 4;

const nowhere = new Float64Array(0);

/** A path over the ground as objects of the scene; it may be laid anew in any frame. */
export class DrapedPath {
  readonly group = new Group();
  private readonly materials = createMaterials();
  private readonly lines: Mesh[];
  private readonly dots: Points;
  private laid: { points: Float64Array; surface: Surface; domain: Domain } | undefined;

  /** Later slots are drawn over earlier ones. */
  constructor(slot: number, glows: boolean) {
    const { hidden, glow, casing, core, dots } = this.materials;
    const order = slot * ORDER_PER_TRAIL;
    this.lines = [
      lineOf(hidden, ORDER.hidden),
      ...(glows ? [lineOf(glow, ORDER.glow)] : []),
      lineOf(casing, order + ORDER.casing),
      lineOf(core, order + ORDER.core),
    ];
    this.dots = new Points(new BufferGeometry(), dots);
    this.dots.renderOrder = order + ORDER.dots;
    this.dots.frustumCulled = false;
    this.group.add(...this.lines, this.dots);
  }

  /** A hollow line shows its colour along its edges. */
  color(color: string, casing: string, isHollow: boolean): void {
    const { core, hidden, glow, casing: edges, dots } = this.materials;
    for (const material of [hidden, glow, isHollow ? edges : core]) colorLine(material, color);
    colorLine(isHollow ? core : edges, casing);
    colorLine(dots, isHollow ? color : casing);
  }

  /** Whether it was laid like that. */
  isLaid(points: Float64Array = nowhere, surface: Surface, domain: Domain): boolean {
    const { laid } = this;
    return laid?.points === points && laid.surface === surface && laid.domain === domain;
  }

  /** Plane coordinates, a and b in turn. */
  lay(points: Float64Array = nowhere, surface: Surface, domain: Domain): void {
    this.disposeGeometries();
    const line = lineGeometry(drape(points, surface, domain));
    for (const mesh of this.lines) mesh.geometry = line;
    this.dots.geometry = footprintGeometry(points, surface, domain);
    this.laid = { points, surface, domain };
  }

  frame(frame: LineFrame): void {
    const { hidden, glow, casing, core, dots } = this.materials;
    for (const material of [hidden, glow, casing, core]) frameLine(material, frame);
    dots.uniforms.stepNow.value = frame.stepNow;
    dots.uniforms.diameter.value = DOT * frame.pixelRatio;
    dots.uniforms.leastSpacing.value = DOT_SPACING * frame.worldPerPixel;
  }

  dispose(): void {
    this.disposeGeometries();
    this.laid = undefined;
    for (const material of Object.values(this.materials)) material.dispose();
  }

  private disposeGeometries(): void {
    for (const { geometry } of [this.lines[0], this.dots]) geometry.dispose();
  }
}

function createMaterials() {
  return {
    casing: createLineMaterial(CASING),
    core: createLineMaterial(CORE),
    hidden: createLineMaterial(HIDDEN),
    glow: createLineMaterial(GLOW),
    dots: createFootprintMaterial(),
  };
}

function lineOf(material: ReturnType<typeof createLineMaterial>, order: number): Mesh {
  const mesh = new Mesh(undefined, material);
  mesh.renderOrder = order;
  mesh.frustumCulled = false;
  return mesh;
}
