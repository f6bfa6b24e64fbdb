import { subDays } from "date-fns";
import { expect, test } from "vitest";
import { concludeAppraisal } from "@/lib/appraisals/conclude";
import { concludeConsultation } from "@/lib/appraisals/consultation/conclude-consultation";
import { openConsultation } from "@/lib/appraisals/consultation/open-consultation";
import { fieldsOf } from "@/lib/appraisals/fields";
import { findAppraisal } from "@/lib/appraisals/find-appraisal";
import { suspendNomination } from "@/lib/appraisals/suspension/suspend";
import type { Actor } from "@/lib/auth/actor";
import { makeCertificates } from "@/lib/certificates/make-certificates";
import { addMember } from "@/lib/council/members/keep-members";
import { signMinutes, writeMinutesWords } from "@/lib/council/papers/sign-minutes";
import { closeSession } from "@/lib/council/sessions/close-session";
import { callRoll, openSession } from "@/lib/council/sessions/hold-meeting";
import { inviteMembers } from "@/lib/council/sessions/invite-members";
import { addItems } from "@/lib/council/sessions/keep-agenda";
import { planSession } from "@/lib/council/sessions/plan-session";
import { findSession } from "@/lib/council/sessions/queries";
import { castVotes } from "@/lib/council/voting/cast-votes";
import { countRound } from "@/lib/council/voting/count-round";
import { openRound } from "@/lib/council/voting/open-round";
import { settleItem } from "@/lib/council/voting/settle-item";
import { prisma } from "@/lib/db/client";
import type { Audience, Choice, Role } from "@/lib/db/generated/enums";
import { decideItems, followCouncil } from "@/lib/decisions/deciding/decide-items";
import { signDecision } from "@/lib/decisions/deciding/sign-decision";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { issueDecision } from "@/lib/decisions/issue/issue-decision";
import { beginDecision } from "@/lib/decisions/proposal/begin-decision";
import { publishDecision } from "@/lib/decisions/publish-decision";
import { beginDossier } from "@/lib/nominations/dossiers/begin-dossier";
import { findDossier } from "@/lib/nominations/dossiers/find-dossier";
import { draftVersion } from "@/lib/nominations/dossiers/hold";
import { addNominee } from "@/lib/nominations/dossiers/nominees";
import { saveMeeting } from "@/lib/nominations/dossiers/save-meeting";
import { saveNominee } from "@/lib/nominations/dossiers/save-nominee";
import { savePoints } from "@/lib/nominations/dossiers/save-points";
import { submitDossier } from "@/lib/nominations/dossiers/submit";
import { findWarnings } from "@/lib/nominations/warnings/find-warnings";
import { calendarDate } from "@/lib/text/dates";
import { newId } from "@/lib/text/new-id";
import { createActor, createPublishedPlan, createUnit, password } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";

// A campaign's end in a commune: a village nominates six, seven people carry them from the nomination to the certificate.

const now = new Date("2026-11-21T02:00:00Z");
const today = calendarDate(now);
/** The village nominates, the office appraises and asks the public, before the Council meets today. */
const nominatedAt = subDays(now, 20);
const appraisedAt = subDays(now, 18);
const shownAt = subDays(now, 17);
const proof = { password };
const visitor = { address: "127.0.0.1", agent: "" };

async function commune() {
  const village = await createUnit({ name: "Bản Nà Thử" });
  const { communeId } = village;
  const as = (roles: Role[], unitId?: string) =>
    createActor({ communeId, roles, ...(unitId && { unitId }) });
  return {
    communeId,
    head: await as(["UNIT"], village.id),
    office: await as(["OFFICE"]),
    chairman: await as(["CHAIR", "COUNCIL"]),
    clerk: await as(["CLERK"]),
    secretary: await as(["COUNCIL"]),
    member: await as(["COUNCIL"]),
    neighbour: await as(["COUNCIL"], village.id),
  };
}

type People = Awaited<ReturnType<typeof commune>>;

const nominees: readonly { kind: Audience; name: string }[] = [
  { kind: "PERSON", name: "Lò Văn Thử" },
  { kind: "HOUSEHOLD", name: "Hộ bà Lò Thị Mai" },
  { kind: "COLLECTIVE", name: "Chi hội Phụ nữ bản Nà Thử" },
  { kind: "PERSON", name: "Tòng Thị Hoà" },
  { kind: "PERSON", name: "Quàng Văn Đợi" },
  { kind: "PERSON", name: "Cà Văn Không" },
];

async function nominate(
  { head }: Pick<People, "head">,
  campaignId: string,
  chosen = nominees,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  const { dossierId } = await beginDossier(
    head,
    {
      dossierId: newId(),
      type: "CAMPAIGN",
      campaignId,
      procedure: "FULL",
      shortGround: "",
      achievedFrom: `${today.slice(0, 4)}-01-01`,
      achievedTo: calendarDate(nominatedAt),
    },
    nominatedAt,
  );
  for (const { kind, name } of chosen) {
    const { nominationId } = await addNominee(
      head,
      {
        dossierId,
        kind,
        name,
        award: "giay-khen",
        recipient: known.get(name) ?? "new",
        newRecipientId: newId(),
        mark: "",
        shown: [],
      },
      nominatedAt,
    );
    const saved = {
      nominationId,
      version: 1,
      award: "giay-khen",
      name,
      honorific: kind === "PERSON" ? "Ông" : "",
      post: "",
      place: "bản Nà Thử",
      isLeader: kind === "PERSON" ? false : null,
      peopleCount: kind === "COLLECTIVE" ? 40 : null,
      advancedCount: null,
      womenCount: kind === "COLLECTIVE" ? 40 : null,
      citation: "Đã có thành tích xuất sắc trong phong trào làm đường bản",
      isClear: true,
    };
    await saveNominee(head, saved, nominatedAt);
    await savePoints(
      head,
      {
        nominationId,
        version: 2,
        story: "Hiến 300 m2 đất, góp 40 ngày công.",
        criteria: new Map(),
        items: new Map(),
      },
      nominatedAt,
    );
  }
  const before = await findDossier(head, dossierId, nominatedAt);
  const meeting = {
    heldOn: calendarDate(nominatedAt),
    beganAt: "08:00",
    endedAt: "09:30",
    place: "Nhà văn hóa bản",
    calledCount: 60,
    presentCount: 52,
    chairName: "Tòng Văn Chủ",
    secretaryName: "Lò Thị Ký",
    notes: "",
  };
  const votes = (before?.nominations ?? []).map(({ id }) => ({
    nominationId: id,
    votesFor: 50,
    votesAgainst: 2,
  }));
  await saveMeeting(
    head,
    { dossierId, version: before?.version ?? 0, meeting, votes },
    nominatedAt,
  );
  const whole = await findDossier(head, dossierId, nominatedAt);
  if (!whole) throw new Error("The dossier is the village's own.");
  const handIn = { dossierId, version: whole.version, seen: draftVersion(whole) };
  await submitDossier(head, handIn, nominatedAt);
  return dossierId;
}

/** Every line answered as it should be; `reasons` let warnings pass. */
async function appraise(
  { office }: Pick<People, "office">,
  nominationId: string,
  conclusion: "eligible" | "ineligible",
  reason = "",
): Promise<void> {
  const found = await findAppraisal(office, nominationId, appraisedAt);
  if (!found) throw new Error("The office appraises what was handed in.");
  const warnings =
    (await findWarnings(office, [nominationId], appraisedAt)).get(nominationId) ?? [];
  const answers = found.lines.flatMap(({ key }) => [
    [`answer.${key}`, "YES"],
    [`note.${key}`, ""],
  ]);
  await concludeAppraisal(
    office,
    {
      nominationId,
      version: found.nomination.version,
      base: fieldsOf(null),
      fields: { findings: "Đủ giấy tờ.", ...Object.fromEntries(answers) },
      reasons: Object.fromEntries(
        warnings
          .filter(({ severity }) => severity === "BLOCK" && conclusion === "eligible")
          .map(({ fingerprint }) => [fingerprint, "Đã đối chiếu, là thành tích khác."]),
      ),
      conclusion,
      reason,
    },
    appraisedAt,
  );
}

/** What the public said, and that it was heard: nothing, in seven days. */
async function consult({ office }: Pick<People, "office">, nominationIds: readonly string[]) {
  const id = newId();
  await openConsultation(
    office,
    {
      id,
      title: "Danh sách đề nghị tặng Giấy khen",
      nominationIds: [...nominationIds],
      closesOn: calendarDate(subDays(now, 5)),
      basis: "",
    },
    shownAt,
  );
  const { version } = await prisma.consultation.findUniqueOrThrow({ where: { id } });
  await concludeConsultation(office, { consultationId: id, version }, subDays(now, 3));
}

async function hold(people: People, nominationIds: readonly string[]) {
  const { office, chairman, secretary, member, neighbour, communeId } = people;
  const seats = [chairman, secretary, member, neighbour];
  const memberIds: string[] = [];
  for (const [index, { membershipId }] of seats.entries()) {
    const seat = {
      membershipId,
      post: index === 0 ? ("CHAIR" as const) : ("MEMBER" as const),
      position: index + 1,
      basis: "Quyết định số 12/QĐ-UBND ngày 05/01/2026",
      validFrom: "2026-01-05",
      validTo: null,
    };
    memberIds.push(await addMember(office, seat, now));
  }
  const [chairId = "", secretaryId = ""] = memberIds;
  const sessionId = await planSession(
    office,
    {
      sessionId: newId(),
      title: "Họp xét khen thưởng tổng kết phong trào",
      day: today,
      time: "08:00",
      place: "Phòng họp Ủy ban",
      agenda: "Xét khen thưởng",
      chairId,
      secretaryId,
    },
    now,
  );
  await addItems(office, { sessionId, nominationIds: [...nominationIds] }, now);
  const version = async () =>
    (await prisma.councilSession.findUniqueOrThrow({ where: { id: sessionId } })).version;
  await inviteMembers(office, { sessionId, version: await version() }, now);
  const roll = memberIds.map((memberId) => ({ memberId, isPresent: true, note: "" }));
  await callRoll(secretary, { sessionId, roll }, now);
  await openSession(secretary, { sessionId, version: await version() }, now);
  return { sessionId, version, communeId };
}

test("Bản đề nghị sáu, bảy người đưa từ đề nghị tới giấy khen: người đã khen, người bị tạm dừng, thành viên phải tránh", async () => {
  await withNationalRules();
  const people = await commune();
  const { head, office, chairman, clerk, secretary, member, neighbour, communeId } = people;
  const { campaign } = await createPublishedPlan({ author: office });

  // One of them was awarded for the same campaign before, by a decision on paper.
  const earlier = await prisma.recipient.create({
    data: {
      communeId,
      kind: "PERSON",
      name: "Tòng Thị Hòa",
      foldedName: "tong thi hoa",
      unitId: head.unitId,
      createdById: office.membershipId,
      createdAt: now,
    },
  });
  await prisma.decision.create({
    data: {
      communeId,
      kind: "AWARD",
      state: "ISSUED",
      subject: "Về việc tặng Giấy khen",
      campaignId: campaign.id,
      isFromPaper: true,
      paperNumber: "7/QĐ-UBND",
      paperOn: new Date(`${today.slice(0, 4)}-03-01`),
      paperSigner: "Chủ tịch",
      createdById: office.membershipId,
      createdAt: now,
      movedById: office.membershipId,
      movedAt: now,
      items: {
        create: {
          position: 1,
          recipientId: earlier.id,
          award: "giay-khen",
          type: "CAMPAIGN",
          audience: "PERSON",
          name: "Tòng Thị Hòa",
          citation: "Đã có thành tích trong phong trào làm đường bản",
          campaignId: campaign.id,
          unitId: head.unitId,
          achievedFrom: new Date(`${today.slice(0, 4)}-01-01`),
          achievedTo: new Date(`${today.slice(0, 4)}-02-28`),
          outcome: "APPROVED",
        },
      },
    },
  });
  const dossierId = await nominate(
    people,
    campaign.id,
    nominees,
    new Map([["Tòng Thị Hoà", earlier.id]]),
  );
  const nominations = await prisma.nomination.findMany({ where: { dossierId } });
  const idOf = (name: string) => nominations.find((one) => one.name === name)?.id ?? "";
  const stateOf = async (name: string) =>
    (await prisma.nomination.findUniqueOrThrow({ where: { id: idOf(name) } })).state;

  // The duplicate is seen across spellings, and ends here; the unlucky one waits; the others go on.
  const warnings = await findWarnings(office, [idOf("Tòng Thị Hoà")], now);
  expect(warnings.get(idOf("Tòng Thị Hoà"))?.map(({ rule }) => rule)).toContain("already-awarded");
  await appraise(people, idOf("Tòng Thị Hoà"), "ineligible", "Đã được khen cùng thành tích.");
  await suspendNomination(
    office,
    {
      nominationId: idOf("Quàng Văn Đợi"),
      version: (await prisma.nomination.findUniqueOrThrow({ where: { id: idOf("Quàng Văn Đợi") } }))
        .version,
      ground: "complaint",
      reason: "Có đơn khiếu nại đang xác minh.",
    },
    now,
  );
  const onward = ["Lò Văn Thử", "Hộ bà Lò Thị Mai", "Chi hội Phụ nữ bản Nà Thử", "Cà Văn Không"];
  for (const name of onward) await appraise(people, idOf(name), "eligible");
  await consult(people, onward.map(idOf));
  expect(await stateOf("Tòng Thị Hoà")).toBe("INELIGIBLE");
  expect(await stateOf("Quàng Văn Đợi")).toBe("SUSPENDED");

  // The Council meets; its member of the same village sees nothing of any of them.
  const { sessionId, version } = await hold(people, onward.map(idOf));
  expect((await findSession(member, sessionId, now))?.items).toHaveLength(4);
  expect((await findSession(neighbour, sessionId, now))?.items).toHaveLength(0);
  const items = await prisma.agendaItem.findMany({ where: { sessionId } });
  const itemOf = (name: string) => items.find((one) => one.nominationId === idOf(name))?.id ?? "";
  const roundId = await openRound(
    secretary,
    { sessionId, itemIds: items.map(({ id }) => id), isOnPaper: items[0]?.method === "HANDS" },
    now,
  );
  const choice = (name: string, by: Actor): Choice =>
    name === "Cà Văn Không" && by !== chairman ? "AGAINST" : "FOR";
  if (items[0]?.method === "HANDS") {
    const counts = onward.map((name) => ({
      itemId: itemOf(name),
      issued: 3,
      returned: 3,
      votesFor: name === "Cà Văn Không" ? 1 : 3,
      votesAgainst: name === "Cà Văn Không" ? 2 : 0,
      invalid: 0,
    }));
    await countRound(secretary, { roundId, version: 1, tellers: "Tổ kiểm phiếu", counts }, now);
  } else {
    for (const voter of [chairman, secretary, member]) {
      const votes = onward.map((name) => ({ itemId: itemOf(name), choice: choice(name, voter) }));
      await castVotes(voter, { roundId, votes });
    }
    await countRound(secretary, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
  }
  await settleItem(secretary, { itemId: itemOf("Cà Văn Không") }, now);
  await closeSession(secretary, { sessionId, version: await version() }, now);
  expect(await stateOf("Lò Văn Thử")).toBe("RECOMMENDED");
  expect(await stateOf("Cà Văn Không")).toBe("NOT_RECOMMENDED");
  await writeMinutesWords(
    secretary,
    { sessionId, version: await version(), discussion: "Thống nhất.", dissent: "" },
    now,
  );
  await signMinutes(secretary, { sessionId, version: await version(), proof }, visitor, now);
  await signMinutes(chairman, { sessionId, version: await version(), proof }, visitor, now);
  const { minutes } = await prisma.councilSession.findUniqueOrThrow({
    where: { id: sessionId },
    select: { minutes: { select: { number: true, symbol: true } } },
  });
  expect(minutes).toEqual({ number: 1, symbol: "BB-HĐTĐKT" });

  // The Chairman decides: as the Council says, but for one, with his reason.
  const { decisionId } = await beginDecision(
    office,
    { kind: "AWARD", nominationIds: onward.map(idOf) },
    now,
  );
  const decision = () => prisma.decision.findUniqueOrThrow({ where: { id: decisionId } });
  const ref = async () => ({ decisionId, version: (await decision()).version });
  await submitDecision(office, await ref(), now);
  const listed = await prisma.decisionItem.findMany({ where: { decisionId } });
  const unlucky = listed.find(({ name }) => name === "Cà Văn Không")?.id ?? "";
  await expect(
    decideItems(
      chairman,
      { ...(await ref()), choices: [{ itemId: unlucky, outcome: "APPROVED", departure: "" }] },
      now,
    ),
  ).rejects.toThrow("ghi lý do");
  await followCouncil(chairman, await ref(), now);
  await signDecision(chairman, { ...(await ref()), proof }, visitor, now);
  const { number } = await issueDecision(clerk, { ...(await ref()), issuedOn: today }, now);
  expect(number).toBe("01/QĐ-UBND");
  await publishDecision(office, { ...(await ref()), isPublic: true, reason: "" }, now);
  expect(await stateOf("Lò Văn Thử")).toBe("AWARDED");
  expect(await stateOf("Cà Văn Không")).toBe("REJECTED");

  // Three certificates, numbered in the golden book as the decision lists them, with the money of the day.
  expect(await makeCertificates(office, { decisionId }, now)).toBe(3);
  const certificates = await prisma.certificate.findMany({
    where: { item: { decisionId } },
    select: { bookNumber: true, item: { select: { name: true, audience: true, amount: true } } },
    orderBy: { bookNumber: "asc" },
  });
  expect(
    certificates.map(({ bookNumber, item }) => [bookNumber, item.audience, item.amount]),
  ).toEqual([
    [1, "COLLECTIVE", 1_520_000],
    [2, "HOUSEHOLD", 1_140_000],
    [3, "PERSON", 760_000],
  ]);
});
