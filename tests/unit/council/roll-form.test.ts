import { expect, test } from "vitest";
import { rollSchema, shownOnRoll } from "@/lib/council/sessions/schema";
import { newId } from "@/lib/text/new-id";

const [one, two, three] = [newId(), newId(), newId()];

test("điểm danh chỉ ghi dòng đã đổi trên trang: dòng khác để người khác ghi", () => {
  const { roll } = rollSchema.parse({
    sessionId: newId(),
    [`presence-${one}`]: "present",
    [`shown-${one}`]: shownOnRoll("", ""),
    [`presence-${two}`]: "absent",
    [`note-${two}`]: "đi công tác",
    [`shown-${two}`]: shownOnRoll("absent", "đi công tác"),
    [`presence-${three}`]: "absent",
    [`note-${three}`]: "ốm",
    [`shown-${three}`]: shownOnRoll("absent", ""),
  });
  expect(roll).toEqual([
    { memberId: one, isPresent: true, note: "" },
    { memberId: three, isPresent: false, note: "ốm" },
  ]);
});
