import { startSeries } from "@/lib/campaigns/issue/commands/keep-register";
import { makeCertificates } from "@/lib/certificates/make-certificates";
import { prisma } from "@/lib/db/client";
import { followCouncil } from "@/lib/decisions/deciding/decide-items";
import { signDecision } from "@/lib/decisions/deciding/sign-decision";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { issueDecision } from "@/lib/decisions/issue/issue-decision";
import { setFund } from "@/lib/decisions/money/fund";
import { beginDecision } from "@/lib/decisions/proposal/begin-decision";
import { publishDecision } from "@/lib/decisions/publish-decision";
import { at } from "../moment";
import { type AwardPeople, proofOf, visitor } from "./people";

/** What the commune has for awards in 2026, where nothing is said yet. */
export async function seedFund({ office }: AwardPeople): Promise<void> {
  const { communeId } = office;
  if ((await prisma.awardFund.count({ where: { communeId, year: 2026 } })) > 0) return;
  const fund = {
    year: 2026,
    amount: 60_000_000n,
    basis: "Quyết định số 12/QĐ-UBND ngày 12/01/2026 về giao dự toán năm 2026",
    version: 0,
  };
  await setFund(office, fund, at("2026-01-15T09:00"));
}

/** From the office's tờ trình to the certificates: decided as the Council says. */
export async function award(
  { office, chair, clerk }: AwardPeople,
  nominationIds: readonly string[],
): Promise<void> {
  const begun = { kind: "AWARD", nominationIds } as const;
  const { decisionId } = await beginDecision(office, begun, at("2026-11-04T08:20"));
  const ref = async () => {
    const { version } = await prisma.decision.findUniqueOrThrow({
      where: { id: decisionId },
      select: { version: true },
    });
    return { decisionId, version };
  };
  await submitDecision(office, await ref(), at("2026-11-04T09:00"));
  await followCouncil(chair, await ref(), at("2026-11-05T08:15"));
  const signing = { ...(await ref()), proof: proofOf("chutich") };
  await signDecision(chair, signing, visitor, at("2026-11-05T08:20"));
  // What the commune numbered on paper before it had the portal.
  await startSeries(
    clerk,
    { series: { year: 2026, kind: "DECISION" }, next: 186 },
    at("2026-11-05T09:30"),
  );
  const issuing = { ...(await ref()), issuedOn: "2026-11-05" };
  await issueDecision(clerk, issuing, at("2026-11-05T09:40"));
  const shown = { ...(await ref()), isPublic: true, reason: "" };
  await publishDecision(office, shown, at("2026-11-05T14:30"));
  await makeCertificates(office, { decisionId }, at("2026-11-06T08:10"));
}
