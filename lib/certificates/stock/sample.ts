import type { Certificate } from "@/lib/certificates/draw/compose";
import { certificateWords } from "@/lib/certificates/words";
import type { CommuneKind } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";

type Commune = { kind: CommuneKind; name: string; code: string; placeName: string };

/** A certificate of nobody, for a test print: every line is there, its code is none. */
export function sampleCertificate(commune: Commune, on: CalendarDate): Certificate {
  return {
    words: certificateWords({
      commune,
      award: { key: "giay-khen", name: "Giấy khen", isTitle: false },
      item: {
        honorific: "Ông",
        name: "Nguyễn Văn Mẫu",
        post: "Trưởng thôn",
        place: "Thôn In Thử",
        citation:
          "Đã có thành tích xuất sắc trong phong trào thi đua (tờ in thử, không có giá trị)",
      },
      unit: "Thôn In Thử",
      decision: { number: "00/QĐ-UBND", on },
      signer: { lines: ["CHỦ TỊCH"], name: "Họ và tên người ký" },
    }),
    bookNumber: 1,
    issue: 1,
    code: "0000000000000000",
    qrText: "IN THỬ",
    checkAddress: "địa chỉ kiểm tra",
  };
}
