/** The seed of a run: MASSIF_SEED, or else the one that is usual. */
export function seedOfRun(usual = today()): number {
  const seed = process.env.MASSIF_SEED || usual;
  if (!/^\d{1,9}$/.test(seed)) throw new Error(`MASSIF_SEED must be a whole number: ${seed}`);
  return Number(seed);
}

function today(): string {
  return new Date().toISOString().slice(0, 10).replaceAll('-', '');
}
