import { StandingTag } from "@/components/certificates/standing-tag";
import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { Table } from "@/components/ui/table";
import type { listCertificateItems } from "@/lib/certificates/queries";
import { bookNumberInWords } from "@/lib/certificates/words";
import { awardName } from "@/lib/nominations/awards/catalogue";

type Item = Awaited<ReturnType<typeof listCertificateItems>>[number];

const outdatedWords = "Lời ghi đã sửa: hủy, cấp lại";

/** Who gets one, under which number, and what became of it. */
export function CertificateTable({ items }: { items: readonly Item[] }) {
  return (
    <Table
      caption="Danh sách theo số sổ vàng"
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Người, tập thể, hộ",
          cell: ({ latest, honorific, name }) => {
            const words = [honorific, name].filter(Boolean).join(" ");
            return latest ? (
              <Link href={`/certificates/${latest.id}`} className="tap">
                {words}
              </Link>
            ) : (
              words
            );
          },
        },
        { key: "unit", header: "Đơn vị", cell: ({ unit, place }) => unit?.name ?? place },
        { key: "award", header: "Hình thức, danh hiệu", cell: ({ award }) => awardName(award) },
        {
          key: "number",
          header: "Số sổ vàng",
          numeric: true,
          cell: ({ position, latest }) =>
            bookNumberInWords({ bookNumber: position, issue: latest?.issue ?? 1 }),
        },
        {
          key: "standing",
          header: "Giấy khen",
          cell: ({ latest, revokedAt }) => {
            if (latest?.isOutdated) return <StatusTag tone="attention">{outdatedWords}</StatusTag>;
            if (latest) return <StandingTag standing={latest.standing} />;
            return revokedAt ? (
              <StandingTag standing="REVOKED" />
            ) : (
              <StatusTag tone="waiting">Chưa lập</StatusTag>
            );
          },
        },
      ]}
    />
  );
}
