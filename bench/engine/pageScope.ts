import { workerData } from 'node:worker_threads';

// The app's worker speaks through the scope of a web worker: in a thread of Node its port is the scope.

const port = workerData as MessagePort;
Object.assign(globalThis, {
  addEventListener: port.addEventListener.bind(port),
  removeEventListener: port.removeEventListener.bind(port),
  postMessage: port.postMessage.bind(port),
  start: port.start.bind(port),
});
