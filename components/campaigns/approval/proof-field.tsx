import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";

type ProofFieldProps = {
  /** The person has enrolled a phone: its code is asked for in place of the password. */
  asksForCode: boolean;
  errorOf: (name: string) => string | undefined;
};

/** The proof of who signs. */
export function ProofField({ asksForCode, errorOf }: ProofFieldProps) {
  return asksForCode ? (
    <TextField
      name="code"
      label="Mã xác nhận"
      hint="Mã 6 số trên điện thoại, hoặc một mã dự phòng."
      inputMode="numeric"
      autoComplete="one-time-code"
      error={errorOf("code")}
    />
  ) : (
    <PasswordField
      name="password"
      label="Mật khẩu"
      hint="Nhập lại để xác nhận đúng là người ký."
      autoComplete="current-password"
      error={errorOf("password")}
    />
  );
}
