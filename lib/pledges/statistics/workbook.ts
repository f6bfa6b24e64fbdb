import { campaignStateLabels } from "@/lib/campaigns/state";
import type { Sheet } from "@/lib/documents/workbook/write-workbook";
import { launchLevelLabels } from "@/lib/pledges/state";
import { formatDate } from "@/lib/text/dates";
import { durationLabels } from "./duration";
import { countedLabels, countings } from "./filter";
import { type CountedCampaign, countedOf, type Statistics } from "./queries";
import { statisticsColumns, statisticsTable } from "./table";

const formLabels = { REGULAR: "Thường xuyên", THEMATIC: "Chuyên đề" };

/** The table of both countings, and every campaign they count: what the province asks for once a year. */
export function statisticsSheets(statistics: Statistics, communeName: string): Sheet[] {
  const { year } = statistics;
  const title = (words: string) => [
    `${words}, năm ${year}, ${communeName}`,
    "Theo cấp phát động, phương thức, thời gian thực hiện (biểu 0601.N, 0602.N/BNV-TĐKT, Thông tư số 02/2023/TT-BNV)",
  ];
  const tables = countings.map((counted) => ({
    name: countedLabels[counted],
    title: title(`Số phong trào thi đua ${countedLabels[counted].toLowerCase()}`),
    columns: [
      { header: "Cấp phát động", width: 34 },
      ...statisticsColumns.map(({ header }) => ({ header })),
    ],
    rows: statisticsTable(countedOf(statistics, counted)).map(({ label, counts }) => [
      label,
      ...counts,
    ]),
  }));
  return [
    ...tables,
    {
      name: "Từng phong trào",
      title: title("Các phong trào thi đua phát động hoặc thực hiện trong năm"),
      columns: [
        { header: "Phong trào", width: 60 },
        { header: "Kế hoạch số" },
        { header: "Ngày ban hành" },
        { header: "Cấp phát động", width: 24 },
        { header: "Phương thức" },
        { header: "Thời gian thực hiện", width: 24 },
        { header: "Bắt đầu" },
        { header: "Kết thúc" },
        { header: "Trạng thái" },
        { header: "Bản đăng ký đã nhận" },
        { header: "Báo cáo đã nhận" },
        { header: "Vượt" },
        { header: "Đạt" },
        { header: "Không đạt" },
      ],
      rows: all(statistics).map((campaign) => [
        campaign.title,
        campaign.number,
        formatDate(campaign.launchedOn),
        launchLevelLabels[campaign.level],
        formLabels[campaign.form],
        durationLabels[campaign.duration],
        campaign.startsOn && formatDate(campaign.startsOn),
        campaign.endsOn && formatDate(campaign.endsOn),
        campaignStateLabels[campaign.state],
        campaign.pledges,
        campaign.reports,
        campaign.grades.EXCEEDED,
        campaign.grades.MET,
        campaign.grades.NOT_MET,
      ]),
    },
  ];
}

/** Whatever either counting counts, once. */
function all({ launched, running }: Statistics): CountedCampaign[] {
  return [...new Map([...launched, ...running].map((each) => [each.id, each])).values()];
}
