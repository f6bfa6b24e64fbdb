import { z } from "zod";
import { Accumulation, type Comparison } from "@/lib/db/generated/enums";
import { amountFault, formatAmount, parseAmount } from "@/lib/pledges/amounts";
import { type CalendarDate, formatDate, parseDate } from "@/lib/text/dates";
import { type ItemPart, type PledgeFields, partOfItem } from "./fields";
import { type Member, membersFault, parseMembers, writeMembers } from "./members";

export type ItemChange = {
  indicator?: string;
  measure?: string;
  comparison?: Comparison;
  /** Null: as the unit of measure says. */
  accumulation?: Accumulation | null;
  baseline?: string | null;
  promised?: string | null;
  promisedWords?: string;
  dueOn?: CalendarDate | null;
};

export type PledgeChange = {
  words?: string;
  persons?: Member[];
  households?: Member[];
  /** By the id of the item. */
  items: Map<string, ItemChange>;
  removed: Set<string>;
};

/** Why a field cannot be kept as it was typed, by its name. */
export type FieldFaults = Record<string, string>;

type Item = {
  id: string;
  indicator: string;
  measure: string;
  isOwn: boolean;
  isReported: boolean;
};

const comparison = z.enum(["AT_LEAST", "AT_MOST", "EXACT"]);
const accumulation = z.enum(Accumulation).or(z.literal(""));
const longest = { words: 5000, indicator: 500, measure: 50 } as const;

/**
 * What the fields say, of the items they may speak of: a fault keeps its own field from being read and no other.
 * `values` are the fields as they will stand once kept ("1234,5" → "1.234,5").
 */
export function readFields(
  fields: PledgeFields,
  items: readonly Item[],
): { change: PledgeChange; faults: FieldFaults; values: PledgeFields } {
  const known = new Map(items.map((item) => [item.id, item]));
  const change: PledgeChange = { items: new Map(), removed: new Set() };
  const faults: FieldFaults = {};
  const values: Record<string, string> = {};
  for (const [name, typed] of Object.entries(fields)) {
    const at = partOfItem(name);
    const item = at && known.get(at.itemId);
    if (at && !item) continue;
    const read = item ? readPart(item, at.part, typed) : readWhole(name, typed);
    if (!read) continue;
    if ("fault" in read) {
      faults[name] = read.fault;
      continue;
    }
    values[name] = read.value;
    if (!item) Object.assign(change, read.set);
    else if (at.part === "remove") change.removed.add(item.id);
    else change.items.set(item.id, { ...change.items.get(item.id), ...read.set });
  }
  return { change, faults, values };
}

type Read<Set> = { set: Set; value: string } | { fault: string } | null;

function readWhole(name: string, typed: string): Read<Partial<PledgeChange>> {
  if (name === "words") {
    return typed.length > longest.words
      ? { fault: tooLong("Lời đăng ký chung", longest.words) }
      : { set: { words: typed }, value: typed };
  }
  if (name !== "persons" && name !== "households") return null;
  const members = parseMembers(typed);
  const fault = membersFault(members);
  return fault ? { fault } : { set: { [name]: members }, value: writeMembers(members) };
}

function readPart(
  { indicator, measure, isOwn, isReported }: Item,
  part: ItemPart,
  typed: string,
): Read<ItemChange> {
  const about = (what: string) => (indicator ? `${what} của “${shortened(indicator)}”` : what);
  switch (part) {
    case "baseline":
      return amountPart("baseline", about("Số năm trước"), typed);
    case "promised":
      return amountPart("promised", about("Số đăng ký"), typed);
    case "words":
      return typed.length > longest.words
        ? { fault: tooLong(about("Lời đăng ký"), longest.words) }
        : { set: { promisedWords: typed }, value: typed };
    case "due": {
      if (typed === "") return { set: { dueOn: null }, value: "" };
      const day = parseDate(typed);
      return day
        ? { set: { dueOn: day }, value: formatDate(day) }
        : { fault: `${about("Thời hạn")} ghi ngày/tháng/năm, ví dụ 30/11/2026.` };
    }
    // What stands on the plan is worded and measured by the plan.
    case "indicator":
      if (!isOwn) return null;
      if (isReported && typed !== indicator) return { fault: reported(indicator, "nội dung") };
      if (typed === "") return { fault: "Ghi nội dung đơn vị tự đăng ký, hoặc đánh dấu bỏ." };
      return typed.length > longest.indicator
        ? { fault: tooLong("Nội dung tự đăng ký", longest.indicator) }
        : { set: { indicator: typed }, value: typed };
    case "measure":
      if (!isOwn) return null;
      if (isReported && typed !== measure) return { fault: reported(indicator, "đơn vị tính") };
      return typed.length > longest.measure
        ? { fault: tooLong(about("Đơn vị tính"), longest.measure) }
        : { set: { measure: typed }, value: typed };
    case "comparison": {
      const chosen = comparison.safeParse(typed);
      if (!isOwn || !chosen.success) return null;
      return { set: { comparison: chosen.data }, value: chosen.data };
    }
    case "accumulation": {
      const chosen = accumulation.safeParse(typed);
      if (!isOwn || !chosen.success) return null;
      return { set: { accumulation: chosen.data || null }, value: chosen.data };
    }
    case "remove":
      if (!isOwn) return null;
      return isReported
        ? { fault: `“${shortened(indicator)}” đã có báo cáo, không bỏ được.` }
        : { set: {}, value: "on" };
  }
}

function amountPart(part: "baseline" | "promised", about: string, typed: string): Read<ItemChange> {
  if (typed === "") return { set: { [part]: null }, value: "" };
  const amount = parseAmount(typed);
  return amount === null
    ? { fault: `${about}: ${amountFault(typed)}` }
    : { set: { [part]: amount }, value: formatAmount(amount) };
}

/** What has been reported was counted as it then read. */
const reported = (indicator: string, what: string) =>
  `“${shortened(indicator)}” đã có báo cáo, không đổi ${what} được.`;

const tooLong = (what: string, most: number) =>
  `${what} dài quá ${most} ký tự. Ghi ngắn lại rồi lưu.`;

const shortened = (words: string) =>
  words.length > 50 ? `${words.slice(0, 50).replace(/\s\S*$/u, "")}…` : words;
