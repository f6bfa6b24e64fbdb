import { CheckCheck, Settings } from "lucide-react";
import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { countUnread, listNotifications } from "@/lib/notifications/queries";
import { formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { readAllAction, readNotificationAction } from "./actions";

export const metadata: Metadata = { title: "Thông báo" };

const pageSize = 30;

export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const [unread, notifications] = await Promise.all([
    countUnread(actor),
    listNotifications(actor, {
      take: pageSize + 1,
      ...(typeof after === "string" && { after: idParam(after) }),
    }),
  ]);
  const shown = notifications.slice(0, pageSize);
  const last = notifications.length > pageSize ? shown.at(-1) : undefined;
  return (
    <>
      <PageHeading
        title={unread > 0 ? `Thông báo (${unread} chưa đọc)` : "Thông báo"}
        actions={
          <>
            {unread > 0 && (
              <form action={readAllAction}>
                <Button variant="secondary" icon={CheckCheck}>
                  Đánh dấu đã đọc hết
                </Button>
              </form>
            )}
            <ButtonLink href="/notifications/settings" variant="secondary" icon={Settings}>
              Cách nhận
            </ButtonLink>
          </>
        }
      />
      <Flash />
      {shown.length === 0 ? (
        <EmptyState title="Chưa có thông báo nào.">
          Có việc đến lượt, việc sắp đến hạn hay có người trả lời thì cổng báo ở đây.
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {shown.map((notification) => (
            <NotificationItem key={notification.id} notification={notification} />
          ))}
        </ul>
      )}
      {last && (
        <p>
          <Link href={`/notifications?after=${last.id}`} className="tap">
            Xem thông báo cũ hơn
          </Link>
        </p>
      )}
    </>
  );
}

type Listed = Awaited<ReturnType<typeof listNotifications>>[number];

function NotificationItem({ notification }: { notification: Listed }) {
  const { id, words, createdAt, readAt } = notification;
  const isUnread = readAt === null;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3">
      <div className="min-w-[min(100%,18rem)] grow basis-0">
        <Link href={`/notifications/${id}`} sendsOn className={isUnread ? "font-semibold" : ""}>
          {words}
        </Link>
        <p className="text-sm text-muted">
          {isUnread && <span className="font-semibold text-blue">Chưa đọc · </span>}
          {formatMoment(createdAt)}
        </p>
      </div>
      {isUnread && (
        <form action={readNotificationAction}>
          <input type="hidden" name="notificationId" value={id} />
          <button
            type="submit"
            className="min-h-11 cursor-pointer text-blue underline underline-offset-4"
          >
            Đánh dấu đã đọc<span className="sr-only">&nbsp;{words}</span>
          </button>
        </form>
      )}
    </li>
  );
}
