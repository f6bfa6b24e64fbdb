import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  campaignMachine,
  campaignStateLabels,
  planMachine,
  planStateLabels,
} from "@/lib/campaigns/state";
import { sessionMachine, sessionStateLabels } from "@/lib/council/state";
import { decisionMachine, decisionStateLabels } from "@/lib/decisions/state";
import { nominationMachine, nominationStateLabels } from "@/lib/nominations/state";
import {
  pledgeMachine,
  pledgeStateLabels,
  reportMachine,
  reportStateLabels,
  storyStateLabels,
} from "@/lib/pledges/state";
import { storyMachine } from "@/lib/pledges/stories/state";
import { machineTable } from "@/lib/workflow/diagram";

const page = "docs/workflow.md";

test("docs/workflow.md says what the state tables say (write it anew with UPDATE_DOCS=1)", () => {
  const written = `# Các trạng thái

Trang này do \`tests/unit/workflow/workflow-page.test.ts\` viết ra từ các bảng \`state.ts\`; không sửa tay. Một hồ sơ chỉ đổi
trạng thái theo đúng các dòng dưới đây.

## Kế hoạch

${machineTable(planMachine, planStateLabels)}

## Phong trào

${machineTable(campaignMachine, campaignStateLabels)}

## Bản đăng ký thi đua của đơn vị

${machineTable(pledgeMachine, pledgeStateLabels)}

## Báo cáo kết quả của đơn vị

${machineTable(reportMachine, reportStateLabels)}

## Bài về điển hình tiên tiến

${machineTable(storyMachine, storyStateLabels)}

## Đề nghị khen thưởng

Tạm dừng xét xong thì hồ sơ trở lại đúng trạng thái trước khi dừng; quyết định bị trả lại sau khi ký thì các đề nghị trở lại
trạng thái trước khi ký.

${machineTable(nominationMachine, nominationStateLabels)}

## Phiên họp Hội đồng

${machineTable(sessionMachine, sessionStateLabels)}

## Quyết định, tờ trình cấp trên

${machineTable(decisionMachine, decisionStateLabels)}
`;
  if (process.env.UPDATE_DOCS) writeFileSync(page, written);
  expect(existsSync(page) && readFileSync(page, "utf8")).toBe(written);
});
