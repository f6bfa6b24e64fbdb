import type { Actor } from "@/lib/auth/actor";
import { addSuperiorPlan } from "@/lib/campaigns/commands/add-superior-plan";
import { writeComment } from "@/lib/campaigns/comments/write-comment";
import { makeCalendarAddress } from "@/lib/campaigns/duties/calendar-address";
import { receiveDuty } from "@/lib/campaigns/duties/commands";
import { askQuestion } from "@/lib/campaigns/duties/questions";
import { reserveNumbers } from "@/lib/campaigns/issue/commands/keep-register";
import { addLegalBasis } from "@/lib/communes/legal-bases-commands";
import { prisma } from "@/lib/db/client";
import { seedCampaigns } from "@/prisma/demonstration/campaigns";
import { demonstrationUnits } from "@/prisma/demonstration/units";
import {
  createActor,
  createApprovedPlan,
  createCommune,
  createPlan,
  password,
  planDocument,
} from "./factories";

/** The people of a commune: one who does everything an official may, a second for what takes two, a deputy, a village's. */
export type WholeCommune = {
  id: string;
  name: string;
  all: Actor;
  clerk: Actor;
  deputy: Actor;
  village: Actor;
};

/**
 * A commune with something of everything the portal keeps: plans in every state with facts, comments, versions, files and
 * superior plans; papers, numbers, duties, questions, addresses. Made by the portal's own commands where it has them.
 */
export async function createWholeCommune(): Promise<WholeCommune> {
  const now = new Date();
  const { id, name } = await createCommune();
  await prisma.unit.createMany({
    data: demonstrationUnits.map(({ kind, name }) => ({ communeId: id, kind, name })),
  });
  const villageUnit = await prisma.unit.findFirstOrThrow({
    where: { communeId: id, name: "Bản Nà Hỳ" },
    select: { id: true },
  });
  const as = (roles: Actor["roles"], options = {}) =>
    createActor({ communeId: id, roles: [...roles], ...options });
  const all = await as(["OFFICE", "CHAIR", "CLERK", "ADMIN", "COUNCIL"]);
  const clerk = await as(["CLERK"]);
  const deputy = await as(["CHAIR"], { isDeputy: true });
  const village = await as(["UNIT"], { unitId: villageUnit.id });

  const head = await as(["OFFICE"]);
  await seedCampaigns({ office: all, head, chair: all, clerk }, { proof: { password } });
  await createUncheckedPlan(all, clerk);
  await createPlan({ author: all, state: "RETURNED", document: planDocument(`Trả lại ${name}`) });
  await createApprovedPlan({ author: all, signer: all, document: planDocument(`Đã ký ${name}`) });

  const draft = await prisma.plan.findFirstOrThrow({
    where: { communeId: id, state: "DRAFT" },
    select: { id: true },
  });
  const superior = new File([superiorText(name)], `ke-hoach-cap-tren.txt`, { type: "text/plain" });
  await addSuperiorPlan(all, { planId: draft.id, file: superior, text: "" }, now);
  const comment = { planId: draft.id, clauseId: null, body: `Hỏi thêm về ${name}` };
  await writeComment(all, { ...comment, mentions: [deputy.membershipId] }, now);
  await addLegalBasis(
    all,
    {
      symbol: "77/QĐ-UBND",
      citation: `Quyết định số 77/QĐ-UBND của ${name}`,
      issuedOn: null,
      effectiveFrom: null,
      effectiveTo: null,
      replacedBy: null,
      isVerified: true,
      note: null,
    },
    now,
  );
  const year = now.getUTCFullYear();
  await reserveNumbers(
    clerk,
    { series: { year, kind: null }, number: undefined, count: 1, note: `Giữ cho ${name}` },
    now,
  );
  const duty = await prisma.assignmentParty.findFirstOrThrow({
    where: {
      communeId: id,
      OR: [{ unitId: villageUnit.id }, { unitKind: "VILLAGE" }],
      assignment: { plan: { state: "PUBLISHED" } },
    },
    select: { assignmentId: true },
  });
  await receiveDuty(village, duty, now);
  await askQuestion(village, { ...duty, question: `Câu hỏi của ${name}` }, now);
  await makeCalendarAddress(village, now);
  return { id, name, all, clerk, deputy, village };
}

/** A plan before its checkers: the first of them content, by `author`, the other form, by `clerk`. */
async function createUncheckedPlan(author: Actor, clerk: Actor): Promise<void> {
  const { communeId, membershipId } = author;
  const document = planDocument(`Chờ soát ${communeId}`);
  const plan = await createPlan({ author, state: "SUBMITTED", document });
  const now = new Date();
  await prisma.planSubmission.create({
    data: {
      communeId,
      planId: plan.id,
      year: 2020,
      number: 1,
      planVersion: plan.version,
      submittedById: membershipId,
      submittedAt: now,
      answerDueOn: now,
      signerId: membershipId,
      checks: {
        create: [
          { kind: "CONTENT", checkerId: membershipId },
          { kind: "FORM", checkerId: clerk.membershipId },
        ],
      },
    },
  });
}

const superiorText = (name: string) => `ỦY BAN NHÂN DÂN
TỈNH THỬ
Số: 213/KH-UBND
Thử, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Triển khai phong trào thi đua cho ${name}

I. MỤC ĐÍCH
1. Nâng cao đời sống Nhân dân.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Người Thử
`;

/** What the commune's rows say now, table by table: two such pictures are equal if and only if nothing has changed. */
export async function pictureOf(communeId: string): Promise<Record<string, string>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'commune_id' ORDER BY 1`;
  const picture: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ rows: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS rows
       FROM "${name}" t WHERE commune_id = $1::uuid`,
      communeId,
    );
    picture[name] = row?.rows ?? "";
  }
  const sessions = await prisma.session.findMany({
    where: { membership: { communeId } },
    select: { id: true, revokedAt: true },
    orderBy: { id: "asc" },
    take: 1000,
  });
  return { ...picture, session: JSON.stringify(sessions) };
}
