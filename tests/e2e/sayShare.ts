import { builtPage } from '../turns';

/** Says what this run takes, and how to take it again. */
export default function sayShare(): void {
  const share = process.env.MASSIF_ALL ? 'all' : 'a quarter';
  console.log(`Today: ${builtPage.today.join(', ')}`);
  console.log(`Faults and hostile links: ${share}, MASSIF_SEED=${process.env.MASSIF_SEED}`);
}
