import { Suspense } from 'react';
import { useExperiment } from '../state/store';
import { LaterAddWalker } from './later';
import { WalkerRow } from './WalkerRow';
import './WalkerList.css';

/** Everyone who walks, and the way to more of them. */
export function WalkerList() {
  const { walkers } = useExperiment();
  return (
    <>
      {walkers.length > 0 && (
        <ul className="walker-list">
          {walkers.map((_, index) => (
            <WalkerRow key={index} index={index} />
          ))}
        </ul>
      )}
      <Suspense fallback={<div className="add-walker-room" />}>
        <LaterAddWalker />
      </Suspense>
      <p className="help">
        {walkers.length > 0
          ? 'Click the surface to start there, or drag the ring.'
          : 'Nobody is walking. Add a walker.'}
      </p>
    </>
  );
}
