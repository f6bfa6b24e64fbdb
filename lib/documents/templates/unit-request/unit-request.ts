import { dateParts } from "@/lib/documents/header-lines";
import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import type { CalendarDate } from "@/lib/text/dates";
import { formatDate } from "@/lib/text/dates";
import { toRoman } from "@/lib/text/roman";
import type { ListPart } from "../award-decision/facts";
import { counted, grouped, partTitles } from "../award-decision/parts";
import { ended, groupRow, paragraph, tableOf } from "../clauses";
import { agencyBelow, numberParts, type UnitSigner, unitSignature } from "../letterhead";

type UnitRequestFacts = {
  commune: {
    name: string /** "xã" */;
    kind: string;
    headerLines: readonly string[];
    placeName: string;
  };
  unit: string;
  /** As its own paper says: "05/TTr-NH"; "" while it has none. */
  number: string;
  on: CalendarDate | null;
  /** As they follow "Căn cứ". */
  legalBases: readonly string[];
  /** "khen thưởng trong phong trào …", "khen thưởng công trạng năm 2026" */
  asking: string;
  /** "có thành tích trong phong trào …" */
  merit: string;
  meetingOn: CalendarDate | null;
  nominees: readonly {
    name: string;
    post: string;
    place: string;
    part: ListPart;
    award: string;
    citation: string;
    votes: string;
  }[];
  signer: Omit<UnitSigner, "unit">;
};

const headings = [
  "TT",
  "Tên tập thể, hộ gia đình, họ và tên cá nhân",
  "Danh hiệu, hình thức khen",
  "Tóm tắt thành tích",
  "Phiếu đồng\u00a0ý",
];

/** Tờ trình of a unit: whom it asks to have awarded and for what, with the list (DOMAIN §4.2; Phụ lục III, Mẫu 1.4). */
export function unitRequest(facts: UnitRequestFacts): OfficialDocument {
  const { commune, unit, on, meetingOn, nominees, signer } = facts;
  const to = `Chủ tịch Ủy ban nhân dân ${commune.name}`;
  const grounds = [
    ...facts.legalBases,
    ...(meetingOn ? [`kết quả họp xét ngày ${formatDate(meetingOn)}`] : []),
  ];
  return {
    ...emptyDocument,
    type: "TỜ TRÌNH",
    agency: agencyBelow(commune.headerLines, unit),
    national: nationalTitle,
    ...numberParts(facts.number),
    place: commune.placeName,
    date: dateParts(on),
    subject: richText(`Về việc đề nghị ${facts.asking}`),
    preamble: [`Kính gửi: ${to}.`, ...ended(grounds.map((ground) => `Căn cứ ${ground}`))].map(
      richText,
    ),
    body: [
      paragraph(
        "asked",
        `${unit} đề nghị khen thưởng ${counted(nominees)} ${facts.merit} (có ${meetingOn ? "biên bản họp xét, " : ""}hồ sơ thành tích kèm theo), gồm:`,
      ),
      tableOf(
        "list",
        headings,
        grouped(nominees).flatMap(({ part, those }, index) => [
          groupRow(toRoman(index + 1), partTitles[part], headings.length),
          ...those.map(({ item: { name, post, place, award, citation, votes }, number }) => [
            String(number),
            [name, post, place].filter(Boolean).join(", "),
            award,
            citation,
            votes,
          ]),
        ]),
      ),
    ],
    closing: [
      richText(`Kính trình Chủ tịch Ủy ban nhân dân ${commune.kind} xem xét, quyết định./.`),
    ],
    recipients: ["Như trên;", "Lưu: Hồ sơ."],
    signature: unitSignature({ unit, ...signer }),
    annexes: [],
  };
}
