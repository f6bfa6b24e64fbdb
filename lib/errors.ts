export type DomainErrorCode = "FORBIDDEN" | "NOT_FOUND" | "STALE" | "RULE_BROKEN";

/** An expected refusal. Its message is one Vietnamese sentence for the person using the portal. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: DomainErrorCode;

  constructor(code: DomainErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
