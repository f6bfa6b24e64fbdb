import type { Node as EditorNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { foldAccents } from "@/lib/text/fold";

export type Range = { from: number; to: number };
type Find = { words: string; isExact: boolean; found: readonly Range[]; current: number };

const nothing: Find = { words: "", isExact: false, found: [], current: 0 };
const key = new PluginKey<Find>("find");

export const findState = (state: EditorState): Find => key.getState(state) ?? nothing;

/** What is looked for; "" ends the looking. The first place found is the one at or after the cursor. */
export const lookFor = (tr: Transaction, words: string, isExact: boolean): Transaction =>
  tr.setMeta(key, { words, isExact });

/** Marks the words looked for wherever they stand. */
export function findPlugin(): Plugin<Find> {
  return new Plugin<Find>({
    key,
    state: {
      init: () => nothing,
      apply(transaction, find, _, { doc, selection }) {
        const asked: Partial<Find> | undefined = transaction.getMeta(key);
        const { words, isExact } = { ...find, ...asked };
        if (words === "") return nothing;
        if (asked?.current !== undefined) return { ...find, current: asked.current };
        if (!asked && !transaction.docChanged) return find;
        const found = placesOf(doc, words, isExact);
        const next = found.findIndex(({ from }) => from >= selection.from);
        return { words, isExact, found, current: Math.max(next, 0) };
      },
    },
    props: {
      decorations(state) {
        const { found, current } = findState(state);
        if (found.length === 0) return null;
        return DecorationSet.create(
          state.doc,
          found.map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: index === current ? "found current" : "found" }),
          ),
        );
      },
    },
  });
}

export const setCurrent = (tr: Transaction, current: number): Transaction =>
  tr.setMeta(key, { current });

function placesOf(doc: EditorNode, words: string, isExact: boolean): Range[] {
  const places: Range[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, "", "\ufffc");
    for (const from of placesIn(text, words, isExact))
      places.push({ from: position + 1 + from, to: position + 1 + from + words.length });
    return false;
  });
  return places;
}

/** Where words stand in a text, one after another; without regard to accents and capitals unless asked for exactly. */
function placesIn(text: string, words: string, isExact = false): number[] {
  const fold = (given: string) => (isExact ? given : foldEach(given));
  const [where, what] = [fold(text), fold(words)];
  const places: number[] = [];
  if (what === "") return places;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length))
    places.push(at);
  return places;
}

/** As `foldAccents`, each sign for itself, so that places in it are places in the text. */
const foldEach = (text: string) =>
  [...text.normalize("NFC")].map((sign) => (sign.length > 1 ? sign : foldOne(sign))).join("");

const foldOne = (sign: string) => {
  const folded = foldAccents(sign);
  return folded.length === 1 ? folded : sign;
};
