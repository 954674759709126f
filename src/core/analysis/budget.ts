import type { PlaneObjective } from '../landscape/planeObjective';
import { priceOfRows, prices, workOf } from './workOf';

/** Thrown where a budget ends, and caught where it was set. */
class Spent extends Error {}

/** Evaluations that a search may ask for, counted by their prices, so that it ends alike on every machine. */
export class Budget {
  /** Places that were to be looked into, and those among them that the budget did not suffice for. */
  places = 0;
  unsearched = 0;
  private spent = 0;
  private limit = Infinity;

  constructor(readonly most: number) {}

  /** Ends the work that it is paid for where the budget of that does not suffice. */
  pay(price: number): void {
    this.spent += price;
    if (this.spent > this.limit) throw new Spent();
  }

  /** The answer of some work, or another one where a share of the budget is spent before it ends. */
  within<Answer>(share: number, work: () => Answer, otherwise: Answer): Answer {
    const before = this.limit;
    this.limit = Math.min(before, share * this.most);
    try {
      return this.spent < this.limit ? work() : otherwise;
    } catch (error) {
      if (!(error instanceof Spent)) throw error;
      return otherwise;
    } finally {
      this.limit = before;
    }
  }

  /** Looks into a place, or counts it where a share of the budget is spent before that ends. */
  search(share: number, look: () => void): void {
    this.places += 1;
    const isSearched = this.within(share, () => (look(), true), false);
    if (!isSearched) this.unsearched += 1;
  }

  /** Places in their order where a share of the budget suffices for all at a usual price, else the lowest first. */
  inOrder<Place>(
    places: readonly Place[],
    share: number,
    price: number,
    lossOf: (place: Place) => number,
  ): readonly Place[] {
    if (this.spent + places.length * price <= share * this.most) return places;
    const losses = Float64Array.from(places, (place) => this.within(share, () => lossOf(place), Infinity));
    return [...places.keys()]
      .sort((one, other) => losses[one] - losses[other] || one - other)
      .map((index) => places[index]);
  }
}

/** The budget of so much work over a landscape, and the landscape as it pays for every evaluation. */
export function budgeted(
  plane: PlaneObjective,
  mostWork: number,
): { readonly budget: Budget; readonly paid: PlaneObjective } {
  const budget = new Budget(mostWork / workOf(plane));
  const paying =
    <Args extends unknown[], Answer>(price: number, ask: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      budget.pay(price);
      return ask(...args);
    };
  const { compiled } = plane;
  const paid: PlaneObjective = {
    ...plane,
    value: paying(prices.value, plane.value),
    gradient: paying(prices.gradient, plane.gradient),
    hessian: paying(prices.hessian, plane.hessian),
    compiled: {
      ...compiled,
      value: paying(prices.compiled, compiled.value),
      gradient: paying(prices.compiled, compiled.gradient),
    },
    rows(domain, precision) {
      const price = priceOfRows(plane);
      const rowAt = plane.rows(domain, precision);
      return (a, b) => {
        budget.pay(price * a.length);
        return rowAt(a, b);
      };
    },
  };
  return { budget, paid };
}
