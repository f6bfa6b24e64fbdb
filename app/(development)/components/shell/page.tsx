import type { Metadata } from "next";
import { PortalPage } from "@/components/layout/portal-page";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { TaskList } from "@/components/ui/task-list";

export const metadata: Metadata = { title: "Khung trang", robots: { index: false } };

/** The frame of a signed-in page, with the home of every role in it. */
export default function ShellPage() {
  return (
    <PortalPage
      communeName="xã Bộ Giao Diện"
      person={{ name: "Hoàng Thị Minh Nguyệt", position: "Chuyên viên Phòng Văn hóa - Xã hội" }}
      navigation={[
        { label: "Việc cần làm", href: "/components/shell" },
        { label: "Phong trào", href: "/components/dialog" },
        { label: "Đề nghị khen thưởng", href: "/components/awards" },
      ]}
      signOut="/components/shell"
    >
      <PageHeading title="Việc cần làm" />
      <h2>Cần làm (2)</h2>
      <TaskList
        tasks={[
          {
            title: "Đăng ký thi đua: bổ sung chỉ tiêu 2",
            href: "/components/shell",
            hint: "Thôn Thượng · Ngõ sạch, nhà sáng",
            status: (
              <StatusTag tone="attention" detail="hạn hôm nay">
                Trả lại
              </StatusTag>
            ),
          },
          {
            title: "Báo cáo kết quả quý III",
            href: "/components/shell",
            hint: "Thôn Trung · Ngõ sạch, nhà sáng",
            status: (
              <StatusTag tone="waiting" detail="còn 4 ngày làm việc">
                Chờ tiếp nhận
              </StatusTag>
            ),
          },
        ]}
      />
      <h2>Đang chờ người khác (1)</h2>
      <TaskList
        tasks={[
          {
            title: "Kế hoạch 12: Tết trồng cây",
            href: "/components/shell",
            status: (
              <StatusTag tone="waiting" detail="còn 2 ngày làm việc">
                Chờ Chủ tịch duyệt
              </StatusTag>
            ),
          },
        ]}
      />
    </PortalPage>
  );
}
