/**
 * Foldings of Vietnamese words, for comparing them: never for what a person reads.
 * All of them give NFC.
 */

const toneMarks = "\u0300\u0301\u0303\u0309\u0323";
const movedTone = new RegExp(`(o)([ae])([${toneMarks}])|(?<!q)(u)(y)([${toneMarks}])`, "giu");
const maybeMovedTone = /[oOuU](?:[àáảãạèéẻẽẹỳýỷỹỵ]|[aeyAEY][\u0300-\u0323])/iu;

/**
 * The same text with the tone of an open syllable in oa, oe, uy on its first vowel: "hoà" and "hòa" both give
 * "hòa", "uỷ" and "ủy" both give "ủy". "hoàn", "quý" have one placement only and stay.
 */
export function foldTone(text: string): string {
  if (!maybeMovedTone.test(text)) return text.normalize("NFC");
  return text
    .normalize("NFD")
    .replace(movedTone, (found, o, ae, toneO, u, y, toneY, offset: number, whole: string) => {
      const closed = /^[\p{L}\p{M}]/u.test(
        whole.slice(offset + found.length, offset + found.length + 1),
      );
      if (closed) return found;
      return o ? o + toneO + ae : u + toneY + y;
    })
    .normalize("NFC");
}

/** For finding fixed words in a text: tone placement, case, kinds of dash and of space make no difference. */
export function foldCase(text: string): string {
  return foldTone(text)
    .toLowerCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** Letters without any diacritic and in small: "Đảng ủy" gives "dang uy". For search typed without accents. */
export function foldAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** A piece of an address: "Xã Mường Bú" gives "xa-muong-bu". */
export function slugOf(text: string): string {
  return foldAccents(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
