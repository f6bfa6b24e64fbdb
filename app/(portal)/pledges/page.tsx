import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { CovenantStatus } from "@/components/pledges/covenant-status";
import { PledgeStatus } from "@/components/pledges/pledge-status";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { TaskList } from "@/components/ui/task-list";
import { hasRole } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { findOwnUnitName } from "@/lib/campaigns/duties/queries";
import { periodWords } from "@/lib/campaigns/facts/words";
import { type CovenantDetail, listUnitCovenants } from "@/lib/pledges/covenants/queries";
import { enteredFrom } from "@/lib/pledges/entered-words";
import { closedShortly } from "@/lib/pledges/pledge/closed-words";
import {
  type ListedPledge,
  listUnitPledges,
  type UnitCampaign,
  type UnitRound,
} from "@/lib/pledges/pledge/queries";
import { canWriteForUnit } from "@/lib/pledges/policy";
import { receiptNumber } from "@/lib/pledges/receipt-number";
import { listUnitReports, type UnitReport } from "@/lib/pledges/reports/list-unit-reports";
import { formatDate } from "@/lib/text/dates";
import { UnitReports } from "../reports/unit-reports";
import { BeginForm } from "./begin-form";

export const metadata: Metadata = { title: "Đăng ký, báo cáo" };

/** Every campaign of the unit: what to do now, and what was handed in. */
export default async function PledgesPage() {
  const actor = await requireActor();
  if (!hasRole(actor, "UNIT")) forbidden();
  const write = canWriteForUnit(actor);
  const now = new Date();
  const [unitName, campaigns, reports, covenants] = await Promise.all([
    findOwnUnitName(actor),
    listUnitPledges(actor, now),
    listUnitReports(actor, now),
    listUnitCovenants(actor, now),
  ]);
  return (
    <>
      <PageHeading title="Đăng ký, báo cáo" caption={unitName} />
      <Flash />
      {campaigns.length === 0 && (
        <EmptyState title="Chưa có phong trào nào để đăng ký.">
          {write.allowed
            ? "Khi một kế hoạch thi đua phát hành có phần của đơn vị, phong trào ấy hiện ở đây cùng hạn đăng ký, hạn báo cáo."
            : write.reason}
        </EmptyState>
      )}
      {campaigns.map((campaign) => (
        <Campaign
          key={campaign.campaign.id}
          {...campaign}
          reports={reports.find((each) => each.campaign.id === campaign.campaign.id)?.reports ?? []}
        />
      ))}
      {covenants.length > 0 && <Covenants covenants={covenants} />}
    </>
  );
}

/** What the unit has agreed on with others, those that wait for its signature first. */
function Covenants({ covenants }: { covenants: readonly CovenantDetail[] }) {
  return (
    <section aria-labelledby="covenants-title" className="stack-tight">
      <h2 id="covenants-title">Giao ước thi đua</h2>
      <TaskList
        tasks={covenants.map(({ id, name, round, campaign, waitsForOwn, signed, parties }) => ({
          title: [name, round && `năm ${round}`].filter(Boolean).join(" "),
          href: `/covenants/${id}`,
          hint: campaign.title,
          status: waitsForOwn ? (
            <StatusTag tone="attention">Chờ đơn vị ký</StatusTag>
          ) : (
            <CovenantStatus signed={signed} parties={parties.length} />
          ),
        }))}
      />
    </section>
  );
}

type CampaignProps = UnitCampaign & { reports: readonly UnitReport[] };

function Campaign({ campaign, paper, isOpen, closesOn, rounds, reports }: CampaignProps) {
  const titleId = `campaign-${campaign.id}`;
  return (
    <section aria-labelledby={titleId} className="stack-tight">
      <h2 id={titleId}>{campaign.title}</h2>
      <p className="text-muted">
        Kế hoạch số {paper.number} ngày {formatDate(paper.issuedOn)} · {periodWords(campaign)}
        {!isOpen && ` · ${closedShortly({ campaign, closesOn })}`}
      </p>
      <TaskList
        tasks={rounds.map((each) => ({
          title: ["Đăng ký thi đua", each.round.name].filter(Boolean).join(" "),
          ...(each.pledge && { href: hrefOf(each.pledge) }),
          hint: hintOf(each),
          status: (
            <PledgeStatus
              state={each.pledge?.state ?? null}
              dueOn={each.round.dueOn}
              isLate={each.isLate}
              workingDaysLeft={each.workingDaysLeft}
            />
          ),
        }))}
      />
      {isOpen &&
        rounds
          .filter(({ pledge }) => pledge === null)
          .map(({ round }) => (
            <BeginForm
              key={round.key}
              campaignId={campaign.id}
              round={round.key}
              label={["Bắt đầu đăng ký", round.name].filter(Boolean).join(" ")}
            />
          ))}
      {reports.length > 0 && <UnitReports campaign={campaign} reports={[...reports]} />}
    </section>
  );
}

/** What may be written leads straight to the writing. */
function hrefOf({ id, state, isFromPaper }: ListedPledge): string {
  const isOpen = (state === "DRAFT" || state === "RETURNED") && !isFromPaper;
  return isOpen ? `/pledges/${id}/edit` : `/pledges/${id}`;
}

function hintOf({ pledge }: UnitRound): string | undefined {
  if (!pledge) return undefined;
  const { state, promises, items, movedNote } = pledge;
  if (state === "RETURNED") return `Cần bổ sung: ${movedNote}`;
  const written = `đã ghi ${promises} trong ${items} điều`;
  if (state === "DRAFT") return `${pledge.isFromPaper ? `${enteredFrom(pledge)}, ` : ""}${written}`;
  return `Biên nhận số ${receiptNumber("pledge", pledge)} · ${promises} điều đăng ký`;
}
