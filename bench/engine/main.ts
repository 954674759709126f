import { simdSupport } from '../../src/core/kernel/wasm/lanes';
import type { Pool } from '../../workers/pool';
import { candidate, type Candidate } from './candidate';
import { compileTime, kernelCandidates } from './kernels';
import { measure, quick, reference, thorough, type Result } from './measure';
import { naive } from './naive';
import { surface, surfaceCandidates, surfaceCompileTime, type SurfaceWorkload } from './surface';
import { tensorFlowNetwork, tensorFlowSurface, type TensorFlow } from './tensorFlow';
import { typed } from './typed';
import { measureWorkers, workersTitle } from './workers';
import { workload, workloadNames, type Workload } from './workloads';

/** What differs between Node and a page. */
export interface Platform {
  readonly tensorFlow: TensorFlow | undefined;
  readonly nativeCandidates: (work: Workload | SurfaceWorkload) => Candidate[];
  readonly createPool: (size: number) => Pool;
}

/** The results of a workload; the first is what the others are compared with. */
export interface Section {
  readonly title: string;
  readonly results: readonly Result[];
}

/** Measures the chosen workloads one after the other, all when none is chosen, thoroughly or in less than a minute. */
export async function bench(
  chosen: readonly string[],
  { tensorFlow, nativeCandidates, createPool }: Platform,
  isQuick: boolean,
  report: (section: Section) => void | Promise<void>,
): Promise<void> {
  const effort = isQuick ? quick : thorough;
  const isWanted = (name: string) => chosen.length === 0 || chosen.includes(name);
  if (!simdSupport.plain) throw new Error('the engine needs WebAssembly SIMD');
  for (const name of workloadNames.filter(isWanted)) {
    const work = workload(name);
    const compiled = compiling(name, compileTime(work));
    const candidates = [
      ...kernelCandidates(work),
      candidate(reference, typed(work), true),
      candidate('naive JavaScript', naive(work), true),
      ...(tensorFlow ? [candidate('tfjs, wasm', tensorFlowNetwork(tensorFlow, work), true)] : []),
      ...nativeCandidates(work),
    ];
    const results = [...measure(name, candidates, work.coordinates, effort), compiled];
    await report({ title: `${name}: ${work.title}`, results });
  }
  if (isWanted(surface.name)) {
    const compiled = compiling(surface.name, surfaceCompileTime());
    const candidates = [
      ...surfaceCandidates(),
      ...(tensorFlow ? [candidate('tfjs, wasm', tensorFlowSurface(tensorFlow), true)] : []),
      ...nativeCandidates(surface),
    ];
    const results = [...measure(surface.name, candidates, surface.coordinates, effort), compiled];
    await report({ title: `${surface.name}: ${surface.title}`, results });
  }
  if (isWanted('workers')) {
    await report({
      title: `workers: ${workersTitle}`,
      results: await measureWorkers(createPool, effort.rounds),
    });
  }
}

function compiling(workloadName: string, milliseconds: number): Result {
  return { workload: workloadName, candidate: 'generate and compile', median: milliseconds, spread: 0 };
}
