import type { OfficialDocument } from "../model";
import { isSame } from "../same";
import type { Choose, MergeConflict, ThreeWay } from "./conflict";
import { contestedDeletions } from "./deletions";
import { annexIdsOf, type FlatLine, FlatOutline, outlineOf } from "./flat-outline";
import { mergedOrder } from "./line-order";
import { chosenLines, mergeLine, printFlatLines } from "./merge-line";
import { movedIds } from "./moved-ids";

/** Body and annexes of a paper, merged line by line: what a line says by its id, where it stands by its neighbours. */
export function mergeOutline(
  three: ThreeWay<OfficialDocument>,
  choose: Choose,
  conflicts: MergeConflict[],
): Pick<OfficialDocument, "body" | "annexes"> {
  const base = new FlatOutline(three.base, annexIdsOf(three.base, three.base));
  const mine = new FlatOutline(three.mine, annexIdsOf(three.base, three.mine));
  const theirs = new FlatOutline(three.theirs, annexIdsOf(three.base, three.theirs));

  const kept = new Set(
    [...mine.ids, ...theirs.ids].filter((id) =>
      base.has(id) ? mine.has(id) && theirs.has(id) : true,
    ),
  );
  settleDeletions(mine, theirs, "deleted-mine");
  settleDeletions(theirs, mine, "deleted-theirs");

  const movedByMine = movedIds(base.ids, mine.ids);
  const movedByTheirs = movedIds(base.ids, theirs.ids);
  settleMoves();

  const isTaken = (id: string) => base.has(id) || mine.has(id) || theirs.has(id);
  const order = mergedOrder({ mine, theirs, kept, movedByMine, movedByTheirs });
  return outlineOf(order.flatMap(contentOf));

  /** Changes `kept`: a deletion nobody minds has gone already; one that meets the other's work is for a person to settle. */
  function settleDeletions(
    deleter: FlatOutline,
    writer: FlatOutline,
    what: "deleted-mine" | "deleted-theirs",
  ) {
    const isEdited = (id: string) => !isSameLine(base.get(id), writer.get(id));
    for (const { root, ids } of contestedDeletions(base, deleter, writer, isEdited)) {
      const written = printFlatLines(writer.ids.filter((id) => ids.has(id)).map(writer.get));
      const isMine = what === "deleted-mine";
      const key = keyOf(root);
      conflicts.push({
        ...placeOf(writer.get(root) ?? base.get(root)),
        what,
        base: printFlatLines(base.ids.filter((id) => ids.has(id)).map(base.get)),
        mine: isMine ? "" : written,
        theirs: isMine ? written : "",
        canKeepBoth: false,
      });
      const choice = choose(key) ?? "mine";
      const stays = isMine ? choice !== "mine" : choice !== "theirs";
      for (const id of ids) {
        if (stays) kept.add(id);
        else kept.delete(id);
      }
    }
  }

  /** What both moved to different places stays where I put it until somebody chooses; its lines go along. */
  function settleMoves() {
    const contested = new Set<string>();
    for (const id of mine.ids) {
      if (!movedByMine.has(id) || !movedByTheirs.has(id) || !kept.has(id)) continue;
      const places = [placeAmong(mine, id), placeAmong(theirs, id)] as const;
      const parent = mine.get(id)?.parent ?? null;
      if (parent !== null && contested.has(parent) && theirs.get(id)?.parent === parent) {
        contested.add(id);
        if (choose(`moved:${topOf(id, contested)}`) === "theirs") movedByMine.delete(id);
        continue;
      }
      if (places[0] === places[1]) {
        movedByMine.delete(id);
        continue;
      }
      contested.add(id);
      const stands = (outline: FlatOutline) =>
        printFlatLines([outline.get(neighbour(outline, id) ?? ""), outline.get(id)]);
      conflicts.push({
        ...placeOf(mine.get(id)),
        key: `moved:${id}`,
        what: "moved-both",
        base: stands(base),
        mine: stands(mine),
        theirs: stands(theirs),
        canKeepBoth: false,
      });
      if (choose(`moved:${id}`) === "theirs") movedByMine.delete(id);
    }
  }

  function topOf(id: string, contested: ReadonlySet<string>): string {
    return [...mine.above(id)].findLast((above) => contested.has(above)) ?? id;
  }

  function neighbour(outline: FlatOutline, id: string): string | undefined {
    return outline.ids[outline.ids.indexOf(id) - 1];
  }

  /** The parent and the nearest line above that all three know. */
  function placeAmong(outline: FlatOutline, id: string): string {
    const above = outline.ids
      .slice(0, outline.ids.indexOf(id))
      .findLast((each) => base.has(each) && mine.has(each) && theirs.has(each));
    return `${outline.get(id)?.parent ?? ""} ${above ?? ""}`;
  }

  function contentOf(id: string): FlatLine[] {
    const [mineLine, theirLine] = [mine.get(id), theirs.get(id)];
    if (!mineLine || !theirLine)
      return [mineLine ?? theirLine].filter((line) => line !== undefined);
    const lines = { base: base.get(id), mine: mineLine, theirs: theirLine };
    const { line, isContested } = mergeLine(lines);
    if (!isContested) return [line];
    conflicts.push({
      ...placeOf(mineLine),
      what: "changed-both",
      base: printFlatLines([lines.base]),
      mine: printFlatLines([mineLine]),
      theirs: printFlatLines([theirLine]),
      canKeepBoth: mineLine.annex === null,
    });
    return chosenLines(line, theirLine, choose(keyOf(id)), isTaken);
  }

  /** Names of annexes are keys already; a clause's is made of its id. */
  function keyOf(id: string): string {
    return (mine.get(id) ?? theirs.get(id) ?? base.get(id))?.annex ? id : `clause:${id}`;
  }

  function placeOf(flat: FlatLine | undefined): Pick<MergeConflict, "key" | "clauseId" | "label"> {
    if (!flat) return { key: "", clauseId: null, label: "" };
    const key = keyOf(flat.id);
    if (flat.annex) return { key, clauseId: null, label: flat.annex.label || "Phụ lục" };
    return { key, clauseId: flat.id, label: citation(flat) };
  }
}

/** "IV.1"; a dash or a paragraph: "một đoạn ở IV.1". */
function citation({ line, path }: FlatLine): string {
  const isCited = line?.label && !["star", "dash", "plus"].includes(line.label.marker);
  if (isCited) return path;
  return path === "" ? "một đoạn của văn bản" : `một đoạn ở ${path}`;
}

/** Whether a line says the same; the number in its label is not what it says. */
function isSameLine(one: FlatLine | undefined, other: FlatLine | undefined): boolean {
  if (!one || !other) return one === other;
  const { isContested, line } = mergeLine({ base: one, mine: one, theirs: other });
  return (
    !isContested &&
    isSame({ ...line.line, label: null }, { ...one.line, label: null }) &&
    isSame(line.annex, one.annex)
  );
}
