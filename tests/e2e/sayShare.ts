/** Says which faults and hostile links this run takes, and how to take them again. */
export default function sayShare(): void {
  const share = process.env.MASSIF_ALL ? 'all' : 'a quarter';
  console.log(`Faults and hostile links: ${share}, MASSIF_SEED=${process.env.MASSIF_SEED}`);
}
