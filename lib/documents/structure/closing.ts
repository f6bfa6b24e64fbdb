import { plainText } from "../model";
import type { Item } from "./items";
import { opensClosing } from "./parts";

const endsPaper = (item: Item) => /\.\s*\/\s*\.?\W*$/u.test(plainText(item.text));

/**
 * Index of the first closing paragraph in the items of a body, or their number when it has none.
 * Closing paragraphs stand after the last label: from `---`, else from the words that open a closing, else the
 * last paragraph when it carries "./." and is not all that the clause above it says.
 */
export function closingStart(items: readonly Item[]): number {
  const lastLabel = items.findLastIndex((item) => item.label || item.isTitle);
  const tail = items.slice(lastLabel + 1);
  const at = startInTail(tail, items[lastLabel]);
  return at < 0 ? items.length : lastLabel + 1 + at;
}

function startInTail(tail: readonly Item[], above: Item | undefined): number {
  const marked = tail.findIndex((item) => item.afterSeparator);
  if (marked >= 0) return marked;
  const holdsNothing = above !== undefined && isTitleLike(above);
  const opened = tail.findIndex(
    (item, index) =>
      !item.table &&
      !item.isPlain &&
      opensClosing.test(plainText(item.text)) &&
      (index > 0 || !holdsNothing || /^Trên đây/u.test(plainText(item.text))),
  );
  if (opened >= 0) return opened;
  const last = tail.length - 1;
  const lastItem = tail[last];
  if (!lastItem || lastItem.isPlain || !endsPaper(lastItem)) return -1;
  return last > 0 || !holdsNothing ? last : -1;
}

/** "4. Trung tâm Dịch vụ tổng hợp xã": what follows is what it says. */
function isTitleLike({ text }: Item): boolean {
  return !/[.;!?/]\W*$/u.test(plainText(text));
}
