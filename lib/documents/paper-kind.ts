import { foldCase } from "@/lib/text/fold";
import type { OfficialDocument } from "./model";

/** Whether the paper is a báo cáo, by the name of its kind as printed (NĐ 30/2020, Phụ lục III, mục I). */
export function isReport({ type }: Pick<OfficialDocument, "type">): boolean {
  return /^báo cáo(?!\p{L})/u.test(foldCase(type).trim());
}
