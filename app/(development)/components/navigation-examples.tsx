import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { StatusTag } from "@/components/ui/status-tag";
import { Tabs } from "@/components/ui/tabs";
import { Example, Examples } from "./example";

export function NavigationExamples() {
  return (
    <Examples title="Đi lại">
      <Example title="Breadcrumbs">
        <Breadcrumbs
          items={[
            { label: "Phong trào", href: "/components" },
            { label: "Xã sạch, nhà đẹp", href: "/components?step=2" },
            { label: "Đăng ký" },
          ]}
        />
      </Example>
      <Example title="Tabs">
        <Tabs
          label="Các mặt của phong trào"
          tabs={[
            { label: "Kế hoạch", href: "/components?tab=1", current: true },
            { label: "Đăng ký", href: "/components?tab=2", count: 18 },
            { label: "Kết quả", href: "/components?tab=3", count: 0 },
          ]}
        />
      </Example>
      <Example title="Pagination">
        <Pagination
          page={2}
          pageCount={7}
          total="128 đề nghị"
          href={(page) => `/components?page=${page}`}
        />
      </Example>
      <Example title="PageHeading">
        <PageHeading
          caption="Kế hoạch phát động"
          title="Xã sạch, nhà đẹp năm 2026"
          status={
            <StatusTag tone="waiting" detail="từ Phòng Văn hóa - Xã hội · còn 2 ngày làm việc">
              Chờ Chủ tịch duyệt
            </StatusTag>
          }
          actions={
            <ButtonLink href="/components" variant="secondary">
              Tải .docx
            </ButtonLink>
          }
        />
      </Example>
    </Examples>
  );
}
