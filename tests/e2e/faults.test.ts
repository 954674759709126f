import { expect, test, type Page, type Route } from '@playwright/test';
import { ofToday } from './ofToday';
import { alone, coarse, settled } from './settled';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Something of the browser that is taken away, and what the page says about it. */
interface Fault {
  /** Run in the page before its own scripts. */
  readonly inPage?: () => void;
  /** Put before the script of every worker. */
  readonly inWorkers?: string;
  /** Left out where nothing is missed. */
  readonly says?: RegExp;
}

const noWorkers = /No web worker starts here: the page computes by itself/;
const interpreted = /the interpreter computes all losses/;
const noStorage = /Storage \(localStorage\) is blocked/;

const faults: Record<string, Fault> = {
  'storage that throws': {
    inPage: () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    says: noStorage,
  },
  'storage that is null': {
    inPage: () => Object.defineProperty(window, 'localStorage', { value: null }),
    says: noStorage,
  },
  'storage without room': {
    inPage: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    says: noStorage,
  },
  'no workers': { inPage: () => Reflect.deleteProperty(window, 'Worker'), says: noWorkers },
  'workers that cannot be made': {
    inPage: () => {
      window.Worker = class {
        constructor() {
          throw new Error('no worker');
        }
      } as unknown as typeof Worker;
    },
    says: noWorkers,
  },
  'one worker only': {
    inPage: () => {
      let count = 0;
      window.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          count += 1;
          if (count > 1) throw new Error('no second worker');
          super(address, options);
        }
      };
    },
    says: /Only 1 of \d web workers started/,
  },
  'workers whose script fails': { inWorkers: 'throw new Error("refused");', says: noWorkers },
  'workers that hear nothing': { inWorkers: 'while (true);', says: noWorkers },
  'no WebAssembly on the page': {
    inPage: () => Reflect.deleteProperty(window, 'WebAssembly'),
    says: /WebAssembly is missing on the page/,
  },
  'no WebAssembly in workers': { inWorkers: 'delete self.WebAssembly;', says: interpreted },
  'WebAssembly that may not compile': {
    inWorkers: 'WebAssembly.Module = class { constructor() { throw new Error("refused"); } };',
    says: interpreted,
  },
  'WebAssembly without memory': {
    inWorkers: 'WebAssembly.Memory = class { constructor() { throw new RangeError("out of memory"); } };',
    says: interpreted,
  },
  'WebAssembly without instances': {
    inWorkers: 'WebAssembly.Instance = class { constructor() { throw new RangeError("out of memory"); } };',
    says: interpreted,
  },
  'no SIMD': {
    inWorkers:
      '{ const { validate } = WebAssembly; WebAssembly.validate = (bytes) => bytes.length < 20 && validate(bytes); }',
    says: /WebAssembly has no SIMD here/,
  },
  'no 2-D canvas': {
    inPage: () => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
        return args[0] === '2d' ? null : Reflect.apply(getContext, this, args);
      } as typeof getContext;
    },
    says: /2-D canvas is missing/,
  },
  'no WebGL': {
    inPage: () => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
        return String(args[0]).startsWith('webgl') ? null : Reflect.apply(getContext, this, args);
      } as typeof getContext;
    },
    says: /The range cannot be drawn here.*WebGL 2/s,
  },
  'no word of fonts': { inPage: () => Object.defineProperty(document, 'fonts', { value: undefined }) },
  'no word of how many cores there are': {
    inPage: () => Object.defineProperty(navigator, 'hardwareConcurrency', { value: undefined }),
  },
  'no locks': {
    inPage: () => Object.defineProperty(navigator, 'locks', { value: undefined }),
    inWorkers: 'Object.defineProperty(navigator, "locks", { value: undefined });',
  },
  'no ResizeObserver': {
    inPage: () => Reflect.deleteProperty(window, 'ResizeObserver'),
    says: /ResizeObserver is missing/,
  },
  'a ResizeObserver that throws': {
    inPage: () => {
      window.ResizeObserver = class {
        constructor() {
          throw new Error('no observer');
        }
      } as unknown as typeof ResizeObserver;
    },
    says: /ResizeObserver is missing/,
  },
};

const workerScript = /landscape\.worker/;
const faultScript = /fault-of-workers\.js/;

/** The fault of workers is a module of its own, imported first: what a script imports runs before the script itself. */
async function inject(page: Page, { inPage, inWorkers }: Fault): Promise<void> {
  if (inPage) await page.addInitScript(inPage);
  if (inWorkers === undefined) return;
  await page.route(faultScript, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: inWorkers }),
  );
  await page.route(workerScript, async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: `import './fault-of-workers.js';\n${await response.text()}`,
    });
  });
}

function crashesOf(page: Page): string[] {
  const crashes: string[] = [];
  page.on('pageerror', ({ message }) => crashes.push(message));
  return crashes;
}

/** What the page says of walkers and of the range, with their losses and curvature. */
async function numbersOf(page: Page): Promise<string> {
  await settled(page);
  const texts = [
    page.getByRole('complementary', { name: 'The four choices' }),
    page.getByRole('region', { name: 'Legend' }),
  ];
  return (await Promise.all(texts.map((text) => text.innerText()))).join('\n');
}

let expected: string;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(`http://localhost:${process.env.MASSIF_PORT}/${alone.slice(2)}`);
  expected = await numbersOf(page);
  expect(expected.match(/\d\.\d+/g)!.length).toBeGreaterThan(6);
  await page.close();
});

for (const [name, fault] of ofToday(Object.entries(faults), 4)) {
  test(`${name}: the page says what it misses and goes on, with the same numbers`, async ({ page }) => {
    const crashes = crashesOf(page);
    await inject(page, fault);
    await page.goto(alone);
    const alerts = page.getByRole('alert');
    if (fault.says) await expect(alerts.filter({ hasText: fault.says })).toBeVisible({ timeout: 40_000 });
    expect(await numbersOf(page)).toEqual(expected);
    if (!fault.says) await expect(alerts).toHaveCount(0);
    await page.keyboard.press('2');
    await expect(page).toHaveURL(/crossEntropy/);
    expect(crashes).toEqual([]);
  });
}

test('without a clipboard sharing says where the link is', async ({ page }) => {
  const crashes = crashesOf(page);
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(alone);
  await settled(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'No clipboard: copy the address of this page' }),
  ).toBeVisible();
  expect(crashes).toEqual([]);
});

test('workers that end in silence, at rest and at work, are replaced', async ({ page }) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        workers.push(this);
      }
    };
    Object.assign(window, { endWorkers: () => workers.splice(0).forEach((worker) => worker.terminate()) });
  });
  const endWorkers = () => page.evaluate(() => (window as unknown as { endWorkers(): void }).endWorkers());
  await page.goto(alone);
  await settled(page);
  await endWorkers();
  await page.goto(`${coarse}#losses.0.id=brier`);
  await expect(page).toHaveTitle(/Brier/i);
  await settled(page);
  await page.goto(alone);
  await endWorkers();
  expect(await numbersOf(page)).toEqual(expected);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a page whose scripts cannot run says that it has not started', async ({ page }) => {
  await page.addInitScript(() => {
    window.matchMedia = () => {
      throw new Error('too old');
    };
  });
  await page.goto(alone);
  await expect(page.locator('#root')).toContainText('Massif has not started');
  await expect(page.locator('#root p')).toHaveCSS('opacity', '1', { timeout: 15_000 });
});

test('a page that cannot be drawn at all keeps the experiment in a link', async ({ page }) => {
  await page.addInitScript(() => {
    const { sessionStorage } = window;
    if (sessionStorage.getItem('mended')) return;
    sessionStorage.setItem('mended', 'yes');
    CSSStyleDeclaration.prototype.setProperty = () => {
      throw new Error('no style');
    };
  });
  await page.goto(`${coarse}#losses.0.id=brier`);
  await expect(page.getByRole('heading', { name: 'Massif stopped drawing' })).toBeVisible();
  await expect(page.getByRole('alert').getByRole('link').first()).toHaveAttribute('href', /brier/);
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.locator('[data-grid="65"]')).toBeAttached({ timeout: 60_000 });
  await expect(page).toHaveURL(/brier/);
});
