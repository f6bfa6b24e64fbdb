import { NominationStatus } from "@/components/nominations/nomination-status";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusTag } from "@/components/ui/status-tag";
import { TaskList } from "@/components/ui/task-list";
import type { Actor } from "@/lib/auth/actor";
import { dossierNumber } from "@/lib/nominations/dossier-number";
import { type ListedDossier, listOwnDossiers } from "@/lib/nominations/dossiers/list";
import { stageOf } from "@/lib/nominations/stage";
import { calendarDate, formatDate } from "@/lib/text/dates";

type OwnDossiersProps = { actor: Actor; now: Date; isUnit: boolean };

/** What the unit works on or has handed in; of the office, what it is entering from paper. */
export async function OwnDossiers({ actor, now, isUnit }: OwnDossiersProps) {
  const dossiers = await listOwnDossiers(actor, now);
  if (dossiers.length === 0) {
    return isUnit ? (
      <EmptyState title="Đơn vị chưa có hồ sơ đề nghị khen nào.">
        Họp xét xong, bấm “Lập hồ sơ đề nghị khen”; làm dở thì để đấy, lần sau làm tiếp.
      </EmptyState>
    ) : null;
  }
  const open = dossiers.filter(isOpen);
  const others = dossiers.filter((dossier) => !isOpen(dossier));
  return (
    <>
      {open.length > 0 && (
        <Dossiers
          id="open"
          title={isUnit ? "Đang làm" : "Đang nhập hộ"}
          dossiers={open}
          now={now}
        />
      )}
      {others.length > 0 && <Dossiers id="handed-in" title="Đã nộp" dossiers={others} now={now} />}
    </>
  );
}

type DossiersProps = {
  id: string;
  title: string;
  dossiers: readonly ListedDossier[];
  now: Date;
};

function Dossiers({ id, title, dossiers, now }: DossiersProps) {
  return (
    <section aria-labelledby={id} className="stack-tight">
      <h2 id={id}>{title}</h2>
      <TaskList
        tasks={dossiers.map((dossier) => ({
          title: dossier.title,
          href: `/nominations/dossiers/${dossier.id}`,
          hint: hintOf(dossier),
          status: <DossierState dossier={dossier} now={now} />,
        }))}
      />
    </section>
  );
}

const isOpen = ({ nominations }: ListedDossier) =>
  nominations.length === 0 ||
  nominations.some(({ state }) => state === "DRAFT" || state === "RETURNED");

function hintOf({ nominations, unit, submittedAt, createdAt, ...dossier }: ListedDossier): string {
  const names = nominations
    .slice(0, 3)
    .map(({ name }) => name)
    .join("; ");
  const when = submittedAt ? `nộp ${formatDate(submittedAt)}` : `lập ${formatDate(createdAt)}`;
  return [
    dossierNumber(dossier),
    when,
    dossier.isFromPaper && `nhập hộ, ${unit.name}`,
    nominations.length > 3 ? `${names}; … (${nominations.length})` : names,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** How far all are; where they are not at one, how many are how far. */
function DossierState({ dossier: { nominations }, now }: { dossier: ListedDossier; now: Date }) {
  const [first] = nominations;
  if (!first) return <StatusTag tone="draft">Chưa có đề nghị nào</StatusTag>;
  const returned = nominations.find(({ state }) => state === "RETURNED");
  if (returned) return <NominationStatus nomination={returned} now={now} />;
  const today = calendarDate(now);
  const stages = Map.groupBy(nominations, (nomination) => stageOf(nomination, today).label);
  if (stages.size === 1) return <NominationStatus nomination={first} now={now} />;
  return (
    <span className="text-sm">
      {[...stages].map(([label, those]) => `${those.length} ${label.toLowerCase()}`).join(", ")}
    </span>
  );
}
