import type { Metadata } from "next";
import { PublicPage } from "@/components/layout/public-page";
import { PageHeading } from "@/components/ui/page-heading";
import { ActionExamples } from "./action-examples";
import { DataExamples } from "./data-examples";
import { FieldExamples } from "./field-examples";
import { MessageExamples } from "./message-examples";
import { NavigationExamples } from "./navigation-examples";
import { SheetExample } from "./sheet-example";

export const metadata: Metadata = { title: "Bộ giao diện", robots: { index: false } };

/** Every component in every state. */
export default function ComponentsPage() {
  return (
    <PublicPage communeName="xã Bộ Giao Diện" homeHref="/components">
      <PageHeading
        title="Bộ giao diện"
        lead="Mỗi thành phần trong mọi trạng thái. Trang này chỉ có khi phát triển và kiểm thử."
      />
      <MessageExamples />
      <ActionExamples />
      <FieldExamples />
      <DataExamples />
      <NavigationExamples />
      <SheetExample />
    </PublicPage>
  );
}
