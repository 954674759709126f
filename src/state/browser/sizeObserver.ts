/** Whether the browser tells of every change of an element's size. */
export const hasSizeObserver = works();

/** Tells of changes of an element's size; where the browser cannot, only of those that come with the window's. */
export const SizeObserver: typeof ResizeObserver = hasSizeObserver ? ResizeObserver : windowObserver();

function works(): boolean {
  try {
    new ResizeObserver(() => {}).disconnect();
    return true;
  } catch {
    return false;
  }
}

function windowObserver(): typeof ResizeObserver {
  return class implements ResizeObserver {
    private readonly tell: () => void;

    constructor(callback: ResizeObserverCallback) {
      this.tell = () => callback([], this);
    }

    observe() {
      window.addEventListener('resize', this.tell);
      this.tell();
    }

    unobserve() {}

    disconnect() {
      window.removeEventListener('resize', this.tell);
    }
  };
}
