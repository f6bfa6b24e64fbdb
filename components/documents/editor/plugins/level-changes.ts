import type { Node as EditorNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { isSame } from "@/lib/documents/same";
import { attributesOf } from "../model/levels";
import type { LineAttributes } from "../model/schema";
import { placeBlocks } from "./outline";

type Level = Pick<LineAttributes, "marker" | "label" | "written" | "isTitle">;

/** What a change of level made of the lines, by their ids. */
export type LevelChange = {
  way: "demoted" | "promoted";
  /** The lines that were selected. */
  chosen: readonly string[];
  before: ReadonlyMap<string, Level>;
  after: ReadonlyMap<string, Level>;
  /** The clauses that they then stood under: where these have changed, there is nothing to give back. */
  parents: readonly (Level | null)[];
};

/** Enough for whoever tries the keys out. */
const limit = 50;
const key = new PluginKey<readonly LevelChange[]>("level-changes");

/**
 * Remembers what Tab has done, so that Shift+Tab gives back exactly what was there: several kinds of label may become
 * one, which cannot be told apart afterwards.
 */
export function levelChanges(): Plugin<readonly LevelChange[]> {
  return new Plugin<readonly LevelChange[]>({
    key,
    state: {
      init: () => [],
      apply: (transaction, changes) => transaction.getMeta(key) ?? changes,
    },
  });
}

/** Keeps what this transaction has made of the levels that were. */
export function rememberLevels(
  tr: Transaction,
  state: EditorState,
  way: LevelChange["way"],
  selected: readonly number[],
) {
  const after = levelsOf(tr.doc);
  const before = new Map(
    [...levelsOf(state.doc)].filter(([id, level]) => !isSame(level, after.get(id))),
  );
  const change: LevelChange = {
    way,
    chosen: chosenOf(state.doc, selected),
    before,
    after: new Map([...after].filter(([id]) => before.has(id))),
    parents: parentsOf(tr.doc, selected),
  };
  tr.setMeta(key, [...(key.getState(state) ?? []), change].slice(-limit));
}

/** Takes back the last change of these lines where they still are as it left them. */
export function giveBack(
  tr: Transaction,
  state: EditorState,
  way: LevelChange["way"],
  selected: readonly number[],
): boolean {
  const changes = key.getState(state) ?? [];
  const chosen = chosenOf(tr.doc, selected);
  const now = levelsOf(tr.doc);
  const parents = parentsOf(tr.doc, selected);
  const change = changes.findLast(
    (each) =>
      each.way === way &&
      isSame(each.chosen, chosen) &&
      isSame(each.parents, parents) &&
      [...each.after].every(([id, level]) => isSame(now.get(id), level)),
  );
  if (!change) return false;
  tr.doc.forEach((block, offset) => {
    const level = change.before.get(block.attrs.id);
    if (level) tr.setNodeMarkup(offset, undefined, { ...block.attrs, ...level });
  });
  tr.setMeta(
    key,
    changes.filter((each) => each !== change),
  );
  return true;
}

const chosenOf = (doc: EditorNode, selected: readonly number[]): string[] =>
  selected.flatMap((index) => doc.maybeChild(index)?.attrs.id ?? []);

function levelsOf(doc: EditorNode): Map<string, Level> {
  return new Map(
    doc.children.flatMap((block): [string, Level][] => {
      const line = attributesOf(block);
      if (!line?.id) return [];
      return [[line.id, levelOf(line)]];
    }),
  );
}

function parentsOf(doc: EditorNode, selected: readonly number[]): (Level | null)[] {
  const places = placeBlocks(doc);
  return selected.map((index) => {
    const parent = attributesOf(doc.maybeChild(places[index]?.parent ?? -1) ?? undefined);
    return parent && levelOf(parent);
  });
}

const levelOf = ({ marker, label, written, isTitle }: LineAttributes): Level => ({
  marker,
  label,
  written,
  isTitle,
});
