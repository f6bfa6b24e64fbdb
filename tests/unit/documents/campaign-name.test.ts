import { expect, test } from "vitest";
import { campaignName } from "@/lib/documents/campaign-name";

test.each([
  ["Phát động phong trào thi đua “Vườn sạch” năm 2026", "phong trào thi đua “Vườn sạch” năm 2026"],
  ["Phong trào thi đua làm đường bản.", "phong trào thi đua làm đường bản"],
  ["Kế hoạch phát động đợt thi đua nước rút", "đợt thi đua nước rút"],
  ["Về việc tổ chức, phát động", "phong trào thi đua “Về việc tổ chức, phát động”"],
  ["Thi đua làm đường bản", "phong trào thi đua làm đường bản"],
  ["“Chung tay vì người nghèo”", "phong trào thi đua “Chung tay vì người nghèo”"],
  ["Triển khai thực hiện cuộc vận động nếp sống mới", "cuộc vận động nếp sống mới"],
  ["Xây dựng nông thôn mới", "phong trào thi đua “Xây dựng nông thôn mới”"],
])("%s", (title, name) => {
  expect(campaignName(title)).toBe(name);
  // Named already, it is not named twice.
  expect(campaignName(name)).toBe(name);
});
