-- Finding words typed without accents or with a slip.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "invitation_purpose" AS ENUM ('JOIN', 'RESET');

-- CreateEnum
CREATE TYPE "amendment_kind" AS ENUM ('AMENDMENT', 'REPLACEMENT', 'CORRECTION');

-- CreateEnum
CREATE TYPE "submission_outcome" AS ENUM ('PENDING', 'RECALLED', 'RETURNED', 'APPROVED');

-- CreateEnum
CREATE TYPE "check_kind" AS ENUM ('CONTENT', 'FORM');

-- CreateEnum
CREATE TYPE "number_use" AS ENUM ('ISSUED', 'RESERVED', 'PAPER');

-- CreateEnum
CREATE TYPE "mail_preference" AS ENUM ('AT_ONCE', 'DAILY', 'NONE');

-- CreateEnum
CREATE TYPE "attachment_kind" AS ENUM ('SOURCE', 'SIGNED_SCAN', 'SIGNED_DIGITAL');

-- AlterEnum
ALTER TYPE "document_kind" ADD VALUE 'LETTER';

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "is_public" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "kind" "attachment_kind" NOT NULL DEFAULT 'SOURCE';

-- AlterTable
ALTER TABLE "audit_event" ALTER COLUMN "membership_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "commune" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "holiday" DROP CONSTRAINT "holiday_pkey",
ADD COLUMN     "commune_id" UUID,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD CONSTRAINT "holiday_pkey" PRIMARY KEY ("id");

-- The portal gives the ids of new rows.
ALTER TABLE "holiday" ALTER COLUMN "id" DROP DEFAULT;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "is_deputy" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "amendment_kind" "amendment_kind";

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "owes_code" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "user" ALTER COLUMN "password_hash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "commune_seal" (
    "commune_id" UUID NOT NULL,
    "png" BYTEA NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commune_seal_pkey" PRIMARY KEY ("commune_id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("user_id","code_hash")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "invitation_purpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_submission" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "signer_id" UUID NOT NULL,
    "delegation_id" UUID,
    "read_by_id" UUID,
    "read_at" TIMESTAMPTZ(3),
    "outcome" "submission_outcome" NOT NULL DEFAULT 'PENDING',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "plan_submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_check" (
    "commune_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "kind" "check_kind" NOT NULL,
    "checker_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_check_pkey" PRIMARY KEY ("commune_id","submission_id","kind")
);

-- CreateTable
CREATE TABLE "plan_reading" (
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_reading_pkey" PRIMARY KEY ("commune_id","plan_id","membership_id")
);

-- CreateTable
CREATE TABLE "number_series" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "document_kind",
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series_number" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "use" "number_use" NOT NULL,
    "symbol" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "issued_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "frozen_document_id" UUID,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "series_number_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "publish_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "hidden_clauses" TEXT[],
    "hides_annexes" BOOLEAN NOT NULL DEFAULT false,
    "hides_phones" BOOLEAN NOT NULL DEFAULT true,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulletin" (
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bulletin_pkey" PRIMARY KEY ("commune_id","plan_id")
);

-- CreateTable
CREATE TABLE "search_entry" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "folded_title" TEXT NOT NULL,
    "folded_body" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty" (
    "commune_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "occurrence" TEXT NOT NULL DEFAULT '',
    "received_by_id" UUID,
    "received_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "done_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "duty_pkey" PRIMARY KEY ("commune_id","assignment_id","unit_id","occurrence")
);

-- CreateTable
CREATE TABLE "duty_question" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "duty_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_address" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "in_digest" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_setting" (
    "commune_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "mail" "mail_preference" NOT NULL,
    "reminders" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "notification_setting_pkey" PRIMARY KEY ("commune_id","membership_id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "membership_id" UUID,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "attempted_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "given_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_commune_id_user_id_idx" ON "invitation"("commune_id", "user_id");

-- CreateIndex
CREATE INDEX "delegation_commune_id_deputy_id_idx" ON "delegation"("commune_id", "deputy_id");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_commune_id_id_key" ON "delegation"("commune_id", "id");

-- CreateIndex
CREATE INDEX "plan_submission_commune_id_plan_id_idx" ON "plan_submission"("commune_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_submission_commune_id_signer_id_outcome_idx" ON "plan_submission"("commune_id", "signer_id", "outcome");

-- CreateIndex
CREATE UNIQUE INDEX "plan_submission_commune_id_id_key" ON "plan_submission"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_submission_commune_id_year_number_key" ON "plan_submission"("commune_id", "year", "number");

-- CreateIndex
CREATE INDEX "plan_check_commune_id_checker_id_checked_at_idx" ON "plan_check"("commune_id", "checker_id", "checked_at");

-- CreateIndex
CREATE UNIQUE INDEX "number_series_commune_id_id_key" ON "number_series"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "number_series_commune_id_year_kind_key" ON "number_series"("commune_id", "year", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "series_number_commune_id_id_key" ON "series_number"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "series_number_commune_id_series_id_number_key" ON "series_number"("commune_id", "series_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "series_number_commune_id_frozen_document_id_key" ON "series_number"("commune_id", "frozen_document_id");

-- CreateIndex
CREATE INDEX "publication_commune_id_plan_id_idx" ON "publication"("commune_id", "plan_id");

-- CreateIndex
CREATE INDEX "publication_publish_at_idx" ON "publication"("publish_at");

-- CreateIndex
CREATE UNIQUE INDEX "publication_commune_id_id_key" ON "publication"("commune_id", "id");

-- CreateIndex
CREATE INDEX "search_entry_folded_title_idx" ON "search_entry" USING GIN ("folded_title" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "search_entry_commune_id_plan_id_key" ON "search_entry"("commune_id", "plan_id");

-- CreateIndex
CREATE INDEX "duty_commune_id_unit_id_idx" ON "duty"("commune_id", "unit_id");

-- CreateIndex
CREATE INDEX "duty_question_commune_id_assignment_id_idx" ON "duty_question"("commune_id", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_question_commune_id_id_key" ON "duty_question"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_address_token_hash_key" ON "calendar_address"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_address_commune_id_membership_id_idx" ON "calendar_address"("commune_id", "membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_address_commune_id_id_key" ON "calendar_address"("commune_id", "id");

-- CreateIndex
CREATE INDEX "notification_commune_id_membership_id_read_at_idx" ON "notification"("commune_id", "membership_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_commune_id_id_key" ON "notification"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_commune_id_membership_id_key_key" ON "notification"("commune_id", "membership_id", "key");

-- CreateIndex
CREATE INDEX "outbox_mail_sent_at_given_up_at_idx" ON "outbox_mail"("sent_at", "given_up_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_commune_id_id_key" ON "outbox_mail"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_commune_id_key_key" ON "outbox_mail"("commune_id", "key");

-- CreateIndex
CREATE INDEX "holiday_date_idx" ON "holiday"("date");

-- CreateIndex
CREATE UNIQUE INDEX "holiday_commune_id_date_key" ON "holiday"("commune_id", "date");

-- AddForeignKey
ALTER TABLE "commune_seal" ADD CONSTRAINT "commune_seal_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune_seal" ADD CONSTRAINT "commune_seal_commune_id_uploaded_by_id_fkey" FOREIGN KEY ("commune_id", "uploaded_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_commune_id_deputy_id_fkey" FOREIGN KEY ("commune_id", "deputy_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_commune_id_granted_by_id_fkey" FOREIGN KEY ("commune_id", "granted_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_commune_id_revoked_by_id_fkey" FOREIGN KEY ("commune_id", "revoked_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_commune_id_submitted_by_id_fkey" FOREIGN KEY ("commune_id", "submitted_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_commune_id_signer_id_fkey" FOREIGN KEY ("commune_id", "signer_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_commune_id_delegation_id_fkey" FOREIGN KEY ("commune_id", "delegation_id") REFERENCES "delegation"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_commune_id_read_by_id_fkey" FOREIGN KEY ("commune_id", "read_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_commune_id_decided_by_id_fkey" FOREIGN KEY ("commune_id", "decided_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_check" ADD CONSTRAINT "plan_check_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_check" ADD CONSTRAINT "plan_check_commune_id_submission_id_fkey" FOREIGN KEY ("commune_id", "submission_id") REFERENCES "plan_submission"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_check" ADD CONSTRAINT "plan_check_commune_id_checker_id_fkey" FOREIGN KEY ("commune_id", "checker_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_reading" ADD CONSTRAINT "plan_reading_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_reading" ADD CONSTRAINT "plan_reading_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_reading" ADD CONSTRAINT "plan_reading_commune_id_membership_id_fkey" FOREIGN KEY ("commune_id", "membership_id") REFERENCES "membership"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_number" ADD CONSTRAINT "series_number_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_number" ADD CONSTRAINT "series_number_commune_id_series_id_fkey" FOREIGN KEY ("commune_id", "series_id") REFERENCES "number_series"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_number" ADD CONSTRAINT "series_number_commune_id_frozen_document_id_fkey" FOREIGN KEY ("commune_id", "frozen_document_id") REFERENCES "frozen_document"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_number" ADD CONSTRAINT "series_number_commune_id_entered_by_id_fkey" FOREIGN KEY ("commune_id", "entered_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_commune_id_requested_by_id_fkey" FOREIGN KEY ("commune_id", "requested_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_commune_id_withdrawn_by_id_fkey" FOREIGN KEY ("commune_id", "withdrawn_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_commune_id_edited_by_id_fkey" FOREIGN KEY ("commune_id", "edited_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_commune_id_assignment_id_fkey" FOREIGN KEY ("commune_id", "assignment_id") REFERENCES "assignment"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_commune_id_received_by_id_fkey" FOREIGN KEY ("commune_id", "received_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_commune_id_done_by_id_fkey" FOREIGN KEY ("commune_id", "done_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_question" ADD CONSTRAINT "duty_question_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_question" ADD CONSTRAINT "duty_question_commune_id_assignment_id_fkey" FOREIGN KEY ("commune_id", "assignment_id") REFERENCES "assignment"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_question" ADD CONSTRAINT "duty_question_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_question" ADD CONSTRAINT "duty_question_commune_id_asked_by_id_fkey" FOREIGN KEY ("commune_id", "asked_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_question" ADD CONSTRAINT "duty_question_commune_id_answered_by_id_fkey" FOREIGN KEY ("commune_id", "answered_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_address" ADD CONSTRAINT "calendar_address_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_address" ADD CONSTRAINT "calendar_address_commune_id_membership_id_fkey" FOREIGN KEY ("commune_id", "membership_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_commune_id_membership_id_fkey" FOREIGN KEY ("commune_id", "membership_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_commune_id_membership_id_fkey" FOREIGN KEY ("commune_id", "membership_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_commune_id_membership_id_fkey" FOREIGN KEY ("commune_id", "membership_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


