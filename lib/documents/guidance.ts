import type { SectionKind } from "./model";

/** What belongs in a part of a plan, for the one who writes it. */
type Guidance = { title: string; text: readonly string[]; example?: string };

const article17 = "Điều 17 khoản 1 Luật Thi đua, khen thưởng";

const guidance: Record<SectionKind, Guidance> = {
  purpose: {
    title: "Mục đích",
    text: [
      "Nói rõ phong trào nhằm đạt điều gì cho người dân, cho địa phương; hai đến bốn ý là đủ.",
      `Mục tiêu là phần bắt buộc (${article17}). Con số cụ thể để ở phần chỉ tiêu.`,
    ],
    example: "Giảm rác thải ra môi trường, tạo thói quen phân loại rác trong từng hộ gia đình.",
  },
  requirements: {
    title: "Yêu cầu",
    text: [
      "Nêu cách làm phải giữ: thiết thực, công khai, không hình thức, không huy động quá sức dân.",
      "Nguyên tắc thi đua: tự nguyện, tự giác, công khai; đoàn kết, hợp tác và cùng phát triển (Điều 5 khoản 1 Luật Thi đua, khen thưởng).",
    ],
    example: "Kết quả bình xét được công bố tại cuộc họp của khu dân cư trước khi gửi về xã.",
  },
  theme: {
    title: "Chủ đề, tên gọi",
    text: ["Tên ngắn, dễ nhớ, dễ hiểu, đặt trong ngoặc kép và viết giống nhau ở mọi chỗ."],
    example: "Chủ đề: “Mỗi nhà một vườn rau sạch”.",
  },
  contents: {
    title: "Nội dung thi đua",
    text: [
      "Mỗi nội dung một mục: thi đua làm việc gì, ở đâu, ai làm. Nội dung là phần bắt buộc của phong trào.",
      `Căn cứ: ${article17}. Có kế hoạch của cấp trên thì lấy nội dung từ đó rồi sửa cho hợp với xã.`,
    ],
    example: "Thi đua làm đường nội đồng: các hộ hiến đất, góp công; xã hỗ trợ xi măng.",
  },
  targets: {
    title: "Chỉ tiêu",
    text: [
      "Mỗi chỉ tiêu có con số, đơn vị tính và thời hạn; sau này báo cáo và bình xét theo đúng những con số này.",
      "Nhiều năm thì lập bảng, mỗi năm một cột.",
    ],
    example: "Đến ngày 30/11/2027, ít nhất 90% hộ gia đình phân loại rác tại nhà.",
  },
  criteria: {
    title: "Tiêu chí, tiêu chuẩn",
    text: [
      "Tách riêng cho tập thể, cá nhân, hộ gia đình; nêu điều kiện kiểm tra được.",
      `Tiêu chí là phần bắt buộc (${article17}). Tiêu chuẩn Giấy khen do tỉnh quy định (Điều 75 khoản 2): đối chiếu quy định của tỉnh.`,
    ],
    example: "Đối với tập thể: hoàn thành các chỉ tiêu đã đăng ký, có ít nhất một mô hình hay.",
  },
  rewardForms: {
    title: "Hình thức, số lượng khen thưởng",
    text: [
      "Ghi rõ hình thức, người có thẩm quyền tặng, số lượng cho tập thể, cá nhân, hộ gia đình, hồ sơ và hạn nộp.",
      "Chủ tịch Ủy ban nhân dân cấp xã tặng Giấy khen (Điều 75 khoản 1, Điều 80 khoản 3). Hồ sơ gồm tờ trình, báo cáo thành tích, biên bản xét khen thưởng (Điều 84 khoản 2).",
      "Không khen thưởng nhiều lần, nhiều hình thức cho một thành tích (Điều 5 khoản 2).",
    ],
    example: "Chủ tịch Ủy ban nhân dân xã tặng Giấy khen cho không quá 05 tập thể, 10 cá nhân.",
  },
  audience: {
    title: "Đối tượng, phạm vi",
    text: [
      "Ai tham gia, ở đâu: cơ quan, đơn vị, khu dân cư, hộ gia đình, cá nhân.",
      `Phạm vi, đối tượng là phần bắt buộc (${article17}).`,
    ],
    example: "Đối tượng: các bản, hộ gia đình, trường học và cơ quan đóng trên địa bàn xã.",
  },
  solutions: {
    title: "Giải pháp, biện pháp",
    text: [
      "Làm thế nào để phong trào chạy được: phát động, tuyên truyền, kiểm tra, nhân rộng điển hình, sơ kết, tổng kết.",
      "Đây là các bước tổ chức phong trào theo Điều 17 Luật Thi đua, khen thưởng.",
    ],
    example: "Mỗi quý chọn một mô hình tốt, mời các bản khác đến xem và trao đổi.",
  },
  timeline: {
    title: "Thời gian",
    text: [
      "Ghi đủ ngày bắt đầu, ngày kết thúc; hạn đăng ký, báo cáo, nộp hồ sơ, sơ kết, tổng kết.",
      `Thời gian là phần bắt buộc (${article17}). Tránh “từ nay đến…”: người đọc sau không biết “nay” là ngày nào.`,
    ],
    example: "Thời gian thi đua: từ ngày 01/3/2027 đến hết ngày 30/11/2027.",
  },
  activities: {
    title: "Các hoạt động",
    text: [
      "Lễ phát động, ra quân, kiểm tra, sơ kết, tổng kết: mỗi hoạt động một ngày và một cơ quan chủ trì.",
      "Phát động, kiểm tra, tuyên truyền, sơ kết, tổng kết theo Điều 17 Luật Thi đua, khen thưởng.",
    ],
    example: "Tổng kết phong trào trước ngày 15/12/2027 do Phòng Văn hóa - Xã hội chủ trì.",
  },
  budget: {
    title: "Kinh phí",
    text: [
      "Nguồn nào, ai dự toán, ai thanh toán. Tiền thưởng lấy từ quỹ của cấp ra quyết định (Điều 11 khoản 4 Luật Thi đua, khen thưởng).",
    ],
    example: "Tiền thưởng lấy từ quỹ thi đua, khen thưởng của xã năm 2027.",
  },
  assignments: {
    title: "Tổ chức thực hiện",
    text: [
      "Mỗi đơn vị một mục: làm gì, phối hợp với ai, xong khi nào. Đơn vị được giao việc phải có trong Nơi nhận.",
      "Với Mặt trận và đoàn thể dùng chữ “Đề nghị”; sau ngày 01/7/2025 không còn cấp huyện.",
    ],
    example:
      "Phòng Kinh tế chủ trì, phối hợp với các bản kiểm tra công trình trước ngày 20/11/2027.",
  },
  closing: {
    title: "Kết luận",
    text: [
      "Một câu yêu cầu thực hiện và nơi phản ánh khi vướng mắc; chữ cuối của văn bản kết thúc bằng “./.”.",
    ],
    example: "Trên đây là Kế hoạch phát động phong trào thi đua, đề nghị các đơn vị thực hiện./.",
  },
};

/** What belongs in a part about this matter, by which article, with an example sentence. */
export function guidanceOf(kind: SectionKind): Guidance {
  return guidance[kind];
}
