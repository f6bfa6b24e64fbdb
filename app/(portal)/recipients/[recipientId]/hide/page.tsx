import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { canReadRecipients } from "@/lib/nominations/policy";
import { findRecipient } from "@/lib/nominations/recipients/queries";
import { formatDate } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { HideForm } from "./hide-form";

export const metadata: Metadata = { title: "Ẩn tên trên trang công khai" };

type Props = PageProps<"/recipients/[recipientId]/hide">;

/** Takes a name off every public page on request, or shows it again; what was decided stays on record. */
export default async function HideRecipientPage({ params }: Props) {
  const recipientId = idParam((await params).recipientId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Ẩn tên trên trang công khai" />
        <HideForm recipientId={recipientId} version={1} isHidden={false} />
      </>
    );
  }
  const actor = await requireActor();
  if (!canReadRecipients(actor).allowed) forbidden();
  const recipient = await findRecipient(actor, recipientId, new Date());
  if (!recipient) notFound();
  const { name, version, hiddenAt, hiddenReason } = recipient;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Lịch sử khen thưởng", href: "/recipients" },
          { label: name, href: `/recipients/${recipientId}` },
          { label: hiddenAt ? "Hiện lại" : "Ẩn tên" },
        ]}
      />
      <PageHeading
        title={hiddenAt ? `Hiện lại tên ${name}` : `Ẩn tên ${name}`}
        caption="Trên mọi trang công khai"
        lead={
          hiddenAt
            ? `Đang ẩn từ ngày ${formatDate(hiddenAt)}: ${hiddenReason}`
            : "Sổ vàng, trích yếu quyết định, tin mới, danh sách lấy ý kiến, dữ liệu mở, trang xác minh giấy khen thôi nêu tên, đơn vị, thành tích ngay khi bấm. Quyết định và lịch sử khen thưởng vẫn giữ nguyên ở cổng."
        }
      />
      <HideForm recipientId={recipientId} version={version} isHidden={hiddenAt !== null} />
    </>
  );
}
