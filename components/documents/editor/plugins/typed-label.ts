import { closeHistory } from "@tiptap/pm/history";
import { Plugin } from "@tiptap/pm/state";
import { ordinalOf } from "@/lib/documents/checks/lists";
import { parseLabel } from "@/lib/documents/outline/label";
import { attributesOf } from "../model/levels";
import { formOf, startNumbering } from "../model/numbering";
import { placeBlocks } from "./outline";

/** "1. ", "a) ", "- " typed at the start of a line make it that clause. */
export function typedLabel(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, typed) {
        if (typed !== " " || from !== to || view.composing) return false;
        const { state } = view;
        const { $from } = state.selection;
        const index = $from.index(0);
        const line = attributesOf(state.doc.child(index));
        if (!line || $from.depth !== 1) return false;
        const before = $from.parent.textBetween(0, $from.parentOffset, "", "\ufffc");
        const label = readTyped(before);
        if (!label || label.marker === line.marker) return false;
        const written = { marker: label.marker, label: label.label };
        const expected = expectedAbove(state.doc, index, written);
        const isWritten = ordinalOf({ ...written, label: expected }) !== ordinalOf(written);
        const tr = closeHistory(state.tr).delete($from.start(), from);
        tr.setNodeMarkup($from.before(), undefined, {
          ...line,
          marker: label.marker,
          label: isWritten ? label.label : formOf(label.marker, label.label),
          written: isWritten,
          isTitle: false,
        });
        view.dispatch(tr.scrollIntoView());
        return true;
      },
    },
  });
}

/** A whole label and nothing more. "Mục 1 của …" is a sentence: a word and its number need their full stop. */
function readTyped(before: string) {
  if (before.length > 20 || !/([.):/]|^[-–—•+*])$/u.test(before)) return null;
  const label = parseLabel(`${before} A`);
  return label?.length === before.length + 1 ? label : null;
}

type Written = { marker: NonNullable<ReturnType<typeof parseLabel>>["marker"]; label: string };

/** The label that this line would have by its place. */
function expectedAbove(
  doc: Parameters<typeof placeBlocks>[0],
  index: number,
  { marker, label }: Written,
): string {
  const numbering = startNumbering();
  const places = placeBlocks(doc);
  const start = places.findLastIndex((place, at) => place === null && at < index) + 1;
  for (let at = start; at < index; at += 1) {
    const place = places[at];
    const line = attributesOf(doc.child(at));
    if (!place) continue;
    numbering.add({
      marker: line?.marker ?? "none",
      label: place.label,
      written: true,
      isTitle: line?.isTitle ?? false,
      text: [],
    });
  }
  return numbering.nextLabel(marker, label);
}
