import { awardName } from "@/lib/nominations/awards/catalogue";
import { audienceNames } from "@/lib/nominations/recipients/labels";
import { categories } from "./choices";
import type { NomineeDraft } from "./read-nominees";

/** The row as it was understood, for the preview. */
export function shownCells(row: NomineeDraft): Record<string, string> {
  const { kind, award, votesFor, votesAgainst } = row;
  const votes =
    votesFor === null && votesAgainst === null ? "" : `${votesFor ?? 0}/${votesAgainst ?? 0}`;
  const category = categories.find((one) => one.key === row.category)?.name ?? "";
  return {
    Tên: [row.honorific, row.name].filter(Boolean).join(" "),
    "Khen thưởng": kind ? audienceNames[kind] : "",
    "Danh hiệu, hình thức": award ? awardName(award) : "",
    "Chức vụ": [row.post, row.isLeader && "lãnh đạo, quản lý"].filter(Boolean).join(" · "),
    "Đơn vị công tác": row.place,
    "Đối tượng, lĩnh vực": [category, row.field].filter(Boolean).join(" · "),
    "Thành tích": row.citation,
    "Phiếu đồng ý/không": votes,
  };
}
