/** How lines of losses are told apart; the first is the main one. */
export const dashes = ['', '6 3', '2 2.5', '9 3 2 3', '1 3', '12 4'];
