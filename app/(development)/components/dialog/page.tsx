import type { Metadata } from "next";
import { PublicPage } from "@/components/layout/public-page";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { TextArea } from "@/components/ui/text-area";

export const metadata: Metadata = { title: "Hộp hỏi đứng riêng", robots: { index: false } };

/** Where a DialogLink leads without scripts: the same question on a page of its own. */
export default function DialogPage() {
  return (
    <PublicPage communeName="xã Bộ Giao Diện" homeHref="/components">
      <PageHeading title="Trả lại kế hoạch để bổ sung" />
      <TextArea name="reason" label="Cần bổ sung gì" rows={3} />
      <Button type="button" variant="warning">
        Trả lại để bổ sung
      </Button>
    </PublicPage>
  );
}
