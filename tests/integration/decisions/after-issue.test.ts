import { randomUUID } from "node:crypto";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkCertificate } from "@/lib/certificates/check/find-by-code";
import { makeCertificates } from "@/lib/certificates/make-certificates";
import { prisma } from "@/lib/db/client";
import { signDecision } from "@/lib/decisions/deciding/sign-decision";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { addDecisionFile, removeDecisionFile } from "@/lib/decisions/files/decision-files";
import {
  addPaperItem,
  beginPaperDecision,
  enterPaperDecision,
} from "@/lib/decisions/from-paper/enter-decision";
import { reopenPaperDecision } from "@/lib/decisions/from-paper/reopen-decision";
import { higherBundle } from "@/lib/decisions/higher/bundle";
import { noteAnswer } from "@/lib/decisions/higher/note-answer";
import { findDecisionMoney } from "@/lib/decisions/money/decision-money";
import { findFund } from "@/lib/decisions/money/fund";
import { notePayment, noteRecovery } from "@/lib/decisions/money/note-money";
import { removeItem } from "@/lib/decisions/proposal/begin-decision";
import { listPublicDecisions } from "@/lib/decisions/public/honour";
import { publishDecision } from "@/lib/decisions/publish-decision";
import { findDecisionFile } from "@/lib/decisions/queries";
import { beginRevocation } from "@/lib/decisions/revocation/begin-revocation";
import { listDecisionWork } from "@/lib/decisions/work";
import { printOutline } from "@/lib/documents/outline/print";
import { findNomination } from "@/lib/nominations/queries";
import { findAlike } from "@/lib/nominations/recipients/find-alike";
import { stageOf } from "@/lib/nominations/stage";
import {
  begun,
  decisionOf,
  issue,
  issued,
  now,
  type People,
  people,
  proof,
  recommended,
  refOf,
  sign,
  visitor,
} from "./people";

/** A revocation drafted, submitted, signed and issued. */
async function takenBack(those: People, decisionId: string, itemIds: string[]) {
  const grounds = "Kê khai sai thành tích, theo Kết luận số 9/KL-TTr";
  const { decisionId: id } = await beginRevocation(
    those.office,
    { decisionId, itemIds, grounds },
    now,
  );
  await submitDecision(those.office, await refOf(those, id), now);
  await signDecision(those.chair, { ...(await refOf(those, id)), proof }, visitor, now);
  await issue(those, id);
  return id;
}

describe("taken back (Điều 93)", () => {
  test("one of two: a new paper names it, the item holds no longer, money is recovered, the other stays", async () => {
    const those = await people();
    const { office, chair } = those;
    const ids = [(await recommended(those)).id, (await recommended(those)).id];
    const decisionId = await issued(those, ids);
    const [first] = (await decisionOf(those, decisionId)).items;
    const itemId = first?.id ?? "";
    await notePayment(office, { ...(await refOf(those, decisionId)), paidOn: "2026-11-20" }, now);
    await makeCertificates(office, { decisionId }, now);
    const revocationId = await takenBack(those, decisionId, [itemId]);
    const { code } = await prisma.certificate.findFirstOrThrow({ where: { itemId } });
    expect(await checkCertificate({ code, sealed: null })).toMatchObject({
      standing: "REVOKED",
      revokedBy: { number: "02/QĐ-UBND", issuedOn: "2026-11-20" },
    });

    const { document, paper } = await decisionOf(those, revocationId);
    expect(paper?.number).toBe("02/QĐ-UBND");
    const stages = ids.map(async (id) => {
      const found = await findNomination(those.unit, id, now);
      return found && stageOf(found.nomination, "2026-11-20");
    });
    expect(await Promise.all(stages)).toEqual([
      {
        label: "Khen thưởng đã hủy bỏ",
        holder: "theo Quyết định số 02/QĐ-UBND ngày 20/11/2026",
        isRevoked: true,
      },
      { label: "Đã khen", holder: "" },
    ]);
    const words = document ? printOutline(document) : "";
    expect(words).toContain("Hủy bỏ việc tặng Giấy khen tại Quyết định số 01/QĐ-UBND");
    expect(words).toContain("Kê khai sai thành tích, theo Kết luận số 9/KL-TTr (Điều 93");
    const after = await decisionOf(those, decisionId);
    expect(after.state).toBe("ISSUED");
    expect(after.items.map(({ revokedAt }) => revokedAt !== null)).toEqual([true, false]);
    expect(after.revokedBy).toMatchObject([{ id: revocationId, paper: { number: "02/QĐ-UBND" } }]);

    const money = async () => {
      const found = await decisionOf(those, decisionId);
      const counted = await findDecisionMoney(chair, found, "2026-11-20");
      return [...counted.items.values()].map(({ amount, note }) => [amount, note]);
    };
    expect(await money()).toEqual([
      [760_000, "Việc khen đã hủy bỏ, chờ thu hồi"],
      [760_000, ""],
    ]);
    // What was paid counts until it is back.
    const fund = await findFund(chair, 2026, now);
    expect(fund).toMatchObject({ used: 1_520_000, decisions: [{ toRecover: 760_000 }] });
    const recovery = { itemId, recoveredOn: "2026-11-20", note: "760.000 đồng, giấy khen" };
    await noteRecovery(office, { ...(await refOf(those, decisionId)), ...recovery }, now);
    expect(await findFund(chair, 2026, now)).toMatchObject({ used: 760_000 });
    expect((await money())[0]).toEqual([0, "Việc khen đã hủy bỏ, đã thu hồi"]);
    const holds = after.items[1]?.id ?? "";
    await expect(
      noteRecovery(
        office,
        { ...(await refOf(those, decisionId)), ...recovery, itemId: holds },
        now,
      ),
    ).rejects.toThrow("chưa bị hủy bỏ");
    await expect(
      beginRevocation(office, { decisionId, itemIds: [itemId], grounds: "Lần nữa" }, now),
    ).rejects.toThrow("đã hủy bỏ");
  });

  test("all of it: the decision is revoked; two at once take one item back once", async () => {
    const those = await people();
    const decisionId = await issued(those, [(await recommended(those)).id]);
    const { items } = await decisionOf(those, decisionId);
    const form = { decisionId, itemIds: items.map(({ id }) => id), grounds: "Hồ sơ giả" };
    const begun = await Promise.allSettled(
      [1, 2].map(() => beginRevocation(those.office, form, now)),
    );
    expect(begun.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [made] = begun.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    const id = made?.decisionId ?? "";
    await submitDecision(those.office, await refOf(those, id), now);
    await signDecision(those.chair, { ...(await refOf(those, id)), proof }, visitor, now);
    await issue(those, id);

    const after = await decisionOf(those, decisionId);
    expect(after).toMatchObject({
      state: "REVOKED",
      movedNote: "Hủy bỏ theo Quyết định số 02/QĐ-UBND.",
    });
    const { document } = await decisionOf(those, id);
    expect(document ? printOutline(document) : "").toContain("Hủy bỏ Quyết định số 01/QĐ-UBND");
    // It was never paid: the fund bears nothing, nothing is to be got back.
    const fund = await findFund(those.chair, 2026, now);
    expect(fund).toMatchObject({ used: 0, decisions: [{ amount: 0, toRecover: 0 }] });
    const { items: money } = await findDecisionMoney(those.chair, after, "2026-11-20");
    expect([...money.values()]).toMatchObject([{ amount: 0 }]);
  });
});

test("to the higher level: numbered as a tờ trình, all files in one zip, the answer settles the nomination", async () => {
  const those = await people();
  const { office, clerk } = those;
  const one = await recommended(those, { award: "bang-khen-tinh", name: "Lò Văn Thử" });
  const other = await recommended(those, { award: "bang-khen-tinh", name: "Cà Thị Thử" });
  const content = new TextEncoder().encode("%PDF-1.4 bao cao");
  for (const { id, dossierId } of [one, other]) {
    await prisma.dossierFile.create({
      data: {
        communeId: those.communeId,
        dossierId,
        nominationId: id,
        part: "report",
        name: id === one.id ? "Báo cáo.pdf" : "bao-cao-thanh-tich.docx",
        mediaType: "application/pdf",
        size: content.byteLength,
        sha256: "0".repeat(64),
        content,
        uploadedById: office.membershipId,
        uploadedAt: now,
      },
    });
  }
  const decisionId = await begun(those, [one.id, other.id], "HIGHER");
  await submitDecision(office, await refOf(those, decisionId), now);
  await sign(those, decisionId);
  expect(await higherBundle(office, await decisionOf(those, decisionId), now)).toBeNull();
  expect(await issue(those, decisionId)).toMatchObject({ number: "01/TTr-UBND" });
  const scan = new File(["%PDF-1.4 da ky"], "Tờ trình đã ký.pdf");
  await addDecisionFile(clerk, { decisionId, file: scan }, now);
  const decision = await decisionOf(those, decisionId);
  expect(decision.document?.signature.lines).toEqual(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);

  const stream = await higherBundle(office, decision, now);
  const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
  expect(Object.keys(files).sort()).toEqual([
    "01-ban-da-ky/Tờ trình đã ký.pdf",
    "01-to-trinh.docx",
    "01-to-trinh.pdf",
    "02-danh-sach.xlsx",
    "04-ho-so/01 Lò Văn Thử/Báo cáo.pdf",
    "04-ho-so/01 Lò Văn Thử/bao-cao-thanh-tich.docx",
    "04-ho-so/01 Lò Văn Thử/bien-ban-hop-xet.docx",
    "04-ho-so/01 Lò Văn Thử/to-trinh-don-vi.docx",
    "04-ho-so/02 Cà Thị Thử/bao-cao-thanh-tich (2).docx",
    "04-ho-so/02 Cà Thị Thử/bao-cao-thanh-tich.docx",
    "04-ho-so/02 Cà Thị Thử/bien-ban-hop-xet.docx",
    "04-ho-so/02 Cà Thị Thử/to-trinh-don-vi.docx",
  ]);
  expect(files["04-ho-so/01 Lò Văn Thử/Báo cáo.pdf"]).toEqual(content);

  const ids = decision.items.map(({ id }) => id);
  const answers = [
    { itemIds: ids.slice(0, 1), outcome: "APPROVED" as const, number: "80/QĐ-UBND" },
    { itemIds: ids.slice(1), outcome: "REJECTED" as const, number: "" },
  ];
  for (const answer of answers) {
    const ref = await refOf(those, decisionId);
    await noteAnswer(office, { ...ref, ...answer, on: "2026-11-20" }, now);
  }
  const states = await prisma.nomination.findMany({
    where: { id: { in: [one.id, other.id] } },
    select: { name: true, state: true },
    orderBy: { name: "desc" },
  });
  expect(states.map(({ state }) => state)).toEqual(["AWARDED", "REJECTED"]);
  const again = { ...(await refOf(those, decisionId)), ...answers[0], on: "2026-11-20" };
  await expect(noteAnswer(office, again as never, now)).rejects.toThrow("ghi lý do sửa");
  await expect(
    noteAnswer(clerk, { ...(await refOf(those, decisionId)), ...again } as never, now),
  ).rejects.toThrow("Chỉ thường trực");
});

describe("signed on paper, outside the portal", () => {
  const head = {
    paperNumber: "45/QĐ-UBND",
    paperOn: "2026-03-05",
    paperSigner: "Cầm Văn Thử",
    paperSignerPost: "Chủ tịch" as const,
    subject: "Về việc tặng Giấy khen",
  };
  const line = (ref: { decisionId: string; version: number }, name: string) => ({
    ...ref,
    newRecipientId: randomUUID(),
    recipient: "new",
    award: "giay-khen",
    audience: "PERSON" as const,
    name,
    post: "",
    place: "bản Nà Thử",
    unitId: undefined,
    position: undefined,
    type: "MERIT" as const,
    citation: "Cứu người bị lũ cuốn",
    achievedFrom: null,
    achievedTo: null,
    amount: 760_000,
  });
  const scan = () => new File(["%PDF-1.4 quyet dinh"], "QD 45.pdf", { type: "text/plain" });

  test("entered with its scan it is in the history, marked, and counts against the fund", async () => {
    const those = await people();
    const { office, chair, stranger } = those;
    const { decisionId } = await beginPaperDecision(
      office,
      { ...head, campaignId: undefined },
      now,
    );
    await expect(
      beginPaperDecision(office, { ...head, campaignId: undefined }, now),
    ).rejects.toThrow("đã có trên cổng");
    await addPaperItem(office, line(await refOf(those, decisionId), "Lường Văn Thử"), now);
    await expect(enterPaperDecision(office, await refOf(those, decisionId), now)).rejects.toThrow(
      "Đưa bản quét",
    );
    const html = new File(["<html>"], "QD 45.pdf", { type: "application/pdf" });
    await expect(addDecisionFile(office, { decisionId, file: html }, now)).rejects.toThrow(
      "Đây không phải tệp",
    );
    await addDecisionFile(office, { decisionId, file: scan() }, now);
    await addDecisionFile(office, { decisionId, file: scan() }, now);
    await enterPaperDecision(office, await refOf(those, decisionId), now);

    const entered = await decisionOf(those, decisionId);
    expect(entered).toMatchObject({
      state: "ISSUED",
      isFromPaper: true,
      paper: { number: "45/QĐ-UBND", issuedOn: "2026-03-05" },
      files: [{ name: "QD 45.pdf", mediaType: "application/pdf" }],
    });
    const alike = await findAlike(
      office,
      { kind: "PERSON", name: "luong van thu", unitId: null },
      now,
    );
    expect(alike).toMatchObject([{ name: "Lường Văn Thử", awards: [{ number: "45/QĐ-UBND" }] }]);
    expect(await findFund(chair, 2026, now)).toMatchObject({ used: 760_000 });
    const fileId = entered.files[0]?.id ?? "";
    expect(await findDecisionFile(chair, decisionId, fileId)).not.toBeNull();
    expect(await findDecisionFile(stranger, decisionId, fileId)).toBeNull();
    await expect(removeDecisionFile(office, { decisionId, fileId }, now)).rejects.toThrow(
      "không sửa được nữa",
    );
  });

  test("somebody was left out: opened again it counts nowhere, entered anew it is whole; not once something rests on it", async () => {
    const those = await people();
    const { office, clerk, chair } = those;
    const { decisionId } = await beginPaperDecision(
      office,
      { ...head, campaignId: undefined },
      now,
    );
    const ref = () => refOf(those, decisionId);
    await addPaperItem(office, line(await ref(), "Lường Văn Thử"), now);
    await addDecisionFile(office, { decisionId, file: scan() }, now);
    await enterPaperDecision(office, await ref(), now);
    await publishDecision(office, { ...(await ref()), isPublic: true, reason: "" }, now);
    const used = async () => (await findFund(chair, 2026, now)).used;

    const reason = "Sót một người";
    const reopen = async (actor = office, why = reason) =>
      reopenPaperDecision(actor, { ...(await ref()), reason: why }, now);
    await expect(reopen(clerk)).rejects.toThrow("Chỉ thường trực");
    await expect(reopen(office, " ")).rejects.toThrow("Ghi lý do");
    await reopen();
    expect(await decisionOf(those, decisionId)).toMatchObject({
      state: "DRAFT",
      movedNote: reason,
      publishedAt: null,
    });
    expect(await used()).toBe(0);
    const { slug } = await prisma.commune.findUniqueOrThrow({ where: { id: those.communeId } });
    expect(await listPublicDecisions(slug)).toEqual([]);

    await addPaperItem(office, line(await ref(), "Tòng Thị Sót"), now);
    await enterPaperDecision(office, await ref(), now);
    expect(await used()).toBe(1_520_000);
    const lines = await prisma.seriesNumber.findMany({ where: { decisionId } });
    expect(lines).toMatchObject([{ number: 45, use: "PAPER" }]);

    await makeCertificates(office, { decisionId }, now);
    await expect(reopen()).rejects.toThrow("đã lập giấy khen nên không mở lại được");
    const own = await issued(those, [(await recommended(those)).id]);
    await expect(
      reopenPaperDecision(office, { ...(await refOf(those, own)), reason }, now),
    ).rejects.toThrow("Chỉ mở lại quyết định nhập từ giấy");
  });

  test.each([
    ["Chủ tịch", ["CHỦ TỊCH"]],
    ["Phó Chủ tịch", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
    ["Quyền Chủ tịch", ["Q. CHỦ TỊCH"]],
  ] as const)("its certificates are signed as the paper is: %s", async (paperSignerPost, lines) => {
    const those = await people();
    const { office } = those;
    const signed = { ...head, paperSignerPost, campaignId: undefined };
    const { decisionId } = await beginPaperDecision(office, signed, now);
    await addPaperItem(office, line(await refOf(those, decisionId), "Lường Văn Thử"), now);
    await addDecisionFile(office, { decisionId, file: scan() }, now);
    await enterPaperDecision(office, await refOf(those, decisionId), now);
    expect(await makeCertificates(office, { decisionId }, now)).toBe(1);

    const { content } = await prisma.certificate.findFirstOrThrow({
      where: { item: { decisionId } },
      select: { content: true },
    });
    expect(content).toMatchObject({ signerPosition: lines.join("\n"), signerName: "Cầm Văn Thử" });
  });

  test("numbered as on the paper: whoever was left out is put in their place, the others move", async () => {
    const those = await people();
    const { office } = those;
    const { decisionId } = await beginPaperDecision(
      office,
      { ...head, campaignId: undefined },
      now,
    );
    const add = async (name: string, rest: object = {}) =>
      addPaperItem(office, { ...line(await refOf(those, decisionId), name), ...rest }, now);
    const list = async () =>
      (await decisionOf(those, decisionId)).items.map((item) => `${item.position} ${item.name}`);
    await add("Lò Văn Một");
    await add("Bản Nà Hai", { audience: "COLLECTIVE" });
    await add("Vì Thị Năm", { position: 5 });
    expect(await list()).toEqual(["1 Lò Văn Một", "2 Bản Nà Hai", "5 Vì Thị Năm"]);
    await add("Cà Văn Xen", { position: 2 });
    expect(await list()).toEqual(["1 Lò Văn Một", "2 Cà Văn Xen", "3 Bản Nà Hai", "6 Vì Thị Năm"]);
    const [, wrong] = (await decisionOf(those, decisionId)).items;
    const ref = await refOf(those, decisionId);
    await removeItem(office, { ...ref, itemId: wrong?.id ?? "" }, now);
    expect(await list()).toEqual(["1 Lò Văn Một", "2 Bản Nà Hai", "5 Vì Thị Năm"]);
  });

  test("somebody known is not written down twice; a title is not given to whom it is not for", async () => {
    const those = await people();
    const { office } = those;
    const known = await recommended(those, { name: "Lò Văn Biết" });
    const { decisionId } = await beginPaperDecision(
      office,
      { ...head, campaignId: undefined },
      now,
    );
    const given = line(await refOf(those, decisionId), "Lò Văn Biết");
    await addPaperItem(office, { ...given, recipient: known.recipientId }, now);
    const again = { ...given, ...(await refOf(those, decisionId)), recipient: known.recipientId };
    await expect(addPaperItem(office, again, now)).rejects.toThrow("đã có trong danh sách");
    const wrong = { ...again, award: "gdvh", recipient: "new" };
    await expect(addPaperItem(office, wrong, now)).rejects.toThrow("không tặng cho đối tượng này");
  });
});

test("shown to everybody once it is issued, and no longer with a reason", async () => {
  const those = await people();
  const { office, chair } = those;
  const draft = await begun(those, [(await recommended(those)).id]);
  const show = async (id: string, isPublic: boolean, reason = "") =>
    publishDecision(office, { ...(await refOf(those, id)), isPublic, reason }, now);
  await expect(show(draft, true)).rejects.toThrow("sau khi quyết định ban hành");
  const decisionId = await issued(those, [(await recommended(those)).id]);
  await show(decisionId, true);
  expect((await decisionOf(those, decisionId)).publishedAt).toEqual(now);
  await expect(show(decisionId, false)).rejects.toThrow("Ghi lý do");
  await show(decisionId, false, "Chờ đính chính tên");
  expect((await decisionOf(those, decisionId)).publishedAt).toBeNull();
  await expect(
    publishDecision(
      chair,
      { ...(await refOf(those, decisionId)), isPublic: true, reason: "" },
      now,
    ),
  ).rejects.toThrow("Chỉ thường trực");
});

test("work to do: the Chairman decides, the office puts right, the clerk numbers", async () => {
  const those = await people();
  const { office, chair, deputy, clerk, unit } = those;
  const decisionId = await begun(those, [(await recommended(those)).id]);
  await submitDecision(office, await refOf(those, decisionId), now);
  expect(await listDecisionWork(chair, now)).toMatchObject([
    { state: "TO_DECIDE", href: `/decisions/${decisionId}/decide` },
  ]);
  expect(await listDecisionWork(deputy, now)).toEqual([]);
  expect(await listDecisionWork(clerk, now)).toEqual([]);
  await sign(those, decisionId);
  expect(await listDecisionWork(chair, now)).toEqual([]);
  expect(await listDecisionWork(clerk, now)).toMatchObject([{ state: "TO_NUMBER" }]);
  expect(await listDecisionWork(unit, now)).toEqual([]);
});
