import { readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

// Records how the new links of tests/core/experiment/links.txt open: `node scripts/recordLinks.mjs`. What is recorded
// must go on opening as it did, so it is never changed: a default that is to change needs a new version of links. New
// settings may come besides.

const list = 'tests/core/experiment/links.txt';
const record = 'tests/core/experiment/links.data.json';

/** @typedef {{ experiment: object, notices: readonly { message: string }[] }} Opened */
/** @type {(link: string) => Opened} */
const open = (await coreModule('src/core/experiment/link/link.ts')).experimentFromLink;
const links = readFileSync(list, 'utf8').trimEnd().split('\n');
/** @type {Record<string, object>} */
const recorded = JSON.parse(readFileSync(record, 'utf8'));

/** @type {string[]} */
const problems = Object.keys(recorded)
  .filter((link) => !links.includes(link))
  .map((link) => `is recorded but no longer listed: ${link}`);
const experiments = links.map((link) => {
  const { experiment, notices } = open(link);
  if (notices.length > 0) problems.push(`is not understood: ${link} (${notices[0].message})`);
  if (recorded[link] && !isPart(recorded[link], experiment)) {
    problems.push(`no longer opens as it did: ${link}`);
  }
  return /** @type {const} */ ([link, recorded[link] ?? experiment]);
});

if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
} else {
  writeFileSync(record, `{\n${experiments.map(([link, value]) => entry(link, value)).join(',\n')}\n}\n`);
  process.stdout.write(`${links.length} links, ${links.length - Object.keys(recorded).length} of them new\n`);
}

/**
 * Whether everything of one value is in the other, lists being whole.
 * @param {unknown} part
 * @param {unknown} whole
 * @returns {boolean}
 */
function isPart(part, whole) {
  if (!isTree(part) || !isTree(whole)) return Object.is(part, whole);
  if (Array.isArray(part) && part.length !== whole.length) return false;
  return Object.keys(part).every((key) => isPart(part[key], whole[key]));
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isTree(value) {
  return typeof value === 'object' && value !== null;
}

/**
 * A line for each part of an experiment, keys in the order of the alphabet.
 * @param {string} link
 * @param {object} experiment
 */
function entry(link, experiment) {
  const parts = Object.entries(/** @type {object} */ (sorted(experiment))).map(
    ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `  ${JSON.stringify(link)}: {\n${parts.join(',\n')}\n  }`;
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function sorted(value) {
  if (!isTree(value)) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** @param {string} path */
async function coreModule(path) {
  const bundle = await rolldown({ input: path, platform: 'node' });
  const { output } = await bundle.generate({ format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}
