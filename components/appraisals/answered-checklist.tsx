import { Table } from "@/components/ui/table";
import { answerLabels, type ChecklistLine } from "@/lib/appraisals/checklist";
import { answerField, noteField } from "@/lib/appraisals/fields";

type AnsweredChecklistProps = {
  lines: readonly ChecklistLine[];
  values: Readonly<Record<string, string>>;
};

/** An appraisal that is only read: each line with its answer. */
export function AnsweredChecklist({ lines, values }: AnsweredChecklistProps) {
  return (
    <Table
      caption="Từng nội dung thẩm định"
      hideCaption
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: "label", header: "Nội dung", cell: ({ label }) => label },
        {
          key: "answer",
          header: "Kết quả",
          cell: ({ key }) => {
            const answer = values[answerField(key)] ?? "";
            return Object.hasOwn(answerLabels, answer)
              ? answerLabels[answer as keyof typeof answerLabels]
              : "Chưa trả lời";
          },
        },
        { key: "note", header: "Ghi chú", cell: ({ key }) => values[noteField(key)] ?? "" },
        { key: "basis", header: "Căn cứ", cell: ({ legalBasis }) => legalBasis },
      ]}
    />
  );
}
