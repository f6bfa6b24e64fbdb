import type { RuleKind } from "./rule-kind";

const papers = "Văn bản";
const campaigns = "Phong trào thi đua";
const work = "Cách làm việc của xã";
const law = "Chế độ pháp luật";

/** The rules of plans and of how the commune works. */
export const planRuleKinds: readonly RuleKind[] = [
  {
    key: "standing-body",
    group: work,
    label: "Cơ quan thường trực thi đua",
    about: "Tên viết trong kế hoạch ở phần tổ chức thực hiện, và chỗ để hỏi.",
    value: { type: "text" },
  },
  {
    key: "approval.working-days",
    group: work,
    label: "Hạn trả lời một lần trình",
    about: "Đếm từ hôm sau ngày trình, không tính ngày nghỉ.",
    value: { type: "number", least: 1, most: 30, unit: "ngày làm việc" },
  },
  {
    key: "reminder.days-before",
    group: work,
    label: "Nhắc trước thời hạn",
    about: "Nhắc đơn vị và thường trực trước hạn của việc bấy nhiêu ngày làm việc.",
    value: { type: "number", least: 0, most: 20, unit: "ngày làm việc" },
  },
  {
    key: "second-factor.signers",
    group: work,
    label: "Xác thực hai bước của người ký, văn thư",
    about:
      "Bắt buộc thì từ ngày ấy, lãnh đạo Ủy ban và văn thư phải bật xác thực hai bước mới ký duyệt, cấp số được.",
    value: {
      type: "choice",
      choices: [
        { value: "remind", label: "Nhắc bật, không bắt buộc" },
        { value: "require", label: "Bắt buộc" },
      ],
    },
  },
  {
    key: "numbering.series",
    group: papers,
    label: "Hệ thống số văn bản",
    about: "Người đứng đầu cơ quan quyết định (Điều 15 Nghị định số 30/2020/NĐ-CP).",
    value: {
      type: "choice",
      choices: [
        { value: "per-kind", label: "Mỗi loại văn bản một hệ thống số" },
        { value: "one", label: "Một hệ thống số cho mọi loại văn bản" },
      ],
    },
  },
  {
    key: "document.signature.plan",
    group: papers,
    label: "Thẩm quyền ký kế hoạch",
    about: "Dòng đầu của khối chữ ký trên kế hoạch.",
    value: { type: "text" },
  },
  {
    key: "cite.law",
    group: papers,
    label: "Cách dẫn Luật Thi đua, khen thưởng",
    about: "Viết sau chữ “Căn cứ” trong kế hoạch mới.",
    value: { type: "text" },
  },
  {
    key: "cite.decree",
    group: papers,
    label: "Cách dẫn nghị định",
    about: "Viết sau chữ “Căn cứ” trong kế hoạch mới.",
    value: { type: "text" },
  },
  {
    key: "cite.circular",
    group: papers,
    label: "Cách dẫn thông tư",
    about: "Viết sau chữ “Căn cứ” trong kế hoạch mới.",
    value: { type: "text" },
  },
  {
    key: "cite.local-government",
    group: papers,
    label: "Cách dẫn Luật Tổ chức chính quyền địa phương",
    about: "Viết sau chữ “Căn cứ” trong kế hoạch mới.",
    value: { type: "text" },
  },
  {
    key: "campaign.midterm-from-years",
    group: campaigns,
    label: "Phong trào dài bao nhiêu năm thì phải sơ kết",
    about: "Kế hoạch dài từ bấy nhiêu năm mà không có sơ kết thì được nhắc khi kiểm tra.",
    value: { type: "number", least: 1, most: 10, unit: "năm" },
  },
  {
    key: "campaign.launcher",
    group: law,
    label: "Người phát động phong trào của xã",
    about: "Điều 18 khoản 3 Luật Thi đua, khen thưởng: kế hoạch phát động do lãnh đạo Ủy ban ký.",
    value: { type: "text" },
    isLaw: true,
    isShownOnly: true,
  },
  {
    key: "campaign.forms",
    group: law,
    label: "Hình thức tổ chức phong trào",
    about: "Điều 16 Luật Thi đua, khen thưởng.",
    value: { type: "list" },
    isLaw: true,
    isShownOnly: true,
  },
  {
    key: "campaign.elements",
    group: law,
    label: "Nội dung phải có của phong trào",
    about: "Điều 17 Luật Thi đua, khen thưởng: kế hoạch thiếu phần nào thì được báo khi kiểm tra.",
    value: {
      type: "list",
      labels: {
        objectives: "mục tiêu",
        scope: "phạm vi",
        audience: "đối tượng",
        contents: "nội dung",
        criteria: "tiêu chí",
        period: "thời gian",
        measures: "biện pháp",
        rewards: "khen thưởng",
      },
    },
    isLaw: true,
    isShownOnly: true,
  },
  {
    key: "regime",
    group: law,
    label: "Chế độ thi đua, khen thưởng",
    about: "Văn bản của ngày nào được kiểm tra theo luật của ngày ấy.",
    value: {
      type: "choice",
      choices: [
        { value: "R1", label: "Luật năm 2003, ba cấp" },
        { value: "R2", label: "Luật năm 2022, ba cấp" },
        { value: "R3", label: "Luật năm 2022, hai cấp" },
        { value: "R4", label: "Luật năm 2022 sửa đổi năm 2026, hai cấp" },
      ],
    },
    isLaw: true,
    isShownOnly: true,
  },
  {
    key: "tier.model",
    group: law,
    label: "Các cấp chính quyền",
    about: "Nhắc tới cấp không còn thì được báo khi kiểm tra.",
    value: { type: "list" },
    isLaw: true,
    isShownOnly: true,
  },
];
