import type { Audience } from "@/lib/db/generated/enums";
import { alikeFrom, nameLikeness, withoutTitles } from "@/lib/nominations/recipients/alike";
import { foldAccents } from "@/lib/text/fold";
import { wordsOf } from "@/lib/text/likeness";
import type { Identity } from "./facts";

export type Known = {
  id: string;
  kind: Audience;
  name: string;
  /** The unit they belong to, or are: as it was written, and the one that carries it on today. */
  unit: { name: string; heirId: string } | null;
};

/**
 * How sure it is that two records mean one recipient, told apart or not is asked before: null for two that have nothing
 * to do with each other. Spelling, accents, initials and renamed or merged units make no difference.
 */
export function sameRecipient(one: Known, other: Known): Identity["certainty"] | null {
  if (one.id === other.id) return "SAME";
  if (one.kind !== other.kind) return null;
  const units = sameUnit(one, other);
  const isGroup = one.kind === "COLLECTIVE" || one.kind === "ENTERPRISE";
  // Every village has its "Chi hội Phụ nữ": of two units, two collectives.
  if (isGroup && units === "OTHER") return null;
  if (isGroup && units === "SAME" && isItsUnit(one) && isItsUnit(other)) return "LIKELY";
  const alike =
    nameLikeness(one.kind, one.name, other.name) >= alikeFrom ||
    ((one.kind === "PERSON" || one.kind === "HOUSEHOLD") &&
      sameByInitials(one.kind, one.name, other.name));
  if (!alike) return null;
  return units === "SAME" ? "LIKELY" : "PERHAPS";
}

function sameUnit({ unit: one }: Known, { unit: other }: Known): "SAME" | "OTHER" | "UNKNOWN" {
  if (!one || !other) return "UNKNOWN";
  return one.heirId === other.heirId ? "SAME" : "OTHER";
}

/** "Nhân dân và cán bộ bản Nà Hỳ" is the village itself. */
const isItsUnit = ({ kind, name, unit }: Known) =>
  unit !== null && nameLikeness(kind, name, unit.name) >= alikeFrom;

/** "L.V. Thử" and "Lò Văn Thử": the given name in full, every other word by its first letter at least. */
export function sameByInitials(kind: Called, one: string, other: string): boolean {
  const [a, b] = [nameWords(kind, one), nameWords(kind, other)];
  if (a.length !== b.length || a.length < 2 || a.at(-1) !== b.at(-1)) return false;
  const pairs = a.slice(0, -1).map((word, at) => [word, b[at] ?? ""] as const);
  const hasInitial = pairs.some(([x, y]) => x.length === 1 || y.length === 1);
  return (
    hasInitial &&
    pairs.every(([x, y]) => x === y || (x[0] === y[0] && (x.length === 1 || y.length === 1)))
  );
}

type Called = "PERSON" | "HOUSEHOLD";

/** Only what stands before a name goes: "Ông L. V. Thử", "Hộ bà …". */
const nameWords = (kind: Called, name: string) =>
  withoutTitles(kind, wordsOf(foldAccents(name).replaceAll("y", "i")));
