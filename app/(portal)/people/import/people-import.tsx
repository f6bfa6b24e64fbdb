"use client";

import { ImportForm } from "@/components/imports/import-form";
import { ButtonLink } from "@/components/ui/button";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { Table } from "@/components/ui/table";
import type { OneTimeLinkProps } from "../one-time-link";
import { importPeopleAction, type PeopleImportState } from "./actions";

type PeopleImportProps = { limits: { extensions: readonly string[]; maximumMegabytes: number } };

export function PeopleImport({ limits }: PeopleImportProps) {
  return (
    <ImportForm
      action={importPeopleAction}
      templateHref="/people/import/template"
      limits={limits}
      noun="người"
      done={({ links }: PeopleImportState) => links && <Links links={links} />}
    />
  );
}

/** One line for each person, to be cut apart. */
function Links({ links }: { links: readonly (OneTimeLinkProps & { userName: string })[] }) {
  return (
    <section className="stack">
      <NotificationBanner kind="success">
        <p>
          Đã thêm {links.length} người. In trang này, cắt đưa mỗi người một dòng: rời trang là không
          xem lại được.
        </p>
      </NotificationBanner>
      <Table
        caption={`Liên kết đặt mật khẩu, dùng một lần, đến ${links[0]?.expires}`}
        rows={links}
        rowKey={({ userName }) => userName}
        columns={[
          { key: "name", header: "Họ và tên", cell: ({ name }) => name },
          { key: "user", header: "Tên đăng nhập", cell: ({ userName }) => userName },
          {
            key: "link",
            header: "Liên kết",
            cell: ({ href }) => <code className="break-all">{href}</code>,
          },
        ]}
      />
      <ButtonLink href="/people">Đã đưa hết, về danh sách</ButtonLink>
    </section>
  );
}
