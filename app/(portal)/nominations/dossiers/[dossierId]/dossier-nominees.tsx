import { NominationStatus } from "@/components/nominations/nomination-status";
import { TaskList } from "@/components/ui/task-list";
import { awardName } from "@/lib/nominations/awards/catalogue";
import type { SeenDossier } from "@/lib/nominations/dossiers/hold";

/** Those it puts forward, and how far each is. */
export function DossierNominees({ dossier, now }: { dossier: SeenDossier; now: Date }) {
  return (
    <section aria-labelledby="nominees-title" className="stack-tight">
      <h2 id="nominees-title">Các đề nghị</h2>
      <TaskList
        tasks={dossier.nominations.map((nomination) => {
          const { id, name, award, state, movedNote } = nomination;
          return {
            title: name,
            href: `/nominations/${id}`,
            hint: [awardName(award), hasReason(state) && movedNote].filter(Boolean).join(" · "),
            status: <NominationStatus nomination={nomination} now={now} />,
          };
        })}
      />
    </section>
  );
}

const hasReason = (state: string) =>
  ["RETURNED", "INELIGIBLE", "SUSPENDED", "WITHDRAWN"].includes(state);
