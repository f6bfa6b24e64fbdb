const views = ["sheet", "inline", "sides"] as const;

/** Which two revisions are compared, and how that is shown: all of it stands in the address. */
export type CompareAddress = {
  before: string;
  after: string;
  view: (typeof views)[number];
  isOnlyChanges: boolean;
};

/** What the address asks for; null when it does not name two different revisions. */
export function readAddress(
  params: Record<string, string | string[] | undefined>,
): CompareAddress | null {
  const { before, after, view, only } = params;
  if (typeof before !== "string" || typeof after !== "string" || before === after) return null;
  return {
    before,
    after,
    view: views.find((known) => known === view) ?? "sheet",
    isOnlyChanges: only === "changes",
  };
}

export function compareHref(
  base: string,
  { before, after, view, isOnlyChanges }: CompareAddress,
): string {
  const query = new URLSearchParams({ before, after });
  if (view !== "sheet") query.set("view", view);
  if (isOnlyChanges) query.set("only", "changes");
  return `${base}/compare?${query}`;
}
