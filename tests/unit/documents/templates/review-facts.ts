import type {
  ReviewReportFacts,
  TargetLine,
} from "@/lib/documents/templates/review-report/review-facts";
import { commune } from "./facts";

const target = (over: Partial<TargetLine>): TargetLine => ({
  indicator: "số hộ làm chuồng trại xa nhà",
  measure: "hộ",
  demanded: "60",
  promised: "64",
  achieved: "70",
  percent: "109,4",
  grade: "EXCEEDED",
  isRate: false,
  units: [
    { unit: "Bản Sim", promised: "34", achieved: "40", percent: "117,6" },
    { unit: "Tổ dân phố 2", promised: "30", achieved: "30", percent: "100" },
  ],
  ...over,
});

/** A review of a campaign made up for these tests. */
export const reviewFacts: ReviewReportFacts = {
  commune,
  kind: "MIDTERM",
  title: "Phát động phong trào thi đua “Bản sạch, ruộng xanh”",
  from: "2027-01-01",
  to: "2027-07-05",
  today: "2027-07-10",
  paper: { number: "05/KH-UBND", issuedOn: "2027-01-04" },
  pledges: [{ name: "", dueOn: "2027-01-20", expected: 14, handedIn: 13, cameLate: 2 }],
  reports: [
    { name: "quý I năm 2027", dueOn: "2027-04-05", expected: 14, handedIn: 14, cameLate: 1 },
    { name: "quý II năm 2027", dueOn: "2027-07-05", expected: 14, handedIn: 12, cameLate: 0 },
  ],
  fields: [
    { title: "Về chăn nuôi", targets: [target({})] },
    {
      title: "Về môi trường",
      targets: [
        target({
          indicator: "tỷ lệ hộ phân loại rác tại nhà",
          measure: "%",
          demanded: "",
          promised: "85",
          achieved: "80,5",
          percent: "94,7",
          grade: "NOT_MET",
          isRate: true,
        }),
        target({
          indicator: "đường bản được trồng hoa",
          measure: "km",
          demanded: "12",
          promised: "",
          achieved: "",
          percent: "",
          grade: null,
          units: [],
        }),
      ],
    },
  ],
  units: [
    {
      name: "Bản Sim",
      hasPledged: true,
      reports: 2,
      due: 2,
      promised: 2,
      reached: 1,
      grade: "Đạt",
    },
    {
      name: "Tổ dân phố 2",
      hasPledged: false,
      reports: 1,
      due: 2,
      promised: 0,
      reached: 0,
      grade: "",
    },
  ],
  grades: null,
  stories: [],
  difficulties: [
    { unit: "Bản Sim", report: "quý II năm 2027", words: "Thiếu xe chở rác | mưa kéo dài." },
  ],
  proposals: [
    {
      unit: "Tổ dân phố 2",
      report: "quý I năm 2027",
      words: "- Hỗ trợ 02 thùng rác\n- Mở lớp tập huấn;",
    },
  ],
};
