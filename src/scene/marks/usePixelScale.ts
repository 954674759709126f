import { useThree } from '@react-three/fiber';
import { PerspectiveCamera } from 'three';

/** The scale that makes a sprite without size attenuation one CSS pixel wide. */
export function usePixelScale(): number {
  const camera = useThree((state) => state.camera);
  const height = useThree((state) => state.size.height);
  if (!(camera instanceof PerspectiveCamera)) return 2 / height;
  return (2 * Math.tan((camera.fov * Math.PI) / 360)) / height;
}
