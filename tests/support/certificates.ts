import type { Certificate } from "@/lib/certificates/draw/compose";
import type { CertificateWords } from "@/lib/certificates/words";

/** Names made for tests from the syllables Vietnamese names are made of; the same number gives the same name. */
const families =
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Quàng Cà Lường Vàng Giàng Sùng Thào Hạng Tòng Mùa Điêu Bạc Cầm".split(
    " ",
  );
const middles =
  "Văn Thị Hữu Đức Thị_Ngọc Minh Quốc Xuân Thị_Thanh Ngọc_Bảo Tôn_Nữ_Quỳnh Công_Tằng_Tôn_Nữ Thị_Phương Hoàng_Thị_Kim".split(
    " ",
  );
const givens =
  "Thịnh Nghĩa Nguyệt Phượng Trường Nhường Quyền Thưởng Hạnh Khiêm Ương Ỷ Chương Thuyết Nghiêng Phước_Thịnh Hồng_Nhung Như_Quỳnh Trường_Giang".split(
    " ",
  );
const groups = [
  "Nhân dân và cán bộ",
  "Tập thể Ban Chấp hành Chi hội Phụ nữ, Chi đoàn Thanh niên và Chi hội Cựu chiến binh",
  "Hộ gia đình ông",
  "Công ty trách nhiệm hữu hạn một thành viên Thương mại, Dịch vụ và Xây dựng",
  "Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở",
];
const deeds = [
  "Đã có thành tích xuất sắc trong phong trào thi đua",
  "chung sức xây dựng nông thôn mới, hiến đất, góp công làm đường giao thông nội bản",
  "giữ gìn vệ sinh môi trường, bảo đảm an ninh trật tự ở cơ sở",
  "giai đoạn 2026 - 2030",
];

const pick = (list: readonly string[], index: number) =>
  (list[index % list.length] ?? "").replaceAll("_", " ");

export function madeName(index: number): string {
  const person = [
    pick(families, index),
    pick(middles, Math.floor(index / 7)),
    pick(givens, Math.floor(index / 3)),
  ].join(" ");
  if (index % 5 !== 0) return person;
  const others = Array.from({ length: (index / 5) % 6 }, (_, at) => pick(givens, index + at));
  return `${pick(groups, index / 5)} ${[person, ...others].join(", ")}`;
}

/** From a few words to a page of them. */
export function madeCitation(index: number): string {
  return Array.from({ length: 1 + (index % 9) }, (_, at) => pick(deeds, index + at)).join("; ");
}

export function madeWords(change: Partial<CertificateWords> = {}): CertificateWords {
  return {
    version: 1,
    authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THỬ",
    verb: "TẶNG",
    title: "GIẤY KHEN",
    honorific: "Ông",
    name: "Lò Văn Thử",
    details: "Trưởng bản, bản Thử, xã Thử",
    citation: "Đã có thành tích xuất sắc trong phong trào thi đua làm đường bản năm 2026",
    unit: "Bản Thử",
    award: "giay-khen",
    decisionNumber: "15/QĐ-UBND",
    decisionOn: "2026-11-20",
    placeName: "Thử",
    signerPosition: "CHỦ TỊCH",
    signerName: "Quàng Thị Thử",
    communeName: "xã Thử",
    communeCode: "00001",
    ...change,
  };
}

export function madeCertificate(
  change: Partial<CertificateWords> = {},
  bookNumber = 1,
): Certificate {
  const code = `T${String(bookNumber).padStart(15, "0")}`;
  // As long as a signed payload is.
  const sealed = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".repeat(9);
  return {
    words: madeWords(change),
    bookNumber,
    issue: 1,
    code,
    qrText: `https://thidua.vidu.gov.vn/xac-minh/${code}#${sealed}${bookNumber % 8}`.replace(
      /[01](?=$)/,
      "A",
    ),
    checkAddress: "thidua.vidu.gov.vn/xac-minh",
  };
}

/** Certificate number `index` of a long list, every kind of recipient among them. */
export function madeFrom(index: number): Certificate {
  const isPerson = index % 5 !== 0;
  return madeCertificate(
    {
      honorific: isPerson ? (index % 2 === 0 ? "Ông" : "Bà") : "",
      name: madeName(index),
      details: isPerson ? `Trưởng ban Công tác Mặt trận bản ${pick(givens, index)}, xã Thử` : "",
      citation: madeCitation(index),
      ...(index % 4 === 0 && { signerPosition: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH" }),
    },
    index + 1,
  );
}
