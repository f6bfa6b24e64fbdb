import { expect, test } from "vitest";
import { plainText } from "@/lib/documents/model";
import { render } from "@/lib/documents/render";
import { type CovenantFacts, covenantDocument } from "@/lib/documents/templates/covenant/covenant";

const signedAt = new Date("2026-03-05T02:30:00Z");

const facts: CovenantFacts = {
  commune: { headerLines: ["UBND TỈNH THỬ", "ỦY BAN NHÂN DÂN XÃ THỬ"], placeName: "Thử" },
  name: "Cụm thi đua số 1",
  campaignTitle: "Phát động phong trào thi đua làm đường bản",
  roundName: "năm 2026",
  paper: { number: "05/KH-UBND", issuedOn: "2026-01-05" },
  promises: ["Làm xong đường bản.", "Trồng hai cây mỗi hộ."],
  parties: [
    { unit: "Bản Một", isLead: true, signerName: "Lò Văn Một, Trưởng bản", signedAt },
    { unit: "Bản Hai", isLead: false, signerName: "", signedAt: null },
  ],
};

test("Giao ước in ra từng điều, từng bên; chưa ký đủ thì chưa có ngày", async () => {
  const document = covenantDocument(facts);
  expect(document.date).toEqual({ day: null, month: null, year: null });
  const bytes = await render(document, "html");
  const html = new TextDecoder().decode(bytes).replaceAll("\u00a0", " ");
  for (const words of [
    "GIAO ƯỚC THI ĐUA",
    "CỤM THI ĐUA SỐ 1",
    "Phong trào thi đua làm đường bản, năm 2026",
    "Kế hoạch số 05/KH-UBND ngày 05/01/2026",
    "Trồng hai cây mỗi hộ.",
    "Bản Một (đơn vị đứng đầu)",
    "09:30 ngày 05/3/2026",
    "Chưa ký",
  ]) {
    expect(html).toContain(words);
  }
});

test("Ký đủ thì mang ngày của chữ ký cuối; cả phong trào thì không nêu năm", () => {
  const all = facts.parties.map((party) => ({
    ...party,
    signerName: "Người Thử",
    signedAt: party.signedAt ?? new Date("2026-12-31T18:00:00Z"),
  }));
  const document = covenantDocument({ ...facts, roundName: "", parties: all });
  expect(document.date).toEqual({ day: "01", month: "01", year: "2027" });
  expect(plainText(document.subject)).toBe("Phong trào thi đua làm đường bản");
});
