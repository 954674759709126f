import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const isRoot = process.getuid?.() === 0;
const cacheFolder = fileURLToPath(new URL('../.cache/', import.meta.url));
const cacheFile = join(cacheFolder, 'browser.json');

/** Flags that give WebGL2 without a graphics card, the same pixels on every machine, and no calls home. */
export const launchFlags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** @type {[title: string, find: () => string[] | Promise<string[]>][]} In the order in which they are tried. */
const ways = [
  ['CHROMIUM_PATH', () => [process.env.CHROMIUM_PATH ?? '']],
  ['the browser of Playwright', () => [chromium.executablePath()]],
  ['an installed browser', installedBrowsers],
  ['playwright install', fetchWithPlaywright],
  ['apt-get install', fetchWithApt],
  ['@sparticuz/chromium', fetchWithNpm],
];

/**
 * The path of a Chromium that draws with WebGL2: one that is there, or one that is fetched.
 * Remembered in .cache/; throws when no way succeeds.
 */
export async function findBrowser() {
  const remembered = rememberedBrowser();
  if (remembered) return remembered;
  for (const [title, find] of ways) {
    try {
      const paths = (await find()).filter((path) => existsSync(path));
      if (paths.length === 0) console.error(`browser: ${title}: none there`);
      for (const path of paths) {
        const problem = await problemOf(path);
        if (!problem) return remember(path);
        console.error(`browser: ${title}: ${path}: ${problem}`);
      }
    } catch (error) {
      console.error(`browser: ${title}: ${firstLine(error)}`);
    }
  }
  throw new Error('no browser with WebGL2: install Chromium or set CHROMIUM_PATH to one');
}

/** CHROMIUM_PATH, when set, must be the browser that was remembered. */
function rememberedBrowser() {
  if (!existsSync(cacheFile)) return undefined;
  /** @type {{ path: string }} */
  const { path } = JSON.parse(readFileSync(cacheFile, 'utf8'));
  const wanted = process.env.CHROMIUM_PATH || path;
  return wanted === path && existsSync(path) ? path : undefined;
}

/** @param {string} path */
function remember(path) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(cacheFile, JSON.stringify({ path }));
  return path;
}

/**
 * Starts the browser and asks for a WebGL2 context: what is wrong in one line, or undefined.
 * @param {string} executablePath
 */
async function problemOf(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: launchFlags, timeout: 60_000 });
    try {
      const page = await browser.newPage();
      const draws = await page.evaluate("!!document.createElement('canvas').getContext('webgl2')");
      return draws ? undefined : 'no WebGL2';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return firstLine(error);
  }
}

function installedBrowsers() {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].map((folder) =>
      join(folder ?? '', 'Google/Chrome/Application/chrome.exe'),
    ),
  ];
}

function fetchWithPlaywright() {
  const command = createRequire(import.meta.url).resolve('playwright/package.json');
  run(process.execPath, [join(command, '../cli.js'), 'install', 'chromium']);
  return [chromium.executablePath()];
}

function fetchWithApt() {
  if (!isRoot || !existsSync('/etc/debian_version')) throw new Error('needs root on Debian');
  aptInstall('chromium');
  return installedBrowsers();
}

/** The package ships the binary and unpacks it on demand; its libraries come from the system. */
async function fetchWithNpm() {
  if (process.platform !== 'linux') throw new Error('is for Linux only');
  const folder = join(cacheFolder, 'chromium');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run('npm', [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-package-lock',
    '@sparticuz/chromium@147.0.0',
  ]);
  if (isRoot && existsSync('/etc/debian_version') && !hasLibrary('libnss3.so')) aptInstall('libnss3');
  const require = createRequire(join(folder, 'package.json'));
  /** @type {{ default: { executablePath(): Promise<string> } }} */
  const shipped = await import(require.resolve('@sparticuz/chromium'));
  return [await shipped.default.executablePath()];
}

/** @param {string} name */
function hasLibrary(name) {
  return execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes(name);
}

/** @param {string} name */
function aptInstall(name) {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', name]);
}

/**
 * Runs a command whose output matters only when it fails.
 * @param {string} command
 * @param {string[]} options
 */
function run(command, options) {
  console.error(`browser: trying ${command} ${options.join(' ')}`);
  const { status, stderr, error } = spawnSync(command, options, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr.split('\n').find((line) => /error|^E:/i.test(line)) ?? stderr);
}

/** @param {unknown} error */
function firstLine(error) {
  return (error instanceof Error ? error.message : String(error)).trim().split('\n', 1)[0];
}
