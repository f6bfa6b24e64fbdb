import { Table } from "@/components/ui/table";
import type { DemonstrationAccount } from "@/lib/people/demonstration";

/** Who one may sign in as, on an installation that was made to be tried. */
export function DemonstrationAccounts({ accounts }: { accounts: readonly DemonstrationAccount[] }) {
  return (
    <section className="stack border-t border-line pt-6">
      <h2>Tài khoản dùng thử</h2>
      <p className="reading">
        Đây là bản dùng thử với một xã không có thật. Đăng nhập bằng một trong các tài khoản dưới
        đây; không nhập dữ liệu thật.
      </p>
      <Table
        caption="Tài khoản dùng thử"
        hideCaption
        rows={accounts}
        rowKey={({ userName }) => userName}
        columns={[
          { key: "role", header: "Vai trò", cell: ({ roleLabel }) => roleLabel },
          { key: "name", header: "Người", cell: ({ name, position }) => `${name}, ${position}` },
          { key: "user", header: "Tên đăng nhập", cell: ({ userName }) => <code>{userName}</code> },
          { key: "password", header: "Mật khẩu", cell: ({ password }) => <code>{password}</code> },
        ]}
      />
    </section>
  );
}
