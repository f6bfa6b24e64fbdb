import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button, ButtonGroup } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { hasRole } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { listUnsentMail } from "@/lib/notifications/mail/unsent";
import { formatMoment } from "@/lib/text/dates";
import { dropLetterAction, resendLetterAction } from "./actions";

export const metadata: Metadata = { title: "Thư chưa gửi được" };

export default async function LettersPage() {
  const actor = await requireActor();
  if (!hasRole(actor, "ADMIN")) forbidden();
  const letters = await listUnsentMail(actor, new Date());
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Thông báo", href: "/notifications" },
          { label: "Cách nhận", href: "/notifications/settings" },
        ]}
      />
      <PageHeading
        title="Thư chưa gửi được"
        lead="Thư mà máy chủ thư không nhận, hoặc đứt nối giữa chừng nên không rõ đã tới hay chưa. Cổng không tự gửi lại, để không ai nhận hai lần."
      />
      <Flash />
      {letters.length === 0 ? (
        <EmptyState title="Không có thư nào mắc lại." />
      ) : (
        <ul className="border-t border-line">
          {letters.map((letter) => (
            <LetterItem key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
    </>
  );
}

type Letter = Awaited<ReturnType<typeof listUnsentMail>>[number];

function LetterItem({ letter }: { letter: Letter }) {
  const { id, recipient, subject, createdAt, attempts, givenUpAt, lastError } = letter;
  const again = givenUpAt ? "Gửi lại" : "Vẫn gửi lại";
  return (
    <li className="stack-tight border-b border-line py-4">
      <div>
        <p className="font-semibold">{subject}</p>
        <p className="break-words">
          Gửi {recipient}, {formatMoment(createdAt)}
        </p>
      </div>
      {givenUpAt ? (
        <StatusTag tone="stopped" detail={`sau ${attempts} lần`}>
          Đã thôi gửi
        </StatusTag>
      ) : (
        <StatusTag tone="attention" detail="có thể người nhận đã nhận được">
          Không rõ đã tới chưa
        </StatusTag>
      )}
      {lastError && (
        <p className="text-sm break-words text-muted">Máy chủ thư trả lời: {lastError}</p>
      )}
      <ButtonGroup>
        <form action={resendLetterAction}>
          <input type="hidden" name="letterId" value={id} />
          <Button variant="secondary">{again}</Button>
        </form>
        <form action={dropLetterAction}>
          <input type="hidden" name="letterId" value={id} />
          <Button variant="warning">Bỏ thư này</Button>
        </form>
      </ButtonGroup>
    </li>
  );
}
