import { tidyName } from "@/lib/nominations/recipients/tidy-name";
import { key } from "@/lib/pledges/exchange/table";
import type { NomineeField } from "./columns";

type Called = { name: string; honorific: "" | "Ông" | "Bà" };

/**
 * How a person is called, wherever the row says it: under «Tên gọi», by «Giới tính», or before the name. Of others the
 * name stays as it is: "Hộ ông …" is how a household is called.
 */
export function withHonorific(
  cell: (field: NomineeField) => string,
  isPerson: boolean,
  say: (field: NomineeField, message: string) => void,
): Called {
  const name = tidyName(cell("name"));
  if (!isPerson) return { name, honorific: "" };
  const [, before, rest] = /^(ông|bà)\s+(.+)$/iu.exec(name) ?? [];
  const own = rest ?? name;
  const said = honorifics[key(cell("honorific"))];
  if (cell("honorific") !== "" && !said) {
    say("honorific", "chỉ ghi «Ông» hoặc «Bà»; chức danh ghi ở cột «Chức vụ».");
  }
  const sex = cell("sex") === "" ? undefined : sexes[key(cell("sex"))];
  if (cell("sex") !== "" && !sex) say("sex", "ghi «Nam» hoặc «Nữ».");
  return { name: own, honorific: said ?? sex ?? honorifics[key(before ?? "")] ?? "" };
}

const honorifics: Partial<Record<string, "Ông" | "Bà">> = { ong: "Ông", ba: "Bà" };
const sexes: Partial<Record<string, "Ông" | "Bà">> = { nam: "Ông", nu: "Bà" };
