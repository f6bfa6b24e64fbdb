import { expect, test } from "vitest";
import { returnDecision } from "@/lib/decisions/deciding/return-decision";
import { listDecisionWork } from "@/lib/decisions/work";
import { createNomination } from "../../support/awards";
import { begun, now, people, recommended, refOf, sign, submitted } from "./people";

test("the office is reminded of whom no decision takes up, and of what it began; each in the state it is in", async () => {
  const those = await people();
  const { office, chair, clerk, unitId } = those;
  const one = await recommended(those);
  const other = await recommended(those);
  await recommended(those, { award: "bang-khen-tinh" });
  await createNomination(office, { unitId, state: "BEFORE_COUNCIL" });
  const work = async (actor = office) =>
    (await listDecisionWork(actor, now)).map(({ state, href, subject }) => [
      state,
      state === "TO_PROPOSE" ? subject.title : href,
    ]);

  expect(await work()).toEqual([
    ["TO_PROPOSE", "2 đề nghị chờ lập quyết định"],
    ["TO_PROPOSE", "1 đề nghị chờ lập tờ trình cấp trên"],
  ]);
  expect(await work(chair)).toEqual([]);
  const draft = await begun(those, [one.id]);
  const sent = await submitted(those, [other.id]);
  expect((await work()).slice(1)).toEqual([["DRAFT", `/decisions/${draft}`]]);
  expect(await work(chair)).toEqual([["TO_DECIDE", `/decisions/${sent}/decide`]]);
  await sign(those, sent);
  expect(await work(clerk)).toEqual([["TO_NUMBER", `/decisions/${sent}/issue`]]);
  await returnDecision(clerk, { ...(await refOf(those, sent)), reason: "Sai tên" }, now);
  expect(await work(clerk)).toEqual([]);
  expect((await work()).slice(1)).toEqual([
    ["DRAFT", `/decisions/${draft}`],
    ["RETURNED", `/decisions/${sent}`],
  ]);
});
