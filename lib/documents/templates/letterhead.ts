import { dateParts } from "@/lib/documents/header-lines";
import { writingGap } from "@/lib/documents/layout";
import type { Signature } from "@/lib/documents/model";
import { calendarDate, formatDate, formatTime } from "@/lib/text/dates";

/** Above a body of the commune stands its committee: "UBND XÃ …", then its own name (NĐ 30/2020, Phụ lục I, II.2). */
export function agencyBelow(headerLines: readonly string[], body: string): string[] {
  const committee = headerLines.join(" ").replace(/^ỦY BAN NHÂN DÂN/u, "UBND");
  return [committee, body.toLocaleUpperCase("vi")];
}

type Attached = {
  /** "Quyết định" */
  kind: string;
  number?: string | null;
  symbol: string;
  on?: string | null;
  /** "Chủ tịch Ủy ban nhân dân xã …" */
  of: string;
};

/** "(Kèm theo Quyết định số 05/QĐ-UBND ngày … của …)", with room to write what is not known yet. */
export function attachedTo({ kind, number = null, symbol, on = null, of }: Attached): string {
  const { day, month, year } = dateParts(on);
  const gap = writingGap.date;
  const date = `ngày ${day ?? gap} tháng ${month ?? gap} năm ${year ?? gap}`;
  return `(Kèm theo ${kind} số ${number ?? writingGap.number}/${symbol} ${date} của ${of})`;
}

/** "05/TTr-VHXH", as written on a paper → its two parts; none of a paper without a number. */
export function numberParts(written: string): { number: string | null; symbol: string } {
  const [number = "", ...symbol] = written.split("/");
  return { number: number.trim() || null, symbol: symbol.join("/").trim() };
}

/** "08:30" → "08 giờ 30 phút"; room to write it where nobody said. */
export function clockWords(time: string | null): string {
  const [hour = writingGap.date, minute = writingGap.date] = time?.split(":") ?? [];
  return `${hour} giờ ${minute} phút`;
}

/** "08 giờ 00 phút, ngày 24/11/2026" */
export const momentWords = (moment: Date) =>
  `${clockWords(formatTime(moment))}, ngày ${formatDate(calendarDate(moment))}`;

/** Who heads a body is told by what its name begins with. */
const headPosts: readonly (readonly [RegExp, string])[] = [
  [/^phòng(?!\p{L})/iu, "Trưởng phòng"],
  [/^văn phòng(?!\p{L})/iu, "Chánh Văn phòng"],
  [/^trung tâm(?!\p{L})/iu, "Giám đốc"],
  [/^trường(?!\p{L})/iu, "Hiệu trưởng"],
  [/^trạm(?!\p{L})/iu, "Trưởng trạm"],
  [/^công an(?!\p{L})/iu, "Trưởng Công an"],
  [/^ban chỉ huy quân sự/iu, "Chỉ huy trưởng"],
  [/^(?:hội|ủy ban mặt trận)(?!\p{L})/iu, "Chủ tịch"],
  [/^đoàn(?!\p{L})/iu, "Bí thư"],
  [/^thôn(?!\p{L})/iu, "Trưởng thôn"],
  [/^bản(?!\p{L})/iu, "Trưởng bản"],
  [/^ấp(?!\p{L})/iu, "Trưởng ấp"],
  [/^tổ dân phố(?!\p{L})/iu, "Tổ trưởng tổ dân phố"],
];

export type UnitSigner = { unit: string; name: string; post: string };

/** Signs for a unit: its head, or a deputy for the head (Điều 13 NĐ 30/2020); a post for the usual where none was said. */
export function unitSignature({ unit, name, post }: UnitSigner): Signature {
  const head = headPosts.find(([names]) => names.test(unit))?.[1] ?? "Thủ trưởng đơn vị";
  const lines =
    post === "" ? [head] : /^phó(?!\p{L})/iu.test(post) ? [`KT. ${head}`, post] : [post];
  return { lines: lines.map((line) => line.toLocaleUpperCase("vi")), name };
}
