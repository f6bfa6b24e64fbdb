import { CopyPlus, FileText, FileUp, History, Landmark } from "lucide-react";
import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { type ChoiceItem, ChoiceList } from "./choice-list";
import { loadOffice } from "./load-office";

export const metadata: Metadata = { title: "Soạn kế hoạch mới" };

const ways: readonly ChoiceItem[] = [
  {
    title: "Theo mẫu",
    use: "Có sẵn đủ các phần theo luật, tên xã, đơn vị, căn cứ; chỉ còn điền vài chỗ.",
    href: "/plans/new/template",
    icon: FileText,
  },
  {
    title: "Từ tệp có sẵn",
    use: "Đã soạn trong Word hoặc có tệp PDF, chữ chép từ nơi khác.",
    href: "/plans/new/file",
    icon: FileUp,
  },
  {
    title: "Từ phong trào năm trước",
    use: "Dùng lại kế hoạch cũ; ngày, tháng, năm được đổi sang năm mới sau khi xem từng chỗ.",
    href: "/plans/new/last-year",
    icon: History,
  },
  {
    title: "Từ kế hoạch của cấp trên",
    use: "Đưa tệp của cấp trên lên, chọn mục cần lấy; về sau đối chiếu đã lấy, đã sửa, chưa lấy.",
    href: "/plans/new/superior",
    icon: Landmark,
  },
  {
    title: "Chép một kế hoạch khác của xã",
    use: "Giữ nguyên lời văn, đặt trích yếu mới.",
    href: "/plans/new/copy",
    icon: CopyPlus,
  },
];

export default async function NewPlanPage() {
  await loadOffice();
  return (
    <>
      <Breadcrumbs items={[{ label: "Kế hoạch", href: "/plans" }]} />
      <PageHeading title="Soạn kế hoạch mới" lead="Bắt đầu bằng cách nào?" />
      <ChoiceList items={ways} />
    </>
  );
}
