export type Ranked = { name: string; votes: number };

export type Ranking<Of extends Ranked> = {
  /** Within the places by their votes. */
  within: Of[];
  /** As many votes as the last place has, and more of them than places left. */
  tied: Of[];
  /** Fewer votes than the last place. */
  beyond: Of[];
};

/** Who has one of so many places by votes for, and who shares the last of them. */
export function rankForPlaces<Of extends Ranked>(
  ranked: readonly Of[],
  places: number,
): Ranking<Of> {
  const order = ranked.toSorted((one, other) => other.votes - one.votes);
  if (order.length <= places) return { within: order, tied: [], beyond: [] };
  const last = order[places - 1];
  const next = order[places];
  if (!last || !next) return { within: [], tied: [], beyond: order };
  if (next.votes < last.votes) {
    return { within: order.slice(0, places), tied: [], beyond: order.slice(places) };
  }
  return {
    within: order.filter(({ votes }) => votes > last.votes),
    tied: order.filter(({ votes }) => votes === last.votes),
    beyond: order.filter(({ votes }) => votes < last.votes),
  };
}
