import { type Annex, type Cell, richText, type Table } from "@/lib/documents/model";
import { toRoman } from "@/lib/text/roman";
import type { ListedAward, ListPart } from "./facts";
import { clause, coefficientWords, listParts } from "./parts";

const partTitles: Record<ListPart, string> = {
  COLLECTIVE: "TẬP THỂ",
  HOUSEHOLD: "HỘ GIA ĐÌNH",
  PERSON: "CÁ NHÂN",
};

type Column = { header: string; of: (item: ListedAward) => string };

const written = ({ honorific, name }: ListedAward) => [honorific, name].filter(Boolean).join(" ");
const where = ({ post, place }: ListedAward) => [post, place].filter(Boolean).join(", ");

const columns = {
  name: { header: "Tên tập thể, hộ gia đình, họ và tên cá nhân", of: written },
  where: { header: "Chức vụ, đơn vị công tác, nơi ở", of: where },
  citation: { header: "Thành tích", of: ({ citation }) => citation },
  award: { header: "Hình thức, danh hiệu", of: ({ award }) => award },
  council: {
    header: "Kết quả xét của Hội đồng",
    of: ({ councilResult }) => councilResult || "Không qua Hội đồng (thủ tục đơn giản)",
  },
  money: {
    header: "Tiền thưởng (lần mức lương cơ sở)",
    of: ({ coefficient, moneyNote }) =>
      [coefficient === null ? "" : coefficientWords(coefficient), moneyNote]
        .filter(Boolean)
        .join("\n") || "Không",
  },
} satisfies Record<string, Column>;

type ListOptions = {
  title: string;
  /** "(Kèm theo …)" */
  note: string;
  withCouncil?: boolean;
  withMoney?: boolean;
};

/**
 * The list that goes with a paper about awards: I. Tập thể, II. Hộ gia đình, III. Cá nhân, numbered through; the number
 * is the one in the golden book (Điều 104 NĐ 98/2023). The column of awards is there only where they differ.
 */
export function awardList(
  items: readonly ListedAward[],
  { title, note, withCouncil = false, withMoney = true }: ListOptions,
): Annex {
  const shown: Column[] = [
    columns.name,
    ...(items.some((item) => where(item) !== "") ? [columns.where] : []),
    columns.citation,
    ...(new Set(items.map(({ award }) => award)).size > 1 ? [columns.award] : []),
    ...(withCouncil ? [columns.council] : []),
    ...(withMoney ? [columns.money] : []),
  ];
  return {
    label: "",
    title,
    note,
    body: [clause({ id: "danh-sach" }, { table: tableOf(items, shown) })],
  };
}

function tableOf(items: readonly ListedAward[], shown: readonly Column[]): Table {
  const numbered = items.map((item, index) => ({ item, number: index + 1 }));
  const parts = listParts
    .map((part) => ({ part, those: numbered.filter(({ item }) => item.part === part) }))
    .filter(({ those }) => those.length > 0);
  return {
    headerRows: 1,
    rows: [
      [cell("TT"), ...shown.map(({ header }) => cell(header))],
      ...parts.flatMap(({ part, those }, index) => [
        [
          bold(toRoman(index + 1)),
          bold(partTitles[part]),
          ...shown.slice(1).map((): Cell => ({ merged: "left" })),
        ],
        ...those.map(({ item, number }) => [
          cell(String(number)),
          ...shown.map(({ of }) => cell(of(item))),
        ]),
      ]),
    ],
  };
}

const cell = (text: string): Cell => ({ text: richText(text) });
const bold = (text: string): Cell => ({ text: [{ text, bold: true }] });
