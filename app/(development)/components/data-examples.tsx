import { StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { type Column, Table } from "@/components/ui/table";
import { TaskList } from "@/components/ui/task-list";
import { Example, Examples } from "./example";

type Result = { unit: string; promised: number; achieved: number; status: "done" | "attention" };

const results: readonly Result[] = [
  { unit: "Thôn Thượng", promised: 12, achieved: 14, status: "done" },
  { unit: "Thôn Trung", promised: 1250, achieved: 980, status: "attention" },
  { unit: "Thôn Hạ", promised: 8, achieved: 8, status: "done" },
];

const columns: readonly Column<Result>[] = [
  {
    key: "unit",
    header: "Đơn vị",
    cell: ({ unit }) => unit,
    total: "Cộng",
    sort: { href: "/components?sort=-unit", direction: "ascending" },
  },
  {
    key: "promised",
    header: "Đăng ký (hộ)",
    numeric: true,
    cell: ({ promised }) => promised.toLocaleString("vi-VN"),
    total: "1.270",
    sort: { href: "/components?sort=promised", direction: null },
  },
  {
    key: "achieved",
    header: "Đạt được (hộ)",
    numeric: true,
    cell: ({ achieved }) => achieved.toLocaleString("vi-VN"),
    total: "1.002",
  },
  {
    key: "status",
    header: "Kết quả",
    cell: ({ status }) =>
      status === "done" ? (
        <StatusTag tone="done">Đạt</StatusTag>
      ) : (
        <StatusTag tone="attention">Không đạt</StatusTag>
      ),
  },
];

export function DataExamples() {
  return (
    <Examples title="Trạng thái và dữ liệu">
      <Example title="StatusTag">
        <p className="flex flex-wrap gap-4">
          <StatusTag tone="draft">Bản nháp</StatusTag>
          <StatusTag tone="waiting" detail="còn 2 ngày làm việc">
            Chờ Chủ tịch duyệt
          </StatusTag>
          <StatusTag tone="attention" detail="quá hạn 3 ngày">
            Trả lại bổ sung
          </StatusTag>
          <StatusTag tone="information">Đang chạy</StatusTag>
          <StatusTag tone="done">Đã công bố</StatusTag>
          <StatusTag tone="stopped">Đã hủy</StatusTag>
          <StatusTag tone="honour">Được tặng Giấy khen</StatusTag>
        </p>
      </Example>
      <Example title="TaskList">
        <TaskList
          tasks={[
            {
              title: "Phần đầu văn bản",
              href: "/components",
              status: <StatusTag tone="done">Đã xong</StatusTag>,
            },
            {
              title: "Phân công thực hiện",
              href: "/components",
              hint: "Còn 4 đơn vị chưa có việc",
              status: <StatusTag tone="draft">Đang làm</StatusTag>,
            },
            {
              title: "Trình Chủ tịch",
              hint: "Mở được khi các phần trên đã xong",
              status: "Chưa làm được",
            },
          ]}
        />
      </Example>
      <Example title="SummaryList">
        <SummaryList
          rows={[
            { label: "Tên phong trào", value: "Xã sạch, nhà đẹp", changeHref: "/components" },
            { label: "Thời gian", value: "từ 01/6/2026 đến 31/12/2026", changeHref: "/components" },
            { label: "Kinh phí", value: null, changeHref: "/components" },
          ]}
        />
      </Example>
      <Example title="Table">
        <Table
          caption="Kết quả giảm hộ nghèo năm 2026"
          columns={columns}
          rows={results}
          rowKey={({ unit }) => unit}
        />
      </Example>
    </Examples>
  );
}
