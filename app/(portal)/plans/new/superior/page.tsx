import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { UploadForm } from "../file/upload-form";
import { loadOffice } from "../load-office";
import { NewPlanHeading } from "../new-plan-heading";
import { startFromSuperiorAction } from "./actions";

export const metadata: Metadata = { title: "Từ kế hoạch của cấp trên" };

export default async function StartFromSuperiorPage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Từ kế hoạch của cấp trên" />
        <p>Chưa đọc được; tệp phải chọn lại, chữ đã dán còn nguyên.</p>
        <SuperiorForm key="form" />
      </>
    );
  }
  await loadOffice();
  return (
    <>
      <NewPlanHeading
        title="Từ kế hoạch của cấp trên"
        lead="Đưa kế hoạch của cấp trên lên. Bước sau chọn mục nào lấy sang kế hoạch của xã."
      />
      <SuperiorForm key="form" />
    </>
  );
}

function SuperiorForm() {
  return (
    <UploadForm
      action={startFromSuperiorAction}
      label="Tệp kế hoạch của cấp trên"
      textLabel="Văn bản của kế hoạch cấp trên"
      button="Đọc kế hoạch cấp trên"
      backHref="/plans/new"
    />
  );
}
