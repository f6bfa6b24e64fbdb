/** When nobody is awarded or put forward: the values of the rule "nomination.suspension" (Điều 4(4) NĐ 152/2025). */
export const suspensionGrounds = {
  discipline: "Đang trong thời gian xem xét xử lý kỷ luật",
  investigation: "Đang được điều tra, thanh tra, kiểm tra, kiểm toán vì có dấu hiệu vi phạm",
  complaint: "Có khiếu nại, tố cáo đang được xác minh",
  press: "Báo chí nêu dấu hiệu tham nhũng, tiêu cực, đang được xác minh",
} as const;

export type SuspensionGround = keyof typeof suspensionGrounds;
