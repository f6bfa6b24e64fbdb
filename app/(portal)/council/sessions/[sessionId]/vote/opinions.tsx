import { Table } from "@/components/ui/table";
import { choiceLabels } from "@/lib/council/state";
import type { AgendaItemView, Voting } from "@/lib/council/voting/queries";
import { titleOf } from "./item-words";

type OpinionsProps = { opinions: Voting["opinions"]; items: readonly AgendaItemView[] };

/** What absent members said in writing: open by its nature, as in the minutes. */
export function Opinions({ opinions, items }: OpinionsProps) {
  const titles = new Map(items.map((item) => [item.id, titleOf(item)]));
  return (
    <section aria-labelledby="opinions-title">
      <h2 id="opinions-title">Ý kiến bằng văn bản đã nhận</h2>
      <Table
        caption="Ý kiến bằng văn bản đã nhận"
        hideCaption
        rows={opinions}
        rowKey={({ itemId, memberId }) => `${itemId} ${memberId}`}
        columns={[
          { key: "by", header: "Thành viên", cell: ({ by }) => by },
          { key: "item", header: "Nội dung", cell: ({ itemId }) => titles.get(itemId) },
          { key: "choice", header: "Ý kiến", cell: ({ choice }) => choiceLabels[choice] },
          { key: "note", header: "Lời ghi", cell: ({ note }) => note },
        ]}
      />
    </section>
  );
}
