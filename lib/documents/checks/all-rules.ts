import type { Rule } from "./finding";
import { abbreviationUndefined } from "./rules/abbreviation-undefined";
import { agencyMissing } from "./rules/agency-missing";
import { archiveLine } from "./rules/archive-line";
import { blankDate } from "./rules/blank-date";
import { blankLeft } from "./rules/blank-left";
import { blankNumber } from "./rules/blank-number";
import { closingMark } from "./rules/closing-mark";
import { dateImpossible } from "./rules/date-impossible";
import { dateOrder } from "./rules/date-order";
import { deadlineOutsidePeriod } from "./rules/deadline-outside-period";
import { districtAfter2025 } from "./rules/district-after-2025";
import { draftMark } from "./rules/draft-mark";
import { factDiffersFromText } from "./rules/fact-differs-from-text";
import { headingWithoutTitle } from "./rules/heading-without-title";
import { lawCitation } from "./rules/law-citation";
import { leadingZero } from "./rules/leading-zero";
import { legalBasisExpired } from "./rules/legal-basis-expired";
import { legalBasisForm } from "./rules/legal-basis-form";
import { midtermMissing } from "./rules/midterm-missing";
import { missingAnnex } from "./rules/missing-annex";
import { missingPart } from "./rules/missing-part";
import { nameMismatch } from "./rules/name-mismatch";
import { nationalTitleRule } from "./rules/national-title";
import { notACampaign } from "./rules/not-a-campaign";
import { numberingGap } from "./rules/numbering-gap";
import { ordinalMismatch } from "./rules/ordinal-mismatch";
import { recipientsPunctuation } from "./rules/recipients-punctuation";
import { sentenceCapital } from "./rules/sentence-capital";
import { signatureAuthority } from "./rules/signature-authority";
import { signerName } from "./rules/signer-name";
import { spelling } from "./rules/spelling";
import { subjectMissing } from "./rules/subject-missing";
import { symbolForm } from "./rules/symbol-form";
import { unitNotInRecipients } from "./rules/unit-not-in-recipients";
import { unitUnknown } from "./rules/unit-unknown";

/** Every rule, from the head of a paper to its foot. docs/checks.md lists the same ones. */
export const rules: readonly Rule[] = [
  nationalTitleRule,
  agencyMissing,
  draftMark,
  blankNumber,
  symbolForm,
  leadingZero,
  blankDate,
  subjectMissing,
  blankLeft,
  notACampaign,
  legalBasisForm,
  lawCitation,
  legalBasisExpired,
  missingPart,
  numberingGap,
  headingWithoutTitle,
  missingAnnex,
  nameMismatch,
  ordinalMismatch,
  districtAfter2025,
  dateImpossible,
  dateOrder,
  deadlineOutsidePeriod,
  midtermMissing,
  unitUnknown,
  unitNotInRecipients,
  factDiffersFromText,
  abbreviationUndefined,
  spelling,
  sentenceCapital,
  closingMark,
  archiveLine,
  recipientsPunctuation,
  signatureAuthority,
  signerName,
];
