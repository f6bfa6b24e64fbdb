import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { TaskList } from "@/components/ui/task-list";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune, listUnits } from "@/lib/communes/queries";
import { listRulesInForce } from "@/lib/communes/rules-queries";
import { listUnsentMail } from "@/lib/notifications/mail/unsent";
import { listPeople } from "@/lib/people/accounts-queries";
import { loadAdministrator } from "./load-administrator";

export const metadata: Metadata = { title: "Quản trị" };

export default async function SettingsPage() {
  const actor = await loadAdministrator();
  const now = new Date();
  const commune = await findOwnCommune(actor);
  const units = await listUnits(actor, now);
  const people = await listPeople(actor, now);
  const rules = [...(await listRulesInForce(actor, now)).values()];
  const { length: unsent } = await listUnsentMail(actor, now);
  const active = people.filter(({ state }) => state === "active" || state === "invited").length;
  const unsure = rules.filter(({ isVerified }) => !isVerified).length;
  return (
    <>
      <PageHeading
        title="Quản trị"
        lead={`Thiết lập cho ${communeName(commune)}. Quản trị không đọc nội dung kế hoạch, hồ sơ.`}
      />
      <Flash />
      <TaskList
        tasks={[
          {
            title: "Người dùng",
            href: "/people",
            hint: "Mời, giao vai trò, đặt lại mật khẩu, khóa.",
            status: <StatusTag tone="done">{active} người</StatusTag>,
          },
          {
            title: "Đơn vị",
            href: "/units",
            hint: "Thêm, đổi tên, sáp nhập, kết thúc.",
            status: <StatusTag tone="done">{units.length} đơn vị</StatusTag>,
          },
          {
            title: "Thông tin xã",
            href: "/settings/profile",
            hint: "Tiêu đề văn bản, địa danh, liên hệ, người ký, hình dấu.",
            status:
              commune.phone || commune.email ? (
                <StatusTag tone="done">Đã ghi</StatusTag>
              ) : (
                <StatusTag tone="attention">Chưa có liên hệ</StatusTag>
              ),
          },
          {
            title: "Quy định theo ngày",
            href: "/settings/rules",
            hint: "Giá trị nào áp dụng từ ngày nào, theo căn cứ nào.",
            status:
              unsure > 0 ? (
                <StatusTag tone="attention">{unsure} chưa kiểm chứng</StatusTag>
              ) : (
                <StatusTag tone="done">Đã kiểm chứng</StatusTag>
              ),
          },
          {
            title: "Thư chưa gửi được",
            href: "/notifications/letters",
            hint: "Thư máy chủ thư không nhận, hoặc không rõ đã tới hay chưa.",
            status:
              unsent > 0 ? (
                <StatusTag tone="attention">{unsent} thư</StatusTag>
              ) : (
                <StatusTag tone="done">Không có</StatusTag>
              ),
          },
          {
            title: "Ngày nghỉ, ngày làm bù",
            href: "/settings/holidays",
            hint: "Để đếm ngày làm việc tới hạn.",
            status: null,
          },
          {
            title: "Số văn bản",
            href: "/settings/numbers",
            hint: "Hệ thống số của năm, bắt đầu từ số nào.",
            status: null,
          },
          {
            title: "In giấy khen",
            href: "/settings/certificate-stock",
            hint: "Vị trí in trên phôi, ảnh Quốc huy, khóa ký số.",
            status: null,
          },
          {
            title: "Căn cứ pháp lý",
            href: "/legal-bases",
            hint: "Văn bản mà kế hoạch dẫn làm căn cứ.",
            status: null,
          },
        ]}
      />
    </>
  );
}
