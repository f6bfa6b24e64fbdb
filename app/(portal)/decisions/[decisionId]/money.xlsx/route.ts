import { notFound } from "next/navigation";
import { approvedItems } from "@/lib/decisions/items";
import { findDecisionMoney } from "@/lib/decisions/money/decision-money";
import { totalOf } from "@/lib/decisions/money/item-money";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { fileResponse } from "@/lib/web/file-response";
import { loadDecision } from "../load-decision";

type Context = RouteContext<"/decisions/[decisionId]/money.xlsx">;

/** The money of a decision for who pays it out. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor, now, decision } = await loadDecision(params);
  if (decision.kind !== "AWARD") notFound();
  const money = await findDecisionMoney(actor, decision, calendarDate(now));
  const items = approvedItems(decision);
  const { paper } = decision;
  const content = await writeWorkbook([
    {
      name: "Tiền thưởng",
      title: [
        `Tiền thưởng: ${decision.subject}`,
        paper
          ? `Quyết định số ${paper.number} ngày ${formatDate(paper.issuedOn)}`
          : `Dự kiến, nếu ban hành ngày ${formatDate(now)}`,
      ],
      columns: [
        { header: "TT", width: 6 },
        { header: "Tên", width: 32 },
        { header: "Đơn vị, nơi ở", width: 28 },
        { header: "Hình thức, danh hiệu", width: 24 },
        { header: "Hệ số", width: 10 },
        { header: "Mức lương cơ sở (đồng)", width: 16 },
        { header: "Tiền thưởng (đồng)", width: 16 },
        { header: "Ghi chú", width: 32 },
        { header: "Đã chi ngày", width: 14 },
        { header: "Ký nhận", width: 20 },
      ],
      rows: [
        ...items.map((item) => {
          const counted = money.items.get(item.id);
          return [
            item.position,
            [item.honorific, item.name].filter(Boolean).join(" "),
            item.place || item.unit?.name || "",
            awardName(item.award),
            counted?.coefficient ? counted.coefficient / 1000 : null,
            counted?.baseSalary ?? null,
            counted?.amount ?? null,
            counted?.note ?? "",
            item.paidOn ? formatDate(readDay(item.paidOn)) : "",
            "",
          ];
        }),
        ["", "Cộng", "", "", null, null, totalOf(money.items.values()), "", "", ""],
      ],
    },
  ]);
  return fileResponse({
    name: "tien-thuong.xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content,
  });
}
