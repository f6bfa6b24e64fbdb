import type { Sheet } from "@/lib/documents/workbook/write-workbook";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { spendingKinds, spendingLabels } from "@/lib/nominations/awards/spending-kinds";
import { commendationTypeLabels } from "@/lib/nominations/state";
import { formatDate } from "@/lib/text/dates";
import { awardClasses } from "./classes";
import { countedLabels } from "./filter";
import type { AwardStatistics } from "./queries";
import {
  awardLines,
  awardStatisticsColumns,
  figuresOf,
  type StatisticsLine,
  typeLines,
} from "./table";

/** The tables of the year, the fund, and everybody they count. */
export function awardStatisticsSheets(statistics: AwardStatistics, communeName: string): Sheet[] {
  const { year, all, fund } = statistics;
  const title = (words: string) => [`${words}, năm ${year}, ${communeName}`];
  const table = (name: string, first: string, lines: readonly StatisticsLine[]): Sheet => ({
    name,
    title: title("Số đề nghị khen và được khen"),
    columns: [
      { header: first, width: 34 },
      ...awardStatisticsColumns.flatMap(({ header }) => [
        { header: `${header}: đề nghị` },
        { header: `${header}: được khen` },
      ]),
    ],
    rows: lines.map(({ label, filter }) => [
      label,
      ...awardStatisticsColumns.flatMap((column) => {
        const { submitted, decided } = figuresOf(all, filter, column.filter);
        return [submitted, decided];
      }),
    ]),
  });
  return [
    table("Theo loại hình", "Loại hình khen thưởng", typeLines),
    table("Theo hình thức, danh hiệu", "Hình thức, danh hiệu", awardLines(all)),
    {
      name: "Quỹ",
      title: title("Quỹ thi đua, khen thưởng (đồng)"),
      columns: [{ header: "Nội dung", width: 40 }, { header: "Số tiền" }],
      rows: [
        ["Quỹ trong năm", fund.collected],
        ["Tiền thưởng theo quyết định trong năm", fund.decided],
        ["Trong đó đã chi", fund.paid],
        ["Đã thu hồi", fund.recovered],
        ...spendingKinds.map((kind) => [spendingLabels[kind], fund.spent[kind]]),
      ],
    },
    {
      name: "Từng trường hợp",
      title: title("Các trường hợp đề nghị khen và được khen"),
      columns: [
        { header: "Đếm vào" },
        { header: "Tên", width: 30 },
        { header: "Đối tượng", width: 24 },
        { header: "Loại hình", width: 24 },
        { header: "Hình thức, danh hiệu", width: 24 },
        { header: "Đơn vị", width: 28 },
        { header: "Quyết định" },
        { header: "Ngày" },
      ],
      rows: all.map((each) => [
        countedLabels[each.counted],
        each.name,
        awardClasses[each.class],
        commendationTypeLabels[each.type],
        awardName(each.award),
        each.unitName,
        each.paper,
        each.on && formatDate(each.on),
      ]),
    },
  ];
}
