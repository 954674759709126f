import {
  BufferAttribute,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
} from 'three';
import { SEGMENT_STRIDE } from '../../core/surface/drape';

/** Screen-space line segments from packed segments (see drape): one instanced quad for each. */
export function lineGeometry(segments: Float32Array): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  // x: which end of the segment, y: which side of it.
  const corners = new Float32Array([0, -1, 0, 1, -1, 0, 1, 1, 0, 0, 1, 0]);
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  const buffer = new InstancedInterleavedBuffer(segments, SEGMENT_STRIDE);
  geometry.setAttribute('from', new InterleavedBufferAttribute(buffer, 4, 0));
  geometry.setAttribute('to', new InterleavedBufferAttribute(buffer, 4, 4));
  geometry.setAttribute('along', new InterleavedBufferAttribute(buffer, 1, 8));
  geometry.instanceCount = segments.length / SEGMENT_STRIDE;
  return geometry;
}
