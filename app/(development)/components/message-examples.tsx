import { ButtonLink } from "@/components/ui/button";
import { ConfirmationPanel } from "@/components/ui/confirmation-panel";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { Progress } from "@/components/ui/progress";
import { Example, Examples } from "./example";
import { FailingForm } from "./failing-form";

export function MessageExamples() {
  return (
    <Examples title="Lời báo">
      <Example title="ErrorSummary">
        <FailingForm />
      </Example>
      <Example title="NotificationBanner: success">
        <NotificationBanner kind="success" title="Đã trình Chủ tịch">
          <p>
            Kế hoạch chờ duyệt. Thường trực thi đua còn rút về được cho đến khi Chủ tịch mở xem.
          </p>
        </NotificationBanner>
      </Example>
      <Example title="NotificationBanner: info">
        <NotificationBanner kind="info">
          <p>Cổng nghỉ bảo trì từ 22:00 đến 22:15 thứ Bảy, 12/12/2026. Bài đang gõ vẫn được giữ.</p>
        </NotificationBanner>
      </Example>
      <Example title="NotificationBanner: warning">
        <NotificationBanner kind="warning" title="Còn 2 ngày làm việc">
          <p>Ba thôn chưa gửi đăng ký thi đua. Hạn cuối là thứ Sáu, 04/12/2026.</p>
        </NotificationBanner>
      </Example>
      <Example title="ConfirmationPanel">
        <ConfirmationPanel
          title="Đã nộp đăng ký thi đua"
          reference={{ label: "Mã hồ sơ", value: "ĐK 2026-0147" }}
        >
          <h2>Việc tiếp theo</h2>
          <p>Phòng Văn hóa - Xã hội xem và trả lời trước thứ Tư, 09/12/2026.</p>
        </ConfirmationPanel>
      </Example>
      <Example title="EmptyState">
        <EmptyState
          title="Chưa có phong trào nào trong năm 2026"
          action={<ButtonLink href="/components">Soạn kế hoạch phát động</ButtonLink>}
        >
          Phong trào xuất hiện ở đây khi kế hoạch phát động được lưu lần đầu.
        </EmptyState>
      </Example>
      <Example title="InsetText">
        <InsetText>
          <p>Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã xét không quá hai lần trong một năm.</p>
        </InsetText>
      </Example>
      <Example title="Details">
        <Details summary="Vì sao phải ghi số liệu năm trước?">
          <p>Để người đọc thấy đơn vị đăng ký làm hơn bao nhiêu so với chính mình.</p>
        </Details>
        <Details summary="Đang mở" open>
          <p>Nội dung hiện sẵn.</p>
        </Details>
      </Example>
      <Example title="Progress">
        <Progress label="Đang đọc tệp" value={3} max={12} detail="3 trong 12 trang" />
        <Progress label="Đã xong" value={12} max={12} detail="12 trong 12 trang" />
      </Example>
    </Examples>
  );
}
