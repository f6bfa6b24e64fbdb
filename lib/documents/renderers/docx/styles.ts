import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import {
  addressees,
  dateSizes,
  fontName,
  footnoteSize,
  headerSizes,
  letterSubject,
  numberSize,
  pageNumber,
  paragraph,
  recipientSizes,
  signature,
  textSize,
} from "../../layout";
import { halfPoints, lines, spacing, twips } from "./units";

/** Titles on a line of their own may stand at most this deep in Word's navigation. */
const headingLevels = 6;
export const headingStyle = (level: number) => `DeMuc${Math.min(level, headingLevels - 1) + 1}`;

/** Style ids; the names people see in Word are Vietnamese (below). */
export const styleOf = {
  text: "NoiDung",
  basis: "CanCu",
  authority: "ThamQuyen",
  addressee: "KinhGui",
  addressees: "KinhGuiNhieu",
  "listed-addressee": "NoiKinhGui",
  part: "PhanChuong",
} as const;

const centred = { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } as const;
const single = { line: lines(1), lineRule: LineRuleType.AUTO } as const;
const close = { ...single, before: 0, after: 0 } as const;
const body = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: twips(paragraph.firstLine) },
  spacing: {
    line: lines(paragraph.lineSpacing),
    lineRule: LineRuleType.AUTO,
    before: 0,
    after: spacing(paragraph.gap),
  },
} as const;

/** One style for each component of NĐ 30/2020, Phụ lục I, Mục V, so that an official can restyle a paper in Word. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontName,
        size: halfPoints(textSize),
        language: { value: "vi-VN", eastAsia: "vi-VN" },
      },
      paragraph: { spacing: close },
    },
    footnoteText: { run: { size: halfPoints(footnoteSize) }, paragraph: { spacing: close } },
  },
  paragraphStyles: [
    style("QuocHieu", "Quốc hiệu", headerSizes.usual.national, { bold: true }, tight()),
    style("TieuNgu", "Tiêu ngữ", headerSizes.usual.motto, { bold: true }, tight()),
    style("CoQuanChuQuan", "Cơ quan chủ quản", headerSizes.usual.agency, {}, tight()),
    style("CoQuanBanHanh", "Cơ quan ban hành", headerSizes.usual.agency, { bold: true }, tight()),
    style("SoKyHieu", "Số, ký hiệu", numberSize, {}, tight()),
    style("DiaDanhThoiGian", "Địa danh, thời gian", dateSizes.usual, { italics: true }, tight()),
    style(
      "VeViec",
      "Trích yếu công văn",
      letterSubject.size,
      {},
      tight({ before: letterSubject.gap }),
    ),
    style("TenLoai", "Tên loại", textSize, { bold: true }, tight({ before: 18, keepNext: true })),
    style("TrichYeu", "Trích yếu", textSize, { bold: true }, tight({ keepNext: true })),
    style(
      "DongKe",
      "Dòng kẻ",
      2,
      {},
      {
        ...centred,
        spacing: { line: spacing(2), lineRule: LineRuleType.EXACT, before: spacing(3), after: 0 },
      },
    ),
    style(styleOf.text, "Nội dung", textSize, {}, { ...body }),
    style(styleOf.basis, "Căn cứ", textSize, { italics: true }, { ...body }),
    style(
      styleOf.authority,
      "Thẩm quyền ban hành",
      textSize,
      { bold: true },
      {
        ...body,
        ...centred,
        keepNext: true,
      },
    ),
    style(
      styleOf.addressee,
      "Kính gửi",
      textSize,
      {},
      {
        ...body,
        ...centred,
        spacing: { ...body.spacing, before: spacing(12), after: spacing(12) },
      },
    ),
    style(
      styleOf.addressees,
      "Kính gửi (nhiều nơi)",
      textSize,
      {},
      {
        spacing: { ...close, before: spacing(12), after: spacing(paragraph.gap) },
        indent: { left: twips(addressees.heading), firstLine: 0 },
        keepNext: true,
      },
    ),
    style(
      styleOf["listed-addressee"],
      "Nơi kính gửi",
      textSize,
      {},
      {
        spacing: { ...close, after: spacing(paragraph.gap) },
        indent: { left: twips(addressees.listed), firstLine: 0 },
      },
    ),
    style(
      styleOf.part,
      "Phần, chương, mục",
      textSize,
      { bold: true },
      {
        ...body,
        ...centred,
        keepNext: true,
        outlineLevel: 0,
      },
    ),
    ...Array.from({ length: headingLevels }, (_, level) =>
      style(
        headingStyle(level),
        `Đề mục ${level + 1}`,
        textSize,
        { bold: true },
        {
          ...body,
          keepNext: true,
          outlineLevel: level,
        },
      ),
    ),
    style(
      "NoiNhan",
      "Nơi nhận",
      recipientSizes.heading,
      { bold: true, italics: true },
      {
        spacing: close,
      },
    ),
    style("NoiNhanDanhSach", "Nơi nhận: danh sách", recipientSizes.item, {}, { spacing: close }),
    style("ChucVuNguoiKy", "Chức vụ người ký", textSize, { bold: true }, tight()),
    style(
      "HoTenNguoiKy",
      "Họ tên người ký",
      textSize,
      { bold: true },
      {
        ...centred,
        spacing: { ...close, before: Math.round(twips(signature.room)) },
      },
    ),
    style(
      "PhuLuc",
      "Phụ lục",
      textSize,
      { bold: true },
      {
        ...tight({ keepNext: true }),
        outlineLevel: 0,
      },
    ),
    style("TenPhuLuc", "Tên phụ lục", textSize, { bold: true }, tight({ keepNext: true })),
    style(
      "ChiDanPhuLuc",
      "Chỉ dẫn phụ lục",
      textSize,
      { italics: true },
      tight({ keepNext: true }),
    ),
    style("OBang", "Ô bảng", textSize, {}, { spacing: close }),
    style(
      "OTieuDeBang",
      "Ô tiêu đề bảng",
      textSize,
      { bold: true },
      {
        ...centred,
        spacing: close,
        keepNext: true,
      },
    ),
    style("SoTrang", "Số trang", pageNumber.size, {}, tight()),
    style(
      "DongNho",
      "Dòng nhỏ",
      1,
      {},
      { spacing: { ...close, line: spacing(1), lineRule: LineRuleType.EXACT } },
    ),
    style(
      "SauBang",
      "Sau bảng",
      2,
      {},
      {
        spacing: { ...close, line: spacing(paragraph.gap), lineRule: LineRuleType.EXACT },
      },
    ),
  ],
};

type ParagraphLook = NonNullable<IParagraphStyleOptions["paragraph"]>;

function tight({ before = 0, keepNext = false } = {}): ParagraphLook {
  return {
    ...centred,
    spacing: { ...close, before: spacing(before) },
    ...(keepNext && { keepNext }),
  };
}

function style(
  id: string,
  name: string,
  size: number,
  run: { bold?: boolean; italics?: boolean },
  look: ParagraphLook,
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    next: id.startsWith("DeMuc") ? styleOf.text : id,
    quickFormat: true,
    run: { size: halfPoints(size), ...run },
    paragraph: look,
  };
}
