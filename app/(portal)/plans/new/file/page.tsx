import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { loadOffice } from "../load-office";
import { NewPlanHeading } from "../new-plan-heading";
import { importPlanAction } from "./actions";
import { UploadForm } from "./upload-form";

export const metadata: Metadata = { title: "Soạn từ tệp có sẵn" };

export default async function NewPlanFromFilePage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Soạn từ tệp có sẵn" />
        <p>Chưa đọc được; tệp phải chọn lại, chữ đã dán còn nguyên.</p>
        <ImportForm key="form" />
      </>
    );
  }
  await loadOffice();
  return (
    <>
      <NewPlanHeading
        title="Soạn từ tệp có sẵn"
        lead="Đưa lên kế hoạch đã soạn. Phần mềm đọc ra phần đầu văn bản, dàn ý, thời hạn, phân công và khen thưởng để đối chiếu, rồi xuất lại đúng thể thức."
      />
      <ImportForm key="form" />
    </>
  );
}

function ImportForm() {
  return (
    <UploadForm
      action={importPlanAction}
      label="Tệp kế hoạch"
      textLabel="Văn bản của kế hoạch"
      button="Đọc văn bản"
      backHref="/plans/new"
    />
  );
}
