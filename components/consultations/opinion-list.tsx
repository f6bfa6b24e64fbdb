import { StatusTag } from "@/components/ui/status-tag";
import { TaskList } from "@/components/ui/task-list";
import type { ConsultationDetail, OpinionDetail } from "@/lib/appraisals/consultation/queries";
import { outcomeLabels } from "@/lib/appraisals/consultation/words";
import { opinionNumber } from "@/lib/nominations/opinion-number";
import { formatMoment } from "@/lib/text/dates";

/** Whom an opinion is about, as the list names them. */
export function aboutWords(
  { items }: Pick<ConsultationDetail, "items">,
  { nominationId }: Pick<OpinionDetail, "nominationId">,
): string {
  return items.find((item) => item.nominationId === nominationId)?.name ?? "cả danh sách";
}

/** Whom an opinion may be about. */
export const nomineeChoices = ({ items }: Pick<ConsultationDetail, "items">) =>
  items.map(({ nominationId, name, place }) => ({
    value: nominationId,
    label: [name, place].filter(Boolean).join(", "),
  }));

/** What people said, those that wait for an answer first. */
export function OpinionList({ consultation }: { consultation: ConsultationDetail }) {
  return (
    <TaskList
      tasks={consultation.opinions.map((opinion) => ({
        title: `${opinionNumber(opinion)}, về ${aboutWords(consultation, opinion)}`,
        href: `/consultations/${consultation.id}/opinions/${opinion.id}`,
        hint: `${opinion.name} · ${formatMoment(opinion.receivedAt)}${opinion.enteredBy ? " · ghi từ giấy, lời nói" : ""}`,
        status: opinion.outcome ? (
          <StatusTag tone="done">{outcomeLabels[opinion.outcome]}</StatusTag>
        ) : (
          <StatusTag tone="attention">Chưa trả lời</StatusTag>
        ),
      }))}
    />
  );
}
