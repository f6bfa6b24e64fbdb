import { dateParts } from "@/lib/documents/header-lines";
import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { type CalendarDate, calendarDate, formatLongDate, formatTime } from "@/lib/text/dates";
import { listed, paragraph, tableOf, typedLines } from "../clauses";
import { attachedTo, clockWords } from "../letterhead";
import {
  type CouncilCommune,
  type CouncilPerson,
  councilAgency,
  councilSignature,
  personInWords,
} from "./council-frame";

export type InvitationFacts = {
  commune: CouncilCommune;
  /** "Họp xét khen thưởng tổng kết phong trào năm 2026" */
  title: string;
  startsAt: Date;
  place: string;
  /** What is on the agenda in words. Never who is nominated: it goes to those who are recused as well. */
  agenda: string;
  chair: CouncilPerson;
  members: readonly CouncilPerson[];
  /** The day it was sent; null while it was not. */
  invitedOn: CalendarDate | null;
};

const invitationSymbol = "GM-HĐTĐKT";

/** Giấy mời họp (Phụ lục III, Mẫu 1.7): one paper for all members, which names no nominee. */
export function invitationDocument(facts: InvitationFacts): OfficialDocument {
  const { commune, title, startsAt, place, agenda, chair, members, invitedOn } = facts;
  const topics = typedLines(agenda);
  return {
    ...emptyDocument,
    type: "GIẤY MỜI",
    agency: councilAgency(commune),
    national: nationalTitle,
    symbol: invitationSymbol,
    place: commune.placeName,
    date: dateParts(invitedOn),
    subject: richText("Họp Hội đồng Thi đua - Khen thưởng"),
    body: [
      paragraph(
        "invited",
        `Hội đồng Thi đua - Khen thưởng ${commune.name} trân trọng kính mời: các ông, bà là thành viên Hội đồng (danh sách tại Phụ lục kèm theo).`,
      ),
      paragraph("occasion", `Tới dự: ${lowerFirst(title)}.`),
      ...(topics.length > 0 ? [paragraph("agenda", "Nội dung:", listed("topic", topics))] : []),
      paragraph("chair", `Chủ trì: ${personInWords(chair)}.`),
      paragraph(
        "time",
        `Thời gian: ${clockWords(formatTime(startsAt))}, ${formatLongDate(calendarDate(startsAt))}.`,
      ),
      paragraph("place", `Địa điểm: ${place}.`),
    ],
    closing: [
      richText(
        "Thành viên vắng mặt báo lý do cho thư ký Hội đồng trước giờ họp và gửi ý kiến bằng văn bản. Người có quan hệ với tập thể, cá nhân được đề nghị báo trước để không tham gia xét nội dung ấy./.",
      ),
    ],
    recipients: ["Như trên;", "Lưu: VT, Hồ sơ."],
    signature: councilSignature(chair),
    annexes: [
      {
        label: "Phụ lục",
        title: "DANH SÁCH THÀNH VIÊN ĐƯỢC MỜI HỌP",
        note: attachedTo({
          kind: "Giấy mời",
          symbol: invitationSymbol,
          on: invitedOn,
          of: `Hội đồng Thi đua - Khen thưởng ${commune.name}`,
        }),
        body: [
          tableOf(
            "members",
            ["TT", "Họ và tên", "Chức vụ", "Trong Hội đồng"],
            members.map(({ name, post, position }, index) => [
              String(index + 1),
              name,
              position,
              post,
            ]),
          ),
        ],
      },
    ],
  };
}

/** "Họp xét …" in the middle of a sentence; a name of its own keeps its capital. */
function lowerFirst(title: string): string {
  return /^(Họp|Phiên|Cuộc|Hội nghị)/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}
