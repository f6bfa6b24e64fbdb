/** When the short procedure is open (Điều 85 khoản 1 Luật Thi đua, khen thưởng); the keys are kept. */
export const shortGrounds = {
  encouragement: "Hoàn thành nhiệm vụ chính trị, cần động viên, khích lệ kịp thời",
  sudden: "Thành tích xuất sắc đột xuất; dũng cảm cứu người, cứu tài sản",
  "found-by-head": "Do người đứng đầu cơ quan, đơn vị có thẩm quyền phát hiện",
  service: "Quá trình cống hiến, niên hạn hoặc đối ngoại",
  secret: "Thành tích thuộc phạm vi bí mật nhà nước",
} as const;

type ShortGround = keyof typeof shortGrounds;

/** What it is in words; the key itself where a later release no longer knows it. */
export function shortGroundWords(key: string): string {
  return Object.hasOwn(shortGrounds, key) ? shortGrounds[key as ShortGround] : key;
}
