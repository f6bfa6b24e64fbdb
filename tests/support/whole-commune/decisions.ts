import { subDays } from "date-fns";
import { makeCertificates } from "@/lib/certificates/make-certificates";
import { voidCertificate } from "@/lib/certificates/replace-certificate";
import { prisma } from "@/lib/db/client";
import { followCouncil } from "@/lib/decisions/deciding/decide-items";
import { handDecision } from "@/lib/decisions/deciding/return-decision";
import { signDecision } from "@/lib/decisions/deciding/sign-decision";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { addDecisionFile } from "@/lib/decisions/files/decision-files";
import {
  addPaperItem,
  beginPaperDecision,
  enterPaperDecision,
} from "@/lib/decisions/from-paper/enter-decision";
import { notePayment } from "@/lib/decisions/money/note-money";
import { noteSpending } from "@/lib/decisions/money/spending";
import { publishDecision } from "@/lib/decisions/publish-decision";
import { beginRevocation } from "@/lib/decisions/revocation/begin-revocation";
import { calendarDate } from "@/lib/text/dates";
import { newId } from "@/lib/text/new-id";
import {
  begun,
  issue,
  type People,
  proof,
  refOf,
  sign,
  submitted,
  visitor,
} from "../../integration/decisions/people";
import type { Place } from "../whole-commune";
import { nominate } from "./awards";

/**
 * Decisions being written, before the Chairman, signed, issued, public, taken back, to the province, and one from paper;
 * certificates that hold and that do not, and a print of them.
 */
export async function addDecisions(place: Place, now: Date): Promise<void> {
  const { id: communeId, all, clerk, deputy, village, mark } = place;
  const everyone = { office: all, chair: all, council: all, admin: all, stranger: all };
  const those: People = { communeId, ...everyone, unit: village, unitId: "", deputy, clerk };
  const nominees = async (count: number, award = "giay-khen") => {
    const ids: string[] = [];
    for (let one = 0; one < count; one++) {
      ids.push((await nominate(place, now, { state: "RECOMMENDED", award })).id);
    }
    return ids;
  };
  const issued = async (ids: string[]) => {
    const decisionId = await submitted(those, ids, now);
    await sign(those, decisionId, now);
    await issue(those, decisionId, now);
    return decisionId;
  };

  // One is opened again.
  for (const number of ["880", "879"]) {
    await enterPaperDecision(all, await refOf(those, await fromPaper(place, number, now)), now);
  }
  const shown = await issued(await nominees(2));
  await publishDecision(all, { ...(await refOf(those, shown)), isPublic: true, reason: "" }, now);
  await makeCertificates(all, { decisionId: shown }, now);
  await notePayment(all, { ...(await refOf(those, shown)), paidOn: calendarDate(now) }, now);
  const certificates = await prisma.certificate.findMany({
    where: { communeId },
    orderBy: { id: "desc" },
  });
  const [last] = certificates;
  const voided = { certificateId: last?.id ?? "", reason: `In hỏng ${mark}` };
  await voidCertificate(all, voided, now);
  await prisma.certificatePrint.create({
    data: {
      communeId,
      decisionId: shown,
      isZip: false,
      state: "DONE",
      total: 1,
      done: 1,
      content: Buffer.from(`%PDF-1.7 ${mark}`),
      askedById: all.membershipId,
      askedAt: now,
      finishedAt: now,
    },
  });

  const taken = await issued(await nominees(2));
  const item = await prisma.decisionItem.findFirstOrThrow({ where: { decisionId: taken } });
  const grounds = `Kê khai gian dối ở ${mark}`;
  const revocation = await beginRevocation(
    all,
    { decisionId: taken, itemIds: [item.id], grounds },
    now,
  );
  await submitDecision(all, await refOf(those, revocation.decisionId), now);
  const signing = { ...(await refOf(those, revocation.decisionId)), proof };
  await signDecision(all, signing, visitor, now);
  await issue(those, revocation.decisionId, now);

  const higher = await begun(those, await nominees(2, "bang-khen-tinh"), "HIGHER");
  await submitDecision(all, await refOf(those, higher), now);
  await sign(those, higher, now);
  await issue(those, higher, now);

  const signed = await submitted(those, await nominees(1), now);
  await sign(those, signed, now);
  const decided = await submitted(those, await nominees(1), now);
  await followCouncil(all, await refOf(those, decided), now);
  const handed = await submitted(those, await nominees(1), now);
  const delegation = await prisma.delegation.findFirstOrThrow({ where: { communeId } });
  await handDecision(all, { ...(await refOf(those, handed)), delegationId: delegation.id }, now);
  for (let count = 0; count < 3; count++) await submitted(those, await nominees(1), now);
  await begun(those, await nominees(2));
  await begun(those, await nominees(2));
  await fromPaper(place, "881", now);
  await fromPaper(place, "882", now);
  await nominees(3);
  const spending = { kind: "OTHER" as const, amount: 500_000n, words: `Chi khác ${mark}` };
  const day = calendarDate(now);
  const year = Number(day.slice(0, 4));
  await noteSpending(all, { id: newId(), year, spentOn: day, ...spending }, now);
  // Called like somebody who has an account.
  await nominate(place, now, { name: `Người ${mark}` });
}

async function fromPaper(
  { all, mark, villageUnitId }: Place,
  number: string,
  now: Date,
): Promise<string> {
  const { decisionId } = await beginPaperDecision(
    all,
    {
      paperNumber: `${number}/QĐ-UBND`,
      paperOn: calendarDate(subDays(now, 60)),
      paperSigner: `Chủ tịch ${mark}`,
      paperSignerPost: "Chủ tịch",
      subject: `Về việc tặng Giấy khen ${mark}`,
      campaignId: undefined,
    },
    now,
  );
  const file = new File([`%PDF-1.7 ${number}`], `${mark}.pdf`, { type: "application/pdf" });
  await addDecisionFile(all, { decisionId, file }, now);
  await addPaperItem(
    all,
    {
      decisionId,
      version: 1,
      newRecipientId: newId(),
      recipient: "new",
      award: "giay-khen",
      audience: "PERSON",
      name: `Trên giấy ${number} ${mark}`,
      post: "",
      place: "",
      unitId: villageUnitId,
      type: "MERIT",
      citation: `Có thành tích ở ${mark}`,
      achievedFrom: null,
      achievedTo: null,
      amount: null,
    },
    now,
  );
  return decisionId;
}
