import { describe, expect, test } from "vitest";
import type { Fact, FactContent } from "@/lib/campaigns/facts/fact";
import { proposalsOf } from "@/lib/campaigns/facts/proposals";
import { sortProposals } from "@/lib/campaigns/facts/sort-proposals";
import type { OfficialDocument } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";

const text = `KẾ HOẠCH
Phát động phong trào thi đua làm đường bản năm 2026

I. MỤC TIÊU
1. Tỷ lệ hộ gia đình tham gia đạt ít nhất 85% vào năm 2026.

II. THỜI GIAN
Từ ngày 01/6/2026 đến hết ngày 30/11/2026.

III. TIÊU CHÍ
1. Đối với tập thể: hoàn thành các phần việc đã đăng ký.
2. Đối với cá nhân: gương mẫu, tích cực tham gia phong trào.

IV. KHEN THƯỞNG
1. Chủ tịch UBND xã tặng Giấy khen cho không quá 05 tập thể.

V. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế chủ trì, phối hợp với Công an xã, các thôn kiểm tra công trình trước ngày 20/11/2026.
2. Các thôn đăng ký phần việc trước ngày 15/6/2026.
3. Các thôn báo cáo kết quả về UBND xã trước ngày 20 hằng tháng.
`;
const document = parseOutline(text);
const contentsOf = (kind: string, from: OfficialDocument = document) =>
  proposalsOf(from).flatMap(({ content }) => (content.kind === kind ? [content] : []));

const nothing = {
  period: { startsOn: null, endsOn: null },
  facts: [],
  dismissals: new Set<string>(),
};

/** The text's own proposals, all confirmed as they are. */
const confirmed = (from: OfficialDocument): Fact[] =>
  proposalsOf(from).flatMap(({ clauseId, content }, index) =>
    content.kind === "period" ? [] : [{ id: String(index), version: 1, clauseId, content }],
  );

const none = { unitId: null, unitKind: null };

describe("facts read from a text, as they would be kept", () => {
  test.each([
    ["period", [{ startsOn: "2026-06-01", endsOn: "2026-11-30" }]],
    [
      "target",
      [{ comparison: "AT_LEAST", measure: "%", values: [{ year: 2026, value: 85 }], unitIds: [] }],
    ],
    ["criterion", [{ audience: "COLLECTIVE" }, { audience: "PERSON" }]],
    [
      "reward",
      [
        {
          award: "Giấy khen",
          authority: "Chủ tịch UBND xã",
          audience: "COLLECTIVE",
          quotaMax: 5,
          quotaUnit: "COUNT",
        },
      ],
    ],
    [
      "milestone",
      [
        { milestone: "OTHER", dueOn: "2026-11-20" },
        { milestone: "REGISTRATION_DUE", dueOn: "2026-06-15" },
        { milestone: "REPORT_DUE", dueOn: null, recurrence: "MONTHLY", recurrenceDay: 20 },
      ],
    ],
  ])("%s", (kind, expected) => {
    expect(contentsOf(kind)).toMatchObject(expected);
  });

  test("who leads and who cooperates in one clause are one assignment, due when the clause says", () => {
    expect(contentsOf("assignment")[0]).toEqual({
      kind: "assignment",
      task: "Phòng Kinh tế chủ trì, phối hợp với Công an xã, các thôn kiểm tra công trình trước ngày 20/11/2026.",
      parties: [
        { role: "LEAD", name: "Phòng Kinh tế", ...none },
        { role: "COOPERATING", name: "Công an xã", ...none },
        { role: "COOPERATING", name: "các thôn", ...none },
      ],
      dueOn: "2026-11-20",
      recurrence: null,
      recurrenceDay: null,
      recurrenceMonth: null,
    });
  });

  test("each row of a table of tasks is an assignment of its own", () => {
    const table = parseOutline(`KẾ HOẠCH
Thi đua làm đường

I. TỔ CHỨC THỰC HIỆN
| Nội dung | Đơn vị chủ trì | Đơn vị phối hợp |
|---|---|---|
| Đo đạc tuyến đường | Phòng Kinh tế | Các thôn |
| Đổ bê tông | Phòng Kinh tế | Công an xã |
`);
    expect(contentsOf("assignment", table)).toMatchObject([
      { task: "Đo đạc tuyến đường", parties: [{ name: "Phòng Kinh tế" }, { name: "Các thôn" }] },
      { task: "Đổ bê tông", parties: [{ name: "Phòng Kinh tế" }, { name: "Công an xã" }] },
    ]);
  });
});

describe("what is still to be answered", () => {
  test("nothing confirmed: everything is open", () => {
    const proposals = proposalsOf(document);
    expect(sortProposals(proposals, nothing)).toMatchObject({ open: proposals, dismissed: [] });
  });

  test("everything confirmed: nothing is open", () => {
    const settled = {
      ...nothing,
      period: { startsOn: "2026-06-01", endsOn: "2026-11-30" },
      facts: confirmed(document),
    };
    const { open, differing } = sortProposals(proposalsOf(document), settled);
    expect({ open, differing: differing.size }).toEqual({ open: [], differing: 0 });
  });

  test("a fact corrected by hand is not proposed again, and its clause is said to differ", () => {
    const facts = confirmed(document).map((fact) =>
      fact.content.kind === "target"
        ? { ...fact, content: { ...fact.content, values: [{ year: 2026, value: 90 }] } }
        : fact,
    );
    const { open, differing } = sortProposals(proposalsOf(document), { ...nothing, facts });
    expect(open.map(({ content }) => content.kind)).toEqual(["period"]);
    expect([...differing.values()].map(({ content }) => content.kind)).toEqual(["target"]);
  });

  test("a dismissed proposal stays dismissed through edits elsewhere, and comes back when its words change", () => {
    const target = proposalsOf(document).find(({ content }) => content.kind === "target");
    const dismissals = new Set([target?.fingerprint ?? ""]);
    const kinds = (changed: string) =>
      sortProposals(proposalsOf(parseOutline(changed)), { ...nothing, dismissals })
        .open.map(({ content }) => content.kind)
        .filter((kind): kind is FactContent["kind"] => kind === "target");

    expect(kinds(text)).toEqual([]);
    expect(kinds(text.replace("gương mẫu", "nêu gương").replace("năm 2026\n", "\n"))).toEqual([]);
    expect(kinds(text.replace("85%", "95%"))).toEqual(["target"]);
  });
});
