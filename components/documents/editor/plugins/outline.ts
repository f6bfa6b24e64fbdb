import type { Node as EditorNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { isLegalBasis } from "@/lib/documents/legal-basis";
import { isHeading } from "@/lib/documents/structure/build-outline";
import { isUpperCase } from "@/lib/documents/structure/parts";
import { runsOf } from "../model/inline";
import { numberLines, type Place } from "../model/numbering";
import type { LineAttributes } from "../model/schema";

/** What is drawn around the words of one block. */
type Look = { class: string; "data-label"?: string; "data-placeholder"?: string };
type Outline = {
  /** For each block of the paper its place in its outline; null where it has none. */
  places: Places;
  looks: readonly (Look | null)[];
  decorations: DecorationSet;
};

const key = new PluginKey<Outline>("outline");

/** For each block of the paper its place in its outline. Parents are counted within the outline the block stands in. */
export const placesOf = (state: EditorState): Places => key.getState(state)?.places ?? [];

/** Shows labels and titles. After a change of words alone only the changed blocks are looked at. */
export function outlinePlugin(): Plugin<Outline> {
  return new Plugin<Outline>({
    key,
    state: {
      init: (_, { doc }) => outlineOf(doc),
      apply(transaction, outline, before, { doc }) {
        if (!transaction.docChanged) return outline;
        const changed = changedBlocks(before.doc, doc);
        if (!changed) return outlineOf(doc);
        return withChangedWords(outline, transaction.mapping, doc, changed);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Indexes of the blocks whose words changed, or null when labels may have changed too. */
function changedBlocks(before: EditorNode, after: EditorNode): number[] | null {
  if (before.childCount !== after.childCount) return null;
  const changed: number[] = [];
  for (let index = 0; index < after.childCount; index += 1) {
    const old = before.child(index);
    const now = after.child(index);
    if (old === now) continue;
    if (old.type !== now.type || now.attrs.isTitle || !standsTheSame(old, now)) return null;
    changed.push(index);
  }
  return changed;
}

/** What a line is called, or is about, moves nothing. */
const standsTheSame = ({ attrs: old }: EditorNode, { attrs: now }: EditorNode) =>
  old === now ||
  Object.keys(now).every((name) => name === "id" || name === "kind" || old[name] === now[name]);

function outlineOf(doc: EditorNode): Outline {
  const places = placeBlocks(doc);
  const looks: (Look | null)[] = [];
  const decorations: Decoration[] = [];
  const isOnly = isOnlyText(doc);
  doc.forEach((block, offset, index) => {
    const look = lookOf(block, places[index] ?? null, isOnly);
    looks.push(look);
    if (look) decorations.push(decorationAt(offset, block, look));
  });
  return { places, looks, decorations: DecorationSet.create(doc, decorations) };
}

type Places = readonly (Place | null)[];

/** What was worked out for one paper is asked for again by the command that changes it. */
const known = new WeakMap<EditorNode, Places>();

/** As `placesOf`, for a paper in the middle of a change. */
export function placeBlocks(doc: EditorNode): Places {
  const places = known.get(doc) ?? workOutPlaces(doc);
  known.set(doc, places);
  return places;
}

function workOutPlaces(doc: EditorNode): Places {
  const places: (Place | null)[] = new Array(doc.childCount).fill(null);
  let inAnnex = false;
  const indexes: number[] = [];
  const flush = () => {
    const numbered = numberLines(indexes.map((index) => numberedLine(doc.child(index))));
    for (const [at, index] of indexes.entries()) {
      const place = numbered[at];
      if (!place) continue;
      const parent = place.parent < 0 ? -1 : (indexes[place.parent] ?? -1);
      places[index] = { ...place, parent };
    }
    indexes.length = 0;
  };
  doc.forEach((block, _, index) => {
    if (block.type.name === "annex" || block.type.name === "ending") {
      flush();
      inAnnex = true;
    } else if (isInOutline(block, inAnnex)) indexes.push(index);
  });
  flush();
  return places;
}

function isInOutline(block: EditorNode, inAnnex: boolean): boolean {
  if (block.type.name === "subject") return false;
  return block.type.name !== "line" || inAnnex || block.attrs.region === "body";
}

function numberedLine(block: EditorNode) {
  if (block.type.name !== "line")
    return { marker: "none", label: "", written: false, isTitle: false, text: [] } as const;
  const { marker, label, written, isTitle } = block.attrs as LineAttributes;
  return { marker, label, written, isTitle, text: isTitle ? runsOf(block) : [] };
}

/** Whether the body has nothing in it yet. */
function isOnlyText(doc: EditorNode): boolean {
  let lines = 0;
  doc.forEach((block) => {
    if (block.type.name === "table" || block.attrs.region === "body") lines += 1;
  });
  return lines === 1;
}

function withChangedWords(
  { places, looks, decorations }: Outline,
  mapping: Parameters<DecorationSet["map"]>[0],
  doc: EditorNode,
  changed: readonly number[],
): Outline {
  known.set(doc, places);
  let set = decorations.map(mapping, doc);
  let newLooks = looks;
  const isOnly = isOnlyText(doc);
  for (const index of changed) {
    const block = doc.child(index);
    const look = lookOf(block, places[index] ?? null, isOnly);
    if (isSameLook(look, looks[index] ?? null)) continue;
    const at = offsetOf(doc, index);
    // A block that begins elsewhere only touches this one.
    const old = set.find(at, at + block.nodeSize).filter(({ from }) => from === at);
    set = set.remove(old);
    if (look) set = set.add(doc, [decorationAt(at, block, look)]);
    newLooks = newLooks.with(index, look);
  }
  return { places, looks: newLooks, decorations: set };
}

const isSameLook = (a: Look | null, b: Look | null) =>
  a?.class === b?.class &&
  a?.["data-label"] === b?.["data-label"] &&
  a?.["data-placeholder"] === b?.["data-placeholder"];

export function offsetOf(doc: EditorNode, index: number): number {
  let offset = 0;
  for (let at = 0; at < index; at += 1) offset += doc.child(at).nodeSize;
  return offset;
}

const decorationAt = (offset: number, block: EditorNode, look: Look) =>
  Decoration.node(offset, offset + block.nodeSize, look);

const placeholders = {
  subject: "Trích yếu: văn bản này về việc gì",
  preamble: "Căn cứ …",
  body: "Gõ “I. ” rồi viết tên phần thứ nhất",
  closing: "Trên đây là Kế hoạch …",
};

function lookOf(block: EditorNode, place: Place | null, isOnly: boolean): Look | null {
  if (block.type.name === "subject")
    return block.childCount === 0 ? { class: "", "data-placeholder": placeholders.subject } : null;
  if (block.type.name !== "line") return null;
  const { region, marker } = block.attrs as LineAttributes;
  const isEmpty = block.childCount === 0;
  if (isEmpty && marker === "none" && (region !== "body" || isOnly))
    return { class: "text", "data-placeholder": placeholders[region] };
  const look = { class: styleOf(block, place) };
  return place?.label ? { ...look, "data-label": place.label } : look;
}

/** As `lib/documents/renderers/blocks.ts` draws them. */
function styleOf(block: EditorNode, place: Place | null): string {
  const { region, marker, label, isTitle } = block.attrs as LineAttributes;
  const words = block.textContent;
  if (!place) {
    if (region !== "preamble") return "text";
    if (isLegalBasis(words.trim())) return "basis";
    return isUpperCase(words) ? "authority" : "text";
  }
  if (marker === "part" && !/^điều/iu.test(label)) return "part";
  return isTitle || isHeading(marker, runsOf(block), place.hasChildren) ? "heading" : "text";
}
