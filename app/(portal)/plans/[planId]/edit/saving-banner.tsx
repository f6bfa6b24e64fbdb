"use client";

import { type ReactNode, useState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { formatMoment } from "@/lib/text/dates";
import type { SavedState } from "./saved-words";

type SavingBannerProps = {
  planId: string;
  saved: SavedState;
  isKept: boolean;
  recoveredAt: Date | null;
  onKeepRecovered: () => void;
  onDropRecovered: () => void;
  /** The whole paper as outline text, to be taken elsewhere. */
  outline: () => string;
};

/** The one thing a person must know of the saving now, with the way on; nothing while all is well. */
export function SavingBanner(props: SavingBannerProps) {
  const { planId, saved, isKept, recoveredAt } = props;
  const where = isKept
    ? "Chữ vừa soạn đã giữ trong máy này."
    : "Máy này không giữ hộ được: đừng đóng trang này.";
  switch (saved.kind) {
    case "signed-out":
      return (
        <NotificationBanner kind="warning" title="Phiên làm việc đã hết, chưa lưu được">
          <p>{where} Đăng nhập lại ở cửa sổ khác; trang này tự lưu ngay sau đó.</p>
          <p>
            <a
              href={`/sign-in?next=${encodeURIComponent(`/plans/${planId}/edit/signed-in`)}`}
              target="_blank"
              rel="noopener opener"
              className="tap font-semibold"
            >
              Đăng nhập lại
            </a>
          </p>
        </NotificationBanner>
      );
    case "unreachable":
      return (
        <NotificationBanner kind="warning" title="Không nối được với máy chủ">
          <p>{where} Cứ soạn tiếp; có mạng trở lại thì trang này tự lưu.</p>
        </NotificationBanner>
      );
    case "refused":
    case "invalid":
      return (
        <NotificationBanner kind="warning" title="Không lưu được">
          <p>{saved.reason}</p>
          <p>{where}</p>
          <TakeAway outline={props.outline}>
            <Link href={`/plans/${planId}/sheet`} className="tap">
              Xem văn bản đã lưu
            </Link>
          </TakeAway>
        </NotificationBanner>
      );
    case "gone":
      return (
        <NotificationBanner kind="warning" title="Không còn văn bản này">
          <p>
            Văn bản không còn, hoặc tài khoản này không còn được xem. {where} Chép phần đã soạn ra
            nơi khác nếu còn cần.
          </p>
          <TakeAway outline={props.outline}>
            <Link href="/plans" className="tap">
              Về danh sách kế hoạch
            </Link>
          </TakeAway>
        </NotificationBanner>
      );
  }
  if (!recoveredAt) return null;
  return (
    <NotificationBanner kind="info" title="Đã lấy lại phần chưa kịp lưu">
      <p>
        Phần soạn lúc {formatMoment(recoveredAt)} ở máy này chưa kịp lưu; nay đã có trên trang giấy.
        Bỏ đi thì vẫn tìm lại được trong “Các bản đã lưu”.
      </p>
      <ButtonGroup>
        <Button type="button" variant="secondary" onClick={props.onKeepRecovered}>
          Giữ lại
        </Button>
        <Button type="button" variant="secondary" onClick={props.onDropRecovered}>
          Bỏ phần lấy lại
        </Button>
      </ButtonGroup>
    </NotificationBanner>
  );
}

function TakeAway({ outline, children }: { outline: () => string; children: ReactNode }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <Button
        type="button"
        variant="secondary"
        onClick={() => {
          void navigator.clipboard.writeText(outline()).then(() => setCopied(true));
        }}
      >
        Chép toàn văn
      </Button>
      <span aria-live="polite">{isCopied && "Đã chép. Dán vào nơi cần giữ."}</span>
      {children}
    </div>
  );
}
