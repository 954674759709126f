// @ts-nocheck
import { openApp } from './openApp.mjs';
const app = await openApp();
const page = await app.open('steps=1000', { width: 1280, height: 800, theme: 'paper' });
page.on('console', (m) => console.log(m.text()));
const client = await page.context().newCDPSession(page);
await client.send('Profiler.enable'); await client.send('Profiler.setSamplingInterval', { interval: 200 });
await client.send('Profiler.start');
const r = await page.evaluate(async () => {
  window.requestAnimationFrame = () => 0;
  const stage = document.querySelector('#stage');
  let n = 0; const times = [];
  const began = performance.now();
  for (let k = 0; performance.now() - began < 3000; k++) {
    const t = performance.now();
    stage.dispatchEvent(new KeyboardEvent('keydown', { key: k % 40 < 20 ? 'ArrowLeft' : 'ArrowRight', altKey: true, repeat: k > 0, bubbles: true }));
    times.push(performance.now() - t);
    await new Promise((resolve) => setTimeout(resolve, 16));
    n++;
  }
  return { n, avg: times.reduce((a, b) => a + b) / n, walked: performance.getEntriesByName('walked').map((e) => Math.round(e.startTime-began)+':'+Math.round(e.duration)).join(' ') };
});
console.log(r);
const { profile } = await client.send('Profiler.stop');
const self = new Map(); const total = profile.samples.length;
const byId = new Map(profile.nodes.map((x) => [x.id, x]));
for (const id of profile.samples) { const x = byId.get(id); const key = `${x.callFrame.functionName || '(anon)'} ${x.callFrame.url.split('/').pop()}:${x.callFrame.lineNumber}`; self.set(key, (self.get(key) ?? 0) + 1); }

const incl = new Map();
const parent = new Map(); for (const x of profile.nodes) for (const c of x.children ?? []) parent.set(c, x.id);
for (const id of profile.samples) { const seen = new Set(); for (let at = id; at !== undefined; at = parent.get(at)) { const x = byId.get(at); const key = x.callFrame.functionName + ':' + x.callFrame.lineNumber; if (!seen.has(key)) { seen.add(key); incl.set(key, (incl.get(key) ?? 0) + 1); } } }
console.log([...incl].sort((a, b) => b[1] - a[1]).filter(([k]) => /^[A-Z][a-z]+[A-Za-z]*:/.test(k)).slice(0, 60).map(([k, v]) => `${((100 * v) / total).toFixed(1)}% ${k}`).join('\n'));
await app.close();
