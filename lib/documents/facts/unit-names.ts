/** Finding the names of units in folded text: where they begin, where the verb that follows them begins. */

const unitNouns =
  "phòng|văn phòng|ban|trung tâm|công an|ủy ban|ubnd|ubmttq|mttq|mặt trận|hội|đoàn|liên đoàn|trường|trạm|thôn|xóm|bản|ấp|tổ dân phố|khu phố|khu dân cư|" +
  "công chức|bộ phận|hội đồng|thành viên|thường trực|hđnd|kế toán|tài chính|văn hóa|tư pháp|địa chính|quân sự|trưởng|hiệu trưởng|thủ trưởng|lãnh đạo|doanh nghiệp|" +
  "hợp tác xã|chi bộ|đảng ủy|ngành|đài|bưu điện|chi cục|hạt|tổ|chủ tịch|phó chủ tịch|cán bộ|cơ quan|đơn vị|các|toàn thể|đội|đồn|điểm|y tế|giáo dục|kinh tế|nhóm|câu lạc bộ|quỹ|ngân hàng|người đứng đầu|bí thư";

const opensUnit = new RegExp(`^(?:${unitNouns})(?!\\p{L})`, "u");

/** True when folded text begins like the name of a unit. */
export const startsWithUnit = (folded: string): boolean => opensUnit.test(folded);

const verbs =
  "có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|chủ động|phối hợp|tham mưu|triển khai|xây dựng|hướng dẫn|theo dõi|đôn đốc|kiểm tra|tuyên truyền|thực hiện|" +
  "rà soát|tổng hợp|báo cáo|vận động|thẩm định|đề xuất|đánh giá|chuẩn bị|hoàn thành|cân đối|bố trí|căn cứ|bám sát|tăng cường|phát động|phát huy|đẩy mạnh|" +
  "tiếp nhận|tiếp tục|(?<!công |độc |thành )lập|giúp|đăng ký|giám sát|nghiên cứu|cụ thể hóa|quán triệt|phổ biến|vận hành|quản lý|đưa|lồng ghép|mở|bảo đảm|đảm bảo|nâng cao|phát hiện|" +
  "lựa chọn|bình xét|trình|gửi|thông báo|cung cấp|đề nghị|khảo sát|quan tâm|kịp thời|trực tiếp|thường xuyên|chỉ đạo|tham gia|hưởng ứng|tích cực|làm tốt|đề ra|ban hành|ký|kiện toàn|sử dụng|đăng tải|thanh toán|quyết toán|huy động|ưu tiên|dự toán|xem xét|biểu dương|động viên|thường trực tham mưu|duy trì|giao nhiệm vụ|phân công|hỗ trợ|giới thiệu|phản ánh|viết|in|treo|sơ kết|cùng|được giao|phụ trách|tập trung|nghiêm túc|khẩn trương|chấm điểm|chọn|mời|cử|lắp đặt|tập huấn|mua sắm|cấp phát|nhận|bàn giao|nghiệm thu|thu gom|trồng|ghi|niêm yết|họp|xét|đảm nhận|chăm sóc|xử lý|giải quyết|thẩm tra|xác minh|điều tra|soạn|phát hành|chuyển|vận dụng|khơi dậy|phấn đấu|thi đua|khai thác|tạo|bồi dưỡng|đào tạo|nhân rộng|nêu gương|thu hút|cam kết|ra mắt|thành lập|làm|là cơ quan|là đơn vị|đầu mối|làm đầu mối|ra quân|lấy|đối chiếu|cập nhật|hoàn thiện|khen thưởng|tặng|nắm bắt|đề cao|gắn";

/** "tổ chức" is also a noun: "Ban Tổ chức", "các tổ chức chính trị - xã hội". */
const organise =
  "(?<!(?:các|ban|những|và|cơ quan|đảng),? )tổ chức(?! (?:chính trị|đoàn thể|đảng|hội|xã hội|kinh tế|tôn giáo|thành viên|liên quan|có liên quan|cơ sở|và)(?!\\p{L})|,)";

/** Words after which a verb is still part of the name: "Ban Quản lý", "Tổ tuyên truyền". */
const namedFor =
  "hội đồng|ban|người|cơ quan|đơn vị|bộ phận|tổ|đội|trung tâm|quỹ|chi cục|hạt|nhóm|câu lạc bộ";

const verb = new RegExp(
  `\\s+(?:(?:cần|phải|sẽ|tiếp tục|chủ động|tích cực)\\s+)?(?:${organise}|(?<!(?:${namedFor}) )(?:${verbs}))(?!\\p{L})`,
  "u",
);

/** Where the unit's name ends and what it must do begins, or -1. */
export function verbAfterUnit(folded: string): number {
  return verb.exec(folded)?.index ?? -1;
}

const leadIn =
  /^(?:(?:đề nghị|đề|giao(?: cho)?|yêu cầu|phân công|đối với|trách nhiệm của|nhiệm vụ của)\s+|(?:đơn vị|cơ quan|bộ phận)(?: (?:thực hiện|chủ trì|phối hợp))+\s*:\s*)/iu;

/** A unit's name as written, without what asks it to act, its number, what stands in brackets and the closing sign. */
export function cleanUnitName(written: string): string {
  return written
    .replace(/\s*\([^)]*\)?/gu, "")
    .replace(/^\s*(?:[-+*]|\d+[.)]|\p{Ll}\))\s*/u, "")
    .replace(leadIn, "")
    .replace(/^(?:và|cùng|với)\s+/iu, "")
    .replace(/[\s.,;:…)]+$/u, "")
    .replace(/(?:,?\s+(?:và|để|nhằm|trong|cùng))$/u, "")
    .trim();
}

/** Splits "Công an xã, Đoàn Thanh niên và các thôn"; one group stays whole: "các cơ quan, đơn vị thuộc UBND xã". */
export function splitUnits(written: string): string[] {
  const pieces = written
    .replace(/\s*\([^)]*\)/gu, "")
    .split(/(?<=\S)(\s*[,;]\s+(?:và\s+)?|\s+và\s+|\s+cùng\s+(?:với\s+)?)/u);
  const units: string[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const piece = pieces[index] ?? "";
    const separator = pieces[index - 1] ?? "";
    const last = units.at(-1);
    if (last !== undefined && staysTogether(last, separator, piece))
      units[units.length - 1] = last + separator + piece;
    else units.push(piece);
  }
  return units.map(cleanUnitName).filter(Boolean);
}

const properUnit =
  /^(?:Phòng|Văn phòng|Ban|Trung tâm|Công an|Ủy ban|Uỷ ban|UBND|UBMTTQ|MTTQ|Mặt trận|Hội|Đoàn|Liên đoàn|Trường|Trạm|Thôn|Xóm|Bản|Ấp|Tổ|Công chức|Bộ phận|Hội đồng|Thường trực|HĐND|Đảng ủy|Đảng uỷ|Chi bộ|Đài|Bưu điện|Hạt|Chi cục|Đồn|Công đoàn|Quỹ|Ngân hàng|Hợp tác xã|Khu|Các|BCH|Ban CHQS|Kế toán|Cán bộ|Trưởng)(?!\p{L})/u;

function staysTogether(last: string, separator: string, piece: string): boolean {
  // One office of two bodies: "Văn phòng HĐND và UBND".
  if (/(?:HĐND|Hội đồng nhân dân)$/u.test(last) && /^(?:UBND|(?:Ủy|Uỷ) ban nhân dân)/u.test(piece))
    return true;
  const isGroup = /^\s*(?:các|những|toàn thể|Các|Những|Toàn thể)\s/u.test(last);
  if (/^(?:các|toàn thể)\s/u.test(piece)) return isGroup;
  // "Phòng Kinh tế, Hạ tầng và Đô thị" is one office of a ward.
  if (
    /^Phòng\s/u.test(last) &&
    /^(?:Hạ tầng|Đô thị|Xây dựng|Môi trường|Khoa học|Thể thao|Du lịch)/u.test(piece)
  )
    return true;
  if (properUnit.test(piece)) return false;
  if (/^(?:công an|phòng|trạm|trường|ban chỉ huy|hội|đoàn|thôn|xóm|bản|trưởng)\s/u.test(piece))
    return isGroup;
  // "Văn hóa và Khoa học", "Hội đồng nhân dân và Ủy ban nhân dân": part of a name.
  return isGroup || separator.includes("và") || /^\p{Ll}/u.test(piece);
}
