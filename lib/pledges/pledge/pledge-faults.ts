import { itemField } from "./fields";
import { isOwnItem, isPromised, type PledgeRecord } from "./record";

/** What stands in the way of handing it in: the field, its item, and what to do. */
type PledgeFault = { field: string; itemId: string | null; message: string };

/** Nothing for a pledge that may be handed in. */
export function pledgeFaults({
  items,
  words,
  isFromPaper,
  fromFile,
  photos,
}: Pick<PledgeRecord, "items" | "words" | "isFromPaper" | "fromFile" | "photos">): PledgeFault[] {
  const first = items[0];
  const faults: PledgeFault[] = [];
  if (words === "" && !items.some(isPromised)) {
    faults.push({
      field: first ? itemField(first.id, first.measure ? "promised" : "words") : "words",
      itemId: first?.id ?? null,
      message: "Chưa đăng ký điều nào: ghi ít nhất một chỉ tiêu, một việc hoặc lời đăng ký chung.",
    });
  }
  for (const item of items.filter(isOwnItem)) {
    if (item.promised !== null && item.measure === "") {
      faults.push({
        field: itemField(item.id, "measure"),
        itemId: item.id,
        message: `Ghi đơn vị tính của “${item.indicator}”, ví dụ: hộ, mét, %.`,
      });
    }
  }
  if (isFromPaper && fromFile === "" && photos.length === 0) {
    faults.push({
      field: "photo",
      itemId: null,
      message: "Thêm ít nhất một ảnh chụp bản giấy trước khi nộp.",
    });
  }
  return faults;
}
