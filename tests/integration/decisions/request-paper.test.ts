import { expect, test } from "vitest";
import { returnDecision } from "@/lib/decisions/deciding/return-decision";
import { setFund } from "@/lib/decisions/money/fund";
import { findRequestPaper } from "@/lib/decisions/paper/decision-paper";
import { printOutline } from "@/lib/documents/outline/print";
import {
  decisionOf,
  issue,
  issued,
  now,
  people,
  recommended,
  refOf,
  sign,
  submitted,
} from "./people";

test("the tờ trình stays as it was submitted: what it says of the fund was true that day", async () => {
  const those = await people();
  const { office, chair } = those;
  await setFund(
    office,
    { year: 2026, amount: 10_000_000n, basis: "Dự toán 2026", version: 0 },
    now,
  );
  const requestOf = async (id: string) => {
    const paper = await findRequestPaper(chair, await decisionOf(those, id), now);
    return paper ? printOutline(paper) : "";
  };
  const decisionId = await submitted(those, [(await recommended(those)).id]);
  const before = await requestOf(decisionId);
  expect(before).toContain("còn 10.000.000 đồng");
  const other = await issued(those, [(await recommended(those)).id]);
  expect(await requestOf(decisionId)).toBe(before);
  await sign(those, decisionId);
  await issue(those, decisionId);
  expect(await requestOf(decisionId)).toBe(before);
  expect(await requestOf(other)).toContain("còn 10.000.000 đồng");

  // Sent back it is written anew.
  const again = await submitted(those, [(await recommended(those)).id]);
  expect(await requestOf(again)).toContain("còn 8.480.000 đồng");
  await returnDecision(chair, { ...(await refOf(those, again)), reason: "Xem lại quỹ" }, now);
  await setFund(office, { year: 2026, amount: 20_000_000n, basis: "Bổ sung", version: 1 }, now);
  expect(await requestOf(again)).toContain("còn 18.480.000 đồng");
});
