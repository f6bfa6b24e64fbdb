import { EmptyState } from "@/components/ui/empty-state";

/** Nothing is asked of anybody before a plan is issued. */
export function NoIssuedPlan() {
  return (
    <EmptyState title="Phong trào chưa có kế hoạch đã phát hành.">
      Đơn vị đăng ký, báo cáo theo chỉ tiêu, thời hạn của kế hoạch; phần này mở khi văn thư cấp số
      và phát hành kế hoạch.
    </EmptyState>
  );
}
