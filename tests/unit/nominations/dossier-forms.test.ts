import { describe, expect, test } from "vitest";
import { meetingOf, saveMeetingSchema, votesOf } from "@/lib/nominations/dossiers/meeting-schema";
import { beginDossierSchema, pointsOf, savePointsSchema } from "@/lib/nominations/dossiers/schema";
import { dossierTitle } from "@/lib/nominations/dossiers/title";

const id = "0199a000-0000-4000-8000-000000000001";
const other = "0199a000-0000-4000-8000-000000000002";

const about = {
  dossierId: id,
  type: "MERIT",
  campaignId: "",
  procedure: "FULL",
  shortGround: "",
  achievedFrom: "1/1/2026",
  achievedTo: "31.10.2026",
};

describe("what a dossier is about", () => {
  test.each([
    ["a campaign without its name", { type: "CAMPAIGN" }, "campaignId"],
    ["the short procedure without its ground", { procedure: "SHORT" }, "shortGround"],
    ["a ground nobody knows", { procedure: "SHORT", shortGround: "x" }, "shortGround"],
    ["days the wrong way round", { achievedTo: "31/12/2025" }, "achievedTo"],
    ["no kind", { type: undefined }, "type"],
  ])("%s is refused at its field", (_what, wrong, field) => {
    const { error } = beginDossierSchema.safeParse({ ...about, ...wrong });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("what does not belong to the kind chosen is not kept", () => {
    const typed = { ...about, campaignId: other, shortGround: "sudden" };
    expect(beginDossierSchema.parse(typed)).toMatchObject({
      campaignId: null,
      shortGround: "",
      achievedFrom: "2026-01-01",
    });
  });

  test.each([
    ["MERIT", null, "2026-01-01", "2026-12-31", "công trạng năm 2026"],
    ["MERIT", null, "2026-01-01", "2026-10-31", "công trạng năm 2026"],
    ["MERIT", null, "2024-01-01", "2026-12-31", "công trạng từ 01/01/2024 đến 31/12/2026"],
    ["SUDDEN", null, "2026-09-08", "2026-09-08", "thành tích đột xuất ngày 08/9/2026"],
    [
      "CAMPAIGN",
      "Phát động phong trào thi đua làm đường bản",
      "2026-01-01",
      "2026-12-31",
      "khen thưởng trong phong trào thi đua làm đường bản",
    ],
  ] as const)("%s of %s, %s to %s", (type, campaignTitle, from, to, ending) => {
    const title = dossierTitle({ type, campaignTitle, achieved: { from, to } });
    expect(title.endsWith(ending)).toBe(true);
  });
});

describe("the meeting", () => {
  const meeting = { dossierId: id, version: "1", heldOn: "", calledCount: "", presentCount: "" };

  test("votes are read by nominee; an empty field is none counted, letters are refused", () => {
    const form = { dossierId: id, version: "1", [`for-${id}`]: " 24 ", [`against-${id}`]: "" };
    const read = saveMeetingSchema.parse(form);
    expect(votesOf(read)).toEqual([{ nominationId: id, votesFor: 24, votesAgainst: null }]);
    expect(meetingOf(read)).toBeNull();
    const { error } = saveMeetingSchema.safeParse({ ...form, [`against-${id}`]: "hai" });
    expect(error?.issues[0]?.path).toEqual([`against-${id}`]);
  });

  test("it ends after it began; both times may be left out", () => {
    const told = { ...meeting, heldOn: "2/11/2026", calledCount: "30", presentCount: "25" };
    const times = { beganAt: "19h30", endedAt: "21:00" };
    expect(meetingOf(saveMeetingSchema.parse(told))).toMatchObject({
      beganAt: null,
      endedAt: null,
    });
    expect(meetingOf(saveMeetingSchema.parse({ ...told, ...times }))).toMatchObject({
      beganAt: "19:30",
      endedAt: "21:00",
    });
    const { error } = saveMeetingSchema.safeParse({ ...told, ...times, endedAt: "19:30" });
    expect(error?.issues.map(({ path }) => path[0])).toEqual(["endedAt"]);
  });

  test("its own fields may not be left empty", () => {
    const { error } = saveMeetingSchema.safeParse(meeting);
    expect(error?.issues.map(({ path }) => path[0]).sort()).toEqual([
      "calledCount",
      "heldOn",
      "presentCount",
    ]);
  });
});

test("an item is told of when it is ticked, with its words; line ends are as they are kept", () => {
  const read = savePointsSchema.parse({
    nominationId: id,
    version: "3",
    story: "Một\r\nHai ",
    [`criterion-${id}`]: "A\r\nB",
    [`item-${id}`]: "ba hộ",
    [`item-${other}`]: "không chọn",
    [`take-${id}`]: "on",
  });
  expect(pointsOf(read)).toEqual({
    nominationId: id,
    version: 3,
    story: "Một\nHai",
    criteria: new Map([[id, "A\nB"]]),
    items: new Map([[id, "ba hộ"]]),
  });
});
