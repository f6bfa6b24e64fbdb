import { foldAccents, foldTone } from "@/lib/text/fold";
import type { Found, Rule } from "../finding";
import { foundAt, foundIn } from "../paper";
import { isNearlySame, ownName, type PlaceName, placeNamesIn } from "../place-names";

export const nameMismatch: Rule = {
  id: "name-mismatch",
  severity: "error",
  what: "Tên xã (hoặc huyện, tỉnh) viết hai cách trong một văn bản, khác nhau ở dấu hoặc một chữ cái",
  source: "NĐ 30/2020, Phụ lục I, mục II.2.a và II.4.a",
  check({ document, texts }, context) {
    const mentions = texts.flatMap(placeNamesIn);
    const own = ownName(document, context);
    const counts = new Map<string, number>();
    for (const { kind, name } of mentions)
      counts.set(`${kind} ${name}`, (counts.get(`${kind} ${name}`) ?? 0) + 1);
    const reported = new Set<string>();
    const inText = mentions.flatMap((mention): Found[] => {
      const right = rightName(mention, mentions, counts, own);
      const key = `${mention.kind} ${mention.name}`;
      if (right === null || reported.has(key)) return [];
      reported.add(key);
      return [differing(mention, right, counts)];
    });
    return [...placeLine(document.place, own ?? mostUsed(mentions)), ...inText];
  },
};

/** What the name should be, or null when it is well. */
function rightName(
  mention: PlaceName,
  mentions: readonly PlaceName[],
  counts: ReadonlyMap<string, number>,
  own: string | null,
): string | null {
  if (own !== null && isCommune(mention.kind)) {
    // Another commune may be one letter away from ours; its diacritics are ours alone.
    return foldAccents(mention.name) === foldAccents(own) && mention.name !== own ? own : null;
  }
  const rivals = mentions.filter(
    ({ kind, name }) => kind === mention.kind && isNearlySame(name, mention.name),
  );
  const countOf = ({ kind, name }: PlaceName) => counts.get(`${kind} ${name}`) ?? 0;
  const rival = [...rivals].sort((a, b) => countOf(b) - countOf(a))[0];
  if (!rival || countOf(rival) < countOf(mention)) return null;
  // Written equally often: the later spelling is the one reported, once.
  if (countOf(rival) === countOf(mention) && mentions.indexOf(rival) > mentions.indexOf(mention))
    return null;
  return rival.name;
}

const isCommune = (kind: string) => kind === "xã" || kind === "phường" || kind === "đặc khu";

function differing(mention: PlaceName, right: string, counts: ReadonlyMap<string, number>): Found {
  const { kind, name, text, start, end } = mention;
  const written = text.text.slice(start, end);
  const isTie = counts.get(`${kind} ${name}`) === counts.get(`${kind} ${right}`);
  const message = isTie
    ? `Tên ${kind} viết hai cách, “${right}” và “${name}”; dùng thống nhất tên chính thức.`
    : `Tên ${kind} ghi “${name}”, nơi khác trong văn bản ghi “${right}”; sửa cho thống nhất.`;
  const found = foundAt(text, start, end, message);
  if (isTie || !text.place) return found;
  return {
    ...found,
    fix: { kind: "replace-text", place: text.place, from: written, to: `${kind} ${right}` },
  };
}

function mostUsed(mentions: readonly PlaceName[]): string | null {
  const counts = new Map<string, number>();
  for (const { kind, name } of mentions)
    if (isCommune(kind)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function placeLine(place: string | null, own: string | null): Found[] {
  if (place === null || own === null) return [];
  const isSame = foldTone(place) === own || foldAccents(place) !== foldAccents(own);
  if (isSame) return [];
  return [
    foundIn(
      "header",
      place,
      `Địa danh ghi “${place}”, trong văn bản ghi “${own}”; sửa cho thống nhất.`,
    ),
  ];
}
