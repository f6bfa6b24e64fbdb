import { StatusTag } from "@/components/ui/status-tag";
import { type Column, Table } from "@/components/ui/table";
import type { ItemMoney } from "@/lib/decisions/money/item-money";
import { productWords } from "@/lib/decisions/money/product-words";
import { itemOutcomeLabels } from "@/lib/decisions/state";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { formatNumber } from "@/lib/text/numbers";

type ItemOutcome = keyof typeof itemOutcomeLabels;

type ShownItem = {
  id: string;
  position: number;
  honorific: string;
  name: string;
  post: string;
  place: string;
  award: string;

  citation: string;
  outcome: ItemOutcome;
  departure: string;
  councilRecommends: boolean | null;
  councilResult: string;
  revokedAt: Date | null;
  unit: { name: string } | null;
  money?: Pick<ItemMoney, "coefficient" | "baseSalary" | "amount" | "note"> | undefined;
};

type ItemTableProps = {
  caption: string;
  items: readonly ShownItem[];
  /** The total of the money, already written out. */
  total?: string;
  withCouncil?: boolean;
  withOutcome?: boolean;
  withMoney?: boolean;
};

/** Those in a decision, in the order of its list. */
export function ItemTable({
  caption,
  items,
  total,
  withCouncil = false,
  withOutcome = false,
  withMoney = false,
}: ItemTableProps) {
  const severalAwards = new Set(items.map(({ award }) => award)).size > 1;
  const columns: Column<ShownItem>[] = [
    { key: "name", header: "Tên", cell: nameCell, ...(total && { total: "Cộng" }) },
    ...(severalAwards
      ? [
          {
            key: "award",
            header: "Hình thức, danh hiệu",
            cell: ({ award }: ShownItem) => awardName(award),
          },
        ]
      : []),
    { key: "citation", header: "Thành tích", cell: ({ citation }) => citation },
    ...(withCouncil ? [{ key: "council", header: "Hội đồng", cell: councilCell }] : []),
    ...(withOutcome ? [{ key: "outcome", header: "Quyết định", cell: outcomeCell }] : []),
    ...(withMoney
      ? [
          {
            key: "money",
            header: "Tiền thưởng (đồng)",
            cell: moneyCell,
            numeric: true,
            ...(total && { total }),
          },
        ]
      : []),
  ];
  return <Table caption={caption} columns={columns} rows={items} rowKey={({ id }) => id} />;
}

function nameCell({ position, honorific, name, post, place, unit, revokedAt }: ShownItem) {
  const where = [post, place].filter(Boolean).join(", ") || unit?.name;
  return (
    <>
      <span className="font-semibold">
        {position}. {[honorific, name].filter(Boolean).join(" ")}
      </span>
      {where && <span className="block font-normal text-muted">{where}</span>}
      {revokedAt && (
        <span className="mt-1 block">
          <StatusTag tone="stopped">Đã hủy bỏ</StatusTag>
        </span>
      )}
    </>
  );
}

function councilCell({ councilRecommends, councilResult }: ShownItem) {
  if (councilRecommends === null) return "Không qua Hội đồng (thủ tục đơn giản)";
  return (
    <>
      {councilRecommends ? "Đề nghị khen" : "Không đề nghị"}
      {councilResult && <span className="block text-muted">{councilResult}</span>}
    </>
  );
}

function outcomeCell({ outcome, departure }: ShownItem) {
  return (
    <>
      {itemOutcomeLabels[outcome]}
      {departure && <span className="block text-muted">Khác ý Hội đồng: {departure}</span>}
    </>
  );
}

function moneyCell({ money }: ShownItem) {
  if (!money || money.amount === null) return "Không";
  return (
    <>
      {formatNumber(money.amount)}
      <span className="block text-sm text-muted md:whitespace-nowrap">{productWords(money)}</span>
      {money.note && <span className="block text-sm text-muted">{money.note}</span>}
    </>
  );
}
