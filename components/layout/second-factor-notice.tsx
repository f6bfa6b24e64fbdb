import { ButtonLink } from "@/components/ui/button";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { type SecondFactorDuty, secondFactorWords } from "@/lib/people/second-factor-duty";

/** For who binds the commune and has not enrolled a phone: why, since when it must be, and the way there. */
export function SecondFactorNotice({ duty }: { duty: SecondFactorDuty | null }) {
  if (!duty) return null;
  const isUrgent = duty.isRequired || duty.requiredFrom !== null;
  return (
    <NotificationBanner kind={isUrgent ? "warning" : "info"} title="Xác thực hai bước">
      <p>{secondFactorWords(duty)}</p>
      <ButtonLink href="/account/second-factor" variant="secondary">
        Bật xác thực hai bước
      </ButtonLink>
    </NotificationBanner>
  );
}
