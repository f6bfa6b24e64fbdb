import { CalendarDays } from "lucide-react";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { DutyStatus } from "@/components/campaigns/duties/duty-status";
import { Flash } from "@/components/layout/flash";
import { ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { TaskList } from "@/components/ui/task-list";
import { hasRole } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { canCarryOut } from "@/lib/campaigns/duties/policy";
import { findOwnUnitName, type ListedDuty, listDuties } from "@/lib/campaigns/duties/queries";
import { partyRoleLabels } from "@/lib/campaigns/facts/labels";

export const metadata: Metadata = { title: "Việc của đơn vị" };

export default async function DutiesPage() {
  const actor = await requireActor();
  if (!hasRole(actor, "UNIT")) forbidden();
  const carryOut = canCarryOut(actor);
  const [unitName, duties] = await Promise.all([
    findOwnUnitName(actor),
    listDuties(actor, new Date()),
  ]);
  const done = duties.filter(({ isDone }) => isDone);
  const late = duties.filter(({ isLate }) => isLate);
  const open = duties.filter(({ isDone, isLate }) => !isDone && !isLate);
  return (
    <>
      <PageHeading
        title="Việc của đơn vị"
        caption={unitName}
        actions={
          carryOut.allowed && (
            <ButtonLink href="/duties/calendar" icon={CalendarDays} variant="secondary">
              Lịch của đơn vị
            </ButtonLink>
          )
        }
      />
      <Flash />
      {duties.length === 0 && (
        <EmptyState title="Chưa có việc nào giao cho đơn vị.">
          {carryOut.allowed
            ? "Khi một kế hoạch đã phát hành có giao việc cho đơn vị, việc ấy hiện ở đây cùng thời hạn."
            : carryOut.reason}
        </EmptyState>
      )}
      {late.length > 0 && (
        <section aria-labelledby="late-title">
          <h2 id="late-title">Quá hạn ({late.length})</h2>
          <Duties duties={late} />
        </section>
      )}
      {open.length > 0 && (
        <section aria-labelledby="open-title">
          <h2 id="open-title">Còn phải làm ({open.length})</h2>
          <Duties duties={open} />
        </section>
      )}
      {done.length > 0 && (
        <Details summary={`Đã xong (${done.length})`} open={late.length + open.length === 0}>
          <Duties duties={done} />
        </Details>
      )}
    </>
  );
}

function Duties({ duties }: { duties: readonly ListedDuty[] }) {
  return (
    <TaskList
      tasks={duties.map((duty) => ({
        title: duty.task,
        href: `/duties/${duty.assignmentId}`,
        hint: `${partyRoleLabels[duty.role]} · Văn bản số ${duty.paper.number}`,
        status: <DutyStatus duty={duty} />,
      }))}
    />
  );
}
