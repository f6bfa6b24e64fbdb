import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { importLimits } from "@/lib/communes/import-table";
import { loadAdministrator } from "../load-administrator";
import { PeopleImport } from "./people-import";

export const metadata: Metadata = { title: "Nhập người dùng từ tệp" };

export default async function ImportPeoplePage() {
  await loadAdministrator();
  return (
    <>
      <Breadcrumbs items={[{ label: "Người dùng", href: "/people" }]} />
      <PageHeading
        title="Nhập người dùng từ tệp"
        lead="Mỗi dòng một người với một vai trò; nhiều vai trò ghi cách nhau dấu chấm phẩy. Nhập xong có liên kết mời của từng người."
      />
      <PeopleImport limits={importLimits} />
    </>
  );
}
