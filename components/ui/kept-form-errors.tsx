import { ErrorSummary, type FormError } from "./error-summary";

type KeptFormErrorsProps = { errors: readonly FormError[]; isSignedOut?: boolean | undefined };

/** What stands in the way of a form whose words are kept, and the way back in when the session has ended. */
export function KeptFormErrors({ errors, isSignedOut }: KeptFormErrorsProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      {isSignedOut && (
        <p>
          <a href="/sign-in" target="_blank" rel="noreferrer">
            Đăng nhập lại ở cửa sổ khác
          </a>
        </p>
      )}
    </>
  );
}
