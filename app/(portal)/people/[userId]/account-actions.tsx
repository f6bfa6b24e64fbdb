import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import type { FoundPerson } from "@/lib/people/accounts-queries";
import { formatMoment } from "@/lib/text/dates";
import type { Verdict } from "@/lib/workflow/verdict";
import { dropSecondFactorAction, enablePersonAction, revokeLinkAction } from "./actions";
import { PersonButton } from "./person-button";

type AccountActionsProps = {
  person: FoundPerson;
  keep: Verdict;
  link: Verdict;
  end: Verdict;
  isSelf: boolean;
};

/** Password, second factor, standing: what an administrator may do with the account as a whole. */
export function AccountActions({ person, keep, link, end, isSelf }: AccountActionsProps) {
  const { id, openInvitation, hasPassword, hasSecondFactor, state } = person;
  return (
    <section className="stack" aria-labelledby="account-title">
      <h2 id="account-title">Tài khoản</h2>
      {openInvitation && (
        <p className="reading">
          Đang có một liên kết {openInvitation.purpose === "JOIN" ? "mời" : "đặt lại mật khẩu"} chưa
          dùng, đến {formatMoment(openInvitation.expiresAt)}.
        </p>
      )}
      <ButtonGroup>
        {link.allowed && state !== "disabled" && (
          <ButtonLink href={`/people/${id}/link`} variant="secondary">
            {hasPassword ? "Đặt lại mật khẩu" : "Tạo liên kết mời mới"}
          </ButtonLink>
        )}
        {openInvitation && (
          <PersonButton action={revokeLinkAction} userId={id} label="Hủy liên kết chưa dùng" />
        )}
        {keep.allowed && hasSecondFactor && !isSelf && (
          <PersonButton
            action={dropSecondFactorAction}
            userId={id}
            label="Gỡ xác thực hai bước"
            variant="warning"
          />
        )}
        {keep.allowed && state === "disabled" && (
          <PersonButton action={enablePersonAction} userId={id} label="Mở khóa tài khoản" />
        )}
        {end.allowed && state !== "disabled" && state !== "ended" && (
          <ButtonLink href={`/people/${id}/disable`} variant="warning">
            Khóa tài khoản
          </ButtonLink>
        )}
      </ButtonGroup>
      {!end.allowed && <p className="reading text-muted">{end.reason}</p>}
    </section>
  );
}
