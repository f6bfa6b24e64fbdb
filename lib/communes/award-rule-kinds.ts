import { aspects, ruleKindsOfAwards } from "./award-rule-aspects";
import { choice, type RuleKind } from "./rule-kind";
import { suspensionGrounds } from "./suspension-grounds";

const dossier = "Đề nghị khen thưởng";
const council = "Hội đồng";
const money = "Tiền thưởng";
const certificate = "Giấy khen, văn bản khen thưởng";

const ofAllAwards: readonly RuleKind[] = [
  {
    key: "nomination.same-achievement",
    group: dossier,
    label: "Một thành tích đã được khen",
    about: "Đề nghị khen lần nữa cho cùng một thành tích thì cản lại hay chỉ nhắc.",
    value: choice({ BLOCK: "Cản lại, muốn qua phải ghi lý do", WARN: "Chỉ nhắc" }),
  },
  {
    key: "nomination.pledge",
    group: dossier,
    label: "Đơn vị chưa đăng ký thi đua",
    about: "Luật không coi đăng ký là điều kiện; kế hoạch của xã có thể yêu cầu.",
    value: choice({
      OFF: "Không hỏi",
      WARN: "Chỉ nhắc",
      BLOCK: "Cản lại, muốn qua phải ghi lý do",
    }),
  },
  {
    key: "nomination.leader-share",
    group: dossier,
    label: "Tỷ lệ người giữ chức vụ trong số được đề nghị",
    about: "Quá bấy nhiêu phần trăm thì nhắc chú trọng người trực tiếp lao động.",
    value: { type: "number", least: 0, most: 100, unit: "%", none: "Không nhắc" },
  },
  {
    key: "nomination.women-share",
    group: dossier,
    label: "Tập thể nữ được ưu tiên khi ngang nhau",
    about: "Tập thể có từ bấy nhiêu phần trăm là nữ.",
    value: { type: "number", least: 1, most: 100, unit: "%" },
  },
  {
    key: "nomination.special-results",
    group: dossier,
    label: "Dùng thành tích chuyên đề, đột xuất để xét công trạng cấp trên",
    about: "Kết quả khen chuyên đề, đột xuất có làm căn cứ đề nghị khen công trạng lên trên không.",
    value: choice({ no: "Không làm căn cứ", yes: "Được làm căn cứ" }),
    isLaw: true,
  },
  {
    key: "nomination.suspension",
    group: dossier,
    label: "Khi nào tạm dừng xét",
    about: "Điều 4 khoản 4 Nghị định số 152/2025/NĐ-CP.",
    value: { type: "list", labels: suspensionGrounds },
    isLaw: true,
  },
  {
    key: "dossier.parts-short",
    group: dossier,
    label: "Thành phần hồ sơ theo thủ tục đơn giản",
    about: "Điều 85 Luật Thi đua, khen thưởng.",
    value: aspects.parts.value,
  },
  {
    key: "dossier.copies",
    group: dossier,
    label: "Số bộ hồ sơ",
    about: "Khi nộp bản giấy.",
    value: { type: "number", least: 1, most: 9, unit: "bộ" },
  },
  paperForm("request", "Mẫu tờ trình"),
  paperForm("report-person", "Mẫu báo cáo thành tích công trạng, cá nhân"),
  paperForm("report-group", "Mẫu báo cáo thành tích công trạng, tập thể"),
  paperForm("report-sudden", "Mẫu báo cáo thành tích đột xuất"),
  paperForm("report-campaign", "Mẫu báo cáo thành tích thi đua theo chuyên đề"),
  {
    key: "consultation.day-count",
    group: dossier,
    label: "Cách đếm ngày công khai lấy ý kiến",
    about: "Quy định nói số ngày, không nói đếm từ ngày nào, ngày cuối là ngày nghỉ thì sao.",
    value: choice({
      TO_WORKING_DAY:
        "Từ hôm sau ngày công khai; ngày cuối là ngày nghỉ thì sang ngày làm việc tiếp theo",
      AFTER_FIRST: "Từ hôm sau ngày công khai; ngày cuối giữ nguyên dù là ngày nghỉ",
      WITH_FIRST: "Tính cả ngày công khai; ngày cuối giữ nguyên dù là ngày nghỉ",
    }),
  },
  {
    key: "award.notify-days",
    group: dossier,
    label: "Hạn báo kết quả",
    about: "Từ hôm sau ngày ra quyết định, cả cho người không được khen.",
    value: { type: "number", least: 1, most: 60, unit: "ngày làm việc" },
  },
  {
    key: "award.fee",
    group: dossier,
    label: "Phí, lệ phí",
    about: "Thủ tục khen thưởng có thu phí không.",
    value: { type: "number", least: 0, most: 0, unit: "đồng", none: "Không thu" },
    isLaw: true,
  },
  {
    key: "higher.conference-days",
    group: dossier,
    label: "Gửi hồ sơ lên tỉnh trước hội nghị",
    about: "Hồ sơ khen chuyên đề, sơ kết, tổng kết.",
    value: { type: "number", least: 1, most: 60, unit: "ngày" },
  },
  {
    key: "higher.year-end",
    group: dossier,
    label: "Hạn gửi hồ sơ cuối năm lên tỉnh",
    about: "Hồ sơ khen tổng kết năm.",
    value: { type: "day" },
  },
  {
    key: "council.role",
    group: council,
    label: "Vai trò của Hội đồng",
    about: "Điều 90 Luật Thi đua, khen thưởng.",
    value: { type: "text" },
    isLaw: true,
    isShownOnly: true,
  },
  {
    key: "council.quorum",
    group: council,
    label: "Số thành viên dự để họp được",
    about: "Trên tổng số thành viên Hội đồng.",
    value: choice({
      ">1/2": "Quá nửa",
      "2/3": "Ít nhất 2/3",
      "3/4": "Ít nhất 3/4",
      "4/5": "Ít nhất 80%",
    }),
  },
  {
    key: "council.quorum-award",
    group: council,
    label: "Số thành viên cho ý kiến khi xét khen thưởng",
    about: "Dự họp hoặc cho ý kiến bằng văn bản, trên tổng số thành viên.",
    value: choice({
      none: "Không định riêng",
      "2/3": "Ít nhất 2/3",
      "3/4": "Ít nhất 3/4",
      "4/5": "Ít nhất 80%",
      "9/10": "Ít nhất 90%",
    }),
  },
  {
    key: "vote.absent-written",
    group: council,
    label: "Ý kiến bằng văn bản của thành viên vắng mặt",
    about: "Được lấy và ghi vào biên bản họp.",
    value: choice({ yes: "Được tính", no: "Không tính" }),
  },
  {
    key: "vote.max-rounds",
    group: council,
    label: "Số lượt bỏ phiếu nhiều nhất",
    about: "Hết lượt mà chưa rõ thì Chủ tịch quyết định.",
    value: { type: "number", least: 1, most: 5, unit: "lượt" },
  },
  {
    key: "vote.order",
    group: council,
    label: "Thứ tự bỏ phiếu danh hiệu",
    about: "Chương trình xếp theo thứ tự này; danh hiệu thấp bỏ phiếu trước, hoặc cùng lượt.",
    value: choice({ "low-to-high": "Từ thấp đến cao", any: "Tùy phiên họp" }),
  },
  {
    key: "vote.tie",
    group: council,
    label: "Khi Hội đồng đề nghị nhiều hơn chỉ tiêu mà ngang phiếu",
    about: "Hiện ở phiên họp, cạnh danh sách xếp theo số phiếu; Chủ tịch quyết định.",
    value: { type: "text" },
  },
  {
    key: "money.base-salary",
    group: money,
    label: "Mức lương cơ sở",
    about: "Theo ngày ban hành quyết định khen thưởng.",
    value: { type: "number", least: 100_000, most: 99_000_000, unit: "đồng" },
  },
  {
    key: "money.rounding-unit",
    group: money,
    label: "Làm tròn lên tới",
    about: "Tiền thưởng sau khi nhân hệ số được làm tròn lên.",
    value: { type: "number", least: 1, most: 1_000_000, unit: "đồng" },
  },
  {
    key: "money.household-order",
    group: money,
    label: "Cách tính tiền thưởng hộ gia đình",
    about: "Nhân 1,5 lần trước hay sau khi làm tròn tiền thưởng của cá nhân.",
    value: choice({
      COEFFICIENT_FIRST: "Nhân hệ số trước, làm tròn sau",
      AMOUNT_FIRST: "Làm tròn tiền của cá nhân, nhân lên rồi làm tròn",
    }),
  },
  {
    key: "money.cumulation",
    group: money,
    label: "Nhiều danh hiệu cùng thời gian đạt được",
    about: "Điều 49 khoản 5 đến khoản 7 Nghị định số 152/2025/NĐ-CP.",
    value: choice({ HIGHEST_TITLE: "Chỉ thưởng mức của danh hiệu cao nhất" }),
    isLaw: true,
  },
  {
    key: "money.payer",
    group: money,
    label: "Nguồn tiền thưởng",
    about: "Điều 11 Luật Thi đua, khen thưởng.",
    value: { type: "text" },
    isLaw: true,
    isShownOnly: true,
  },
  {
    key: "certificate.layout",
    group: certificate,
    label: "Bố cục giấy khen",
    about: "Các dòng, màu chữ, chỗ của số quyết định và số sổ vàng.",
    value: choice({ "dieu-104": "Theo Điều 104 Nghị định số 98/2023/NĐ-CP" }),
    isLaw: true,
    isShownOnly: true,
  },
  {
    key: "certificate.book-number",
    group: certificate,
    label: "Số sổ vàng",
    about: "Ghi ở góc dưới bên trái giấy khen.",
    value: choice({ ordinal: "Số thứ tự của đối tượng trong quyết định" }),
    isLaw: true,
    isShownOnly: true,
  },
  {
    key: "document.signature.award",
    group: certificate,
    label: "Thẩm quyền ký quyết định khen thưởng",
    about: "Mẫu 1.2, ghi chú 6, Phụ lục III Nghị định số 30/2020/NĐ-CP.",
    value: choice({ "CHỦ TỊCH": "Chủ tịch, theo thẩm quyền của mình; không ký thay mặt Ủy ban" }),
    isLaw: true,
    isShownOnly: true,
  },
];

/** The rules of awards: those of all, then each award's own. */
export const awardRuleKinds: readonly RuleKind[] = [...ofAllAwards, ...ruleKindsOfAwards];

function paperForm(key: string, label: string): RuleKind {
  return {
    key: `paper-form.${key}`,
    group: dossier,
    label,
    about: "Số của mẫu và nghị định có mẫu ấy; mỗi nghị định đánh số mẫu một cách.",
    value: { type: "text" },
  };
}
