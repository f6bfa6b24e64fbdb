/** When nobody is awarded or put forward (Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP); the keys are kept. */
export const suspensionGrounds = {
  discipline: "Đang trong thời gian xem xét xử lý kỷ luật",
  inspection: "Đang được điều tra, thanh tra, kiểm tra, kiểm toán vì có dấu hiệu vi phạm",
  complaint: "Có khiếu nại, tố cáo đang được xác minh",
  press: "Báo chí nêu dấu hiệu tham nhũng, tiêu cực, đang được xác minh",
} as const;

export type SuspensionGround = keyof typeof suspensionGrounds;

export const suspensionBasis = "Điều 4 khoản 4 Nghị định số 152/2025/NĐ-CP";

/** What it is in words; the key itself where a later release no longer knows it. */
export function groundWords(key: string): string {
  return Object.hasOwn(suspensionGrounds, key) ? suspensionGrounds[key as SuspensionGround] : key;
}
