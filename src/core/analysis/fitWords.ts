import type { DescentEnd } from '../objective/descend';

const others = 'The parameters that are not drawn stay';

/** What is true of the fit that a plane goes through, by how the search for it ended. */
export const fitWords: Readonly<Record<DescentEnd, string>> = {
  minimum: `${others} at the best fit that was found.`,
  edge: `${others} at the best fit that was found within their first ranges; the loss falls on beyond them.`,
  level: `The search for a best fit ended on level ground: it may not be the lowest. ${others} there.`,
  falling: `No best fit was found: the loss falls on and on. ${others} where the search ended.`,
  unsettled: `No best fit was found for certain: the search ended on a slope, as at a crease. ${others} there.`,
};
