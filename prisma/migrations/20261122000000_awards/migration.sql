-- CreateEnum
CREATE TYPE "commendation_type" AS ENUM ('CAMPAIGN', 'MERIT', 'SUDDEN');

-- CreateEnum
CREATE TYPE "procedure" AS ENUM ('FULL', 'SHORT');

-- CreateEnum
CREATE TYPE "nomination_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'ELIGIBLE', 'INELIGIBLE', 'IN_CONSULTATION', 'BEFORE_COUNCIL', 'RECOMMENDED', 'NOT_RECOMMENDED', 'APPROVED', 'REJECTED', 'AWARDED', 'SUSPENDED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "check_answer" AS ENUM ('YES', 'NO', 'NOT_NEEDED');

-- CreateEnum
CREATE TYPE "opinion_outcome" AS ENUM ('NO_EFFECT', 'UPHELD', 'NOT_RELEVANT');

-- CreateEnum
CREATE TYPE "council_post" AS ENUM ('CHAIR', 'VICE_CHAIR', 'STANDING', 'MEMBER');

-- CreateEnum
CREATE TYPE "session_state" AS ENUM ('PLANNED', 'OPEN', 'CLOSED', 'MINUTES_SIGNED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "voting_method" AS ENUM ('SECRET', 'OPEN', 'HANDS');

-- CreateEnum
CREATE TYPE "denominator" AS ENUM ('ALL', 'PRESENT', 'ELIGIBLE');

-- CreateEnum
CREATE TYPE "choice" AS ENUM ('FOR', 'AGAINST', 'BLANK');

-- CreateEnum
CREATE TYPE "round_state" AS ENUM ('OPEN', 'COUNTED');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('AWARD', 'REVOCATION', 'HIGHER');

-- CreateEnum
CREATE TYPE "decision_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'SIGNED', 'ISSUED', 'REVOKED');

-- CreateEnum
CREATE TYPE "item_outcome" AS ENUM ('PENDING', 'APPROVED', 'REJECTED');

-- CreateEnum
CREATE TYPE "print_state" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "document_kind" ADD VALUE 'DECISION';
ALTER TYPE "document_kind" ADD VALUE 'REQUEST';
ALTER TYPE "document_kind" ADD VALUE 'COUNCIL';

-- CreateTable
CREATE TABLE "recipient" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "kind" "audience" NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "unit_id" UUID,
    "mark" TEXT NOT NULL DEFAULT '',
    "is_woman" BOOLEAN,
    "membership_id" UUID,
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient_apart" (
    "commune_id" UUID NOT NULL,
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "said_by_id" UUID NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recipient_apart_pkey" PRIMARY KEY ("commune_id","one_id","other_id")
);

-- CreateTable
CREATE TABLE "dossier" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "type" "commendation_type" NOT NULL,
    "procedure" "procedure" NOT NULL DEFAULT 'FULL',
    "short_ground" TEXT NOT NULL DEFAULT '',
    "campaign_id" UUID,
    "title" TEXT NOT NULL,
    "achieved_from" DATE,
    "achieved_to" DATE,
    "paper_number" TEXT NOT NULL DEFAULT '',
    "paper_on" DATE,
    "late_reason" TEXT NOT NULL DEFAULT '',
    "is_from_paper" BOOLEAN NOT NULL DEFAULT false,
    "paper_note" TEXT NOT NULL DEFAULT '',
    "year" INTEGER,
    "number" INTEGER,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_meeting" (
    "commune_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "called_count" INTEGER NOT NULL,
    "present_count" INTEGER NOT NULL,
    "chair_name" TEXT NOT NULL DEFAULT '',
    "secretary_name" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "unit_meeting_pkey" PRIMARY KEY ("commune_id","dossier_id")
);

-- CreateTable
CREATE TABLE "nomination" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "nomination_state" NOT NULL DEFAULT 'DRAFT',
    "award" TEXT NOT NULL,
    "recipient_id" UUID NOT NULL,
    "audience" "audience" NOT NULL,
    "name" TEXT NOT NULL,
    "honorific" TEXT NOT NULL DEFAULT '',
    "post" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "is_leader" BOOLEAN NOT NULL DEFAULT false,
    "category" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL DEFAULT '',
    "citation" TEXT NOT NULL DEFAULT '',
    "story" TEXT NOT NULL DEFAULT '',
    "people_count" INTEGER,
    "advanced_count" INTEGER,
    "women_count" INTEGER,
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "is_clear" BOOLEAN NOT NULL DEFAULT false,
    "complete_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_by_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "nomination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nomination_point" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "criterion_id" UUID,
    "item_id" UUID,
    "heading" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "figure" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "nomination_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_file" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "nomination_id" UUID,
    "part" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "warning_answer" (
    "commune_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "warning_answer_pkey" PRIMARY KEY ("commune_id","nomination_id","fingerprint")
);

-- CreateTable
CREATE TABLE "appraisal" (
    "commune_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "findings" TEXT NOT NULL DEFAULT '',
    "concluded_by_id" UUID,
    "concluded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraisal_pkey" PRIMARY KEY ("commune_id","nomination_id")
);

-- CreateTable
CREATE TABLE "appraisal_answer" (
    "commune_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "answer" "check_answer" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "appraisal_answer_pkey" PRIMARY KEY ("commune_id","nomination_id","item")
);

-- CreateTable
CREATE TABLE "suspension" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "from_state" "nomination_state" NOT NULL,
    "ground" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "suspended_by_id" UUID NOT NULL,
    "suspended_at" TIMESTAMPTZ(3) NOT NULL,
    "resumed_by_id" UUID,
    "resumed_at" TIMESTAMPTZ(3),
    "resume_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "basis" TEXT NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "concluded_by_id" UUID,
    "concluded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_item" (
    "commune_id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "award" TEXT NOT NULL,
    "audience" "audience" NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultation_item_pkey" PRIMARY KEY ("commune_id","consultation_id","nomination_id")
);

-- CreateTable
CREATE TABLE "opinion" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "nomination_id" UUID,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by_id" UUID,
    "outcome" "opinion_outcome",
    "answer" TEXT NOT NULL DEFAULT '',
    "handled_by_id" UUID,
    "handled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_member" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "post" "council_post" NOT NULL,
    "position" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "council_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_interest" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "recipient_id" UUID,
    "unit_id" UUID,
    "reason" TEXT NOT NULL,
    "declared_by_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "council_interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_session" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "state" "session_state" NOT NULL DEFAULT 'PLANNED',
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "agenda" TEXT NOT NULL DEFAULT '',
    "chair_id" UUID NOT NULL,
    "secretary_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "discussion" TEXT NOT NULL DEFAULT '',
    "dissent" TEXT NOT NULL DEFAULT '',
    "secretary_signed_at" TIMESTAMPTZ(3),
    "chair_signed_at" TIMESTAMPTZ(3),
    "minutes_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "council_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "method" "voting_method" NOT NULL,
    "threshold" INTEGER NOT NULL,
    "is_strict" BOOLEAN NOT NULL,
    "denominator" "denominator" NOT NULL,
    "basis" TEXT NOT NULL,
    "is_recommended" BOOLEAN,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "commune_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "is_present" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("commune_id","session_id","member_id")
);

-- CreateTable
CREATE TABLE "recusal" (
    "commune_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,

    CONSTRAINT "recusal_pkey" PRIMARY KEY ("commune_id","item_id","member_id")
);

-- CreateTable
CREATE TABLE "written_opinion" (
    "commune_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "choice" "choice" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "written_opinion_pkey" PRIMARY KEY ("commune_id","item_id","member_id")
);

-- CreateTable
CREATE TABLE "ballot_round" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "method" "voting_method" NOT NULL,
    "is_on_paper" BOOLEAN NOT NULL,
    "state" "round_state" NOT NULL DEFAULT 'OPEN',
    "tellers" TEXT NOT NULL DEFAULT '',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "counted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ballot_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voter_list_entry" (
    "commune_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "has_voted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "voter_list_entry_pkey" PRIMARY KEY ("commune_id","round_id","member_id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "choice" "choice" NOT NULL,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tally" (
    "commune_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "issued" INTEGER NOT NULL,
    "returned" INTEGER NOT NULL,
    "votes_for" INTEGER NOT NULL,
    "votes_against" INTEGER NOT NULL,
    "invalid" INTEGER NOT NULL,
    "written_for" INTEGER NOT NULL DEFAULT 0,
    "written_against" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,

    CONSTRAINT "tally_pkey" PRIMARY KEY ("commune_id","round_id","item_id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL DEFAULT 'AWARD',
    "state" "decision_state" NOT NULL DEFAULT 'DRAFT',
    "subject" TEXT NOT NULL,
    "campaign_id" UUID,
    "request_number" TEXT NOT NULL DEFAULT '',
    "request_on" DATE,
    "message" TEXT NOT NULL DEFAULT '',
    "addressee" TEXT NOT NULL DEFAULT '',
    "grounds" TEXT NOT NULL DEFAULT '',
    "revokes_id" UUID,
    "signer_id" UUID,
    "delegation_id" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "content" JSONB,
    "frozen_document_id" UUID,
    "is_from_paper" BOOLEAN NOT NULL DEFAULT false,
    "paper_number" TEXT NOT NULL DEFAULT '',
    "paper_on" DATE,
    "paper_signer" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_by_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_item" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "nomination_id" UUID,
    "recipient_id" UUID NOT NULL,
    "award" TEXT NOT NULL,
    "type" "commendation_type" NOT NULL,
    "audience" "audience" NOT NULL,
    "name" TEXT NOT NULL,
    "honorific" TEXT NOT NULL DEFAULT '',
    "post" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "is_leader" BOOLEAN NOT NULL DEFAULT false,
    "citation" TEXT NOT NULL,
    "achieved_from" DATE,
    "achieved_to" DATE,
    "campaign_id" UUID,
    "unit_id" UUID,
    "council_recommends" BOOLEAN,
    "council_result" TEXT NOT NULL DEFAULT '',
    "outcome" "item_outcome" NOT NULL DEFAULT 'PENDING',
    "departure" TEXT NOT NULL DEFAULT '',
    "coefficient" INTEGER,
    "base_salary" INTEGER,
    "amount" INTEGER,
    "amount_note" TEXT NOT NULL DEFAULT '',
    "paid_on" DATE,
    "revokes_item_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "recovered_on" DATE,
    "recovery_note" TEXT NOT NULL DEFAULT '',
    "higher_outcome" "item_outcome" NOT NULL DEFAULT 'PENDING',
    "higher_number" TEXT NOT NULL DEFAULT '',
    "higher_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decision_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_file" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_fund" (
    "commune_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "award_fund_pkey" PRIMARY KEY ("commune_id","year")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "book_number" INTEGER NOT NULL,
    "issue" INTEGER NOT NULL DEFAULT 1,
    "code" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "key_id" UUID NOT NULL,
    "signature" BYTEA NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_by_id" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commune_key" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "commune_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_layout" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "places" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stock_layout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_print" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "layout_id" UUID,
    "is_zip" BOOLEAN NOT NULL,
    "state" "print_state" NOT NULL DEFAULT 'WAITING',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "error" TEXT NOT NULL DEFAULT '',
    "content" BYTEA,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "certificate_print_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "recipient_commune_id_kind_idx" ON "recipient"("commune_id", "kind");

-- CreateIndex
CREATE INDEX "recipient_folded_name_idx" ON "recipient" USING GIN ("folded_name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "recipient_commune_id_id_key" ON "recipient"("commune_id", "id");

-- CreateIndex
CREATE INDEX "dossier_commune_id_unit_id_idx" ON "dossier"("commune_id", "unit_id");

-- CreateIndex
CREATE INDEX "dossier_commune_id_campaign_id_idx" ON "dossier"("commune_id", "campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_commune_id_id_key" ON "dossier"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_commune_id_year_number_key" ON "dossier"("commune_id", "year", "number");

-- CreateIndex
CREATE INDEX "nomination_commune_id_state_idx" ON "nomination"("commune_id", "state");

-- CreateIndex
CREATE INDEX "nomination_commune_id_recipient_id_idx" ON "nomination"("commune_id", "recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_commune_id_id_key" ON "nomination"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_commune_id_dossier_id_recipient_id_award_key" ON "nomination"("commune_id", "dossier_id", "recipient_id", "award");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_point_commune_id_id_key" ON "nomination_point"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_point_commune_id_nomination_id_criterion_id_key" ON "nomination_point"("commune_id", "nomination_id", "criterion_id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_point_commune_id_nomination_id_item_id_key" ON "nomination_point"("commune_id", "nomination_id", "item_id");

-- CreateIndex
CREATE INDEX "dossier_file_commune_id_dossier_id_idx" ON "dossier_file"("commune_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_file_commune_id_id_key" ON "dossier_file"("commune_id", "id");

-- CreateIndex
CREATE INDEX "suspension_commune_id_nomination_id_idx" ON "suspension"("commune_id", "nomination_id");

-- CreateIndex
CREATE UNIQUE INDEX "suspension_commune_id_id_key" ON "suspension"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_commune_id_id_key" ON "consultation"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_commune_id_slug_key" ON "consultation"("commune_id", "slug");

-- CreateIndex
CREATE INDEX "opinion_commune_id_consultation_id_idx" ON "opinion"("commune_id", "consultation_id");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_commune_id_id_key" ON "opinion"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_commune_id_year_number_key" ON "opinion"("commune_id", "year", "number");

-- CreateIndex
CREATE INDEX "council_member_commune_id_membership_id_idx" ON "council_member"("commune_id", "membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "council_member_commune_id_id_key" ON "council_member"("commune_id", "id");

-- CreateIndex
CREATE INDEX "council_interest_commune_id_member_id_idx" ON "council_interest"("commune_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "council_interest_commune_id_id_key" ON "council_interest"("commune_id", "id");

-- CreateIndex
CREATE INDEX "council_session_commune_id_state_idx" ON "council_session"("commune_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "council_session_commune_id_id_key" ON "council_session"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "council_session_commune_id_minutes_id_key" ON "council_session"("commune_id", "minutes_id");

-- CreateIndex
CREATE INDEX "agenda_item_commune_id_nomination_id_idx" ON "agenda_item"("commune_id", "nomination_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_commune_id_id_key" ON "agenda_item"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_commune_id_session_id_nomination_id_key" ON "agenda_item"("commune_id", "session_id", "nomination_id");

-- CreateIndex
CREATE INDEX "recusal_commune_id_member_id_idx" ON "recusal"("commune_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_round_commune_id_id_key" ON "ballot_round"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_round_commune_id_session_id_number_key" ON "ballot_round"("commune_id", "session_id", "number");

-- CreateIndex
CREATE INDEX "ballot_commune_id_round_id_idx" ON "ballot"("commune_id", "round_id");

-- CreateIndex
CREATE INDEX "decision_commune_id_state_idx" ON "decision"("commune_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "decision_commune_id_id_key" ON "decision"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_commune_id_frozen_document_id_key" ON "decision"("commune_id", "frozen_document_id");

-- CreateIndex
CREATE INDEX "decision_item_commune_id_recipient_id_idx" ON "decision_item"("commune_id", "recipient_id");

-- CreateIndex
CREATE INDEX "decision_item_commune_id_nomination_id_idx" ON "decision_item"("commune_id", "nomination_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_item_commune_id_id_key" ON "decision_item"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_item_commune_id_decision_id_position_key" ON "decision_item"("commune_id", "decision_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "decision_item_commune_id_decision_id_nomination_id_key" ON "decision_item"("commune_id", "decision_id", "nomination_id");

-- CreateIndex
CREATE INDEX "decision_file_commune_id_decision_id_idx" ON "decision_file"("commune_id", "decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_file_commune_id_id_key" ON "decision_file"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_code_key" ON "certificate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_commune_id_id_key" ON "certificate"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_commune_id_item_id_issue_key" ON "certificate"("commune_id", "item_id", "issue");

-- CreateIndex
CREATE UNIQUE INDEX "commune_key_commune_id_id_key" ON "commune_key"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_layout_commune_id_id_key" ON "stock_layout"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_layout_commune_id_name_key" ON "stock_layout"("commune_id", "name");

-- CreateIndex
CREATE INDEX "certificate_print_commune_id_decision_id_idx" ON "certificate_print"("commune_id", "decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_print_commune_id_id_key" ON "certificate_print"("commune_id", "id");

-- AddForeignKey
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_commune_id_membership_id_fkey" FOREIGN KEY ("commune_id", "membership_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_apart" ADD CONSTRAINT "recipient_apart_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_apart" ADD CONSTRAINT "recipient_apart_commune_id_one_id_fkey" FOREIGN KEY ("commune_id", "one_id") REFERENCES "recipient"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_apart" ADD CONSTRAINT "recipient_apart_commune_id_other_id_fkey" FOREIGN KEY ("commune_id", "other_id") REFERENCES "recipient"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_apart" ADD CONSTRAINT "recipient_apart_commune_id_said_by_id_fkey" FOREIGN KEY ("commune_id", "said_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_commune_id_submitted_by_id_fkey" FOREIGN KEY ("commune_id", "submitted_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_meeting" ADD CONSTRAINT "unit_meeting_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_meeting" ADD CONSTRAINT "unit_meeting_commune_id_dossier_id_fkey" FOREIGN KEY ("commune_id", "dossier_id") REFERENCES "dossier"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_commune_id_dossier_id_fkey" FOREIGN KEY ("commune_id", "dossier_id") REFERENCES "dossier"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_commune_id_recipient_id_fkey" FOREIGN KEY ("commune_id", "recipient_id") REFERENCES "recipient"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_commune_id_moved_by_id_fkey" FOREIGN KEY ("commune_id", "moved_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_point" ADD CONSTRAINT "nomination_point_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_point" ADD CONSTRAINT "nomination_point_commune_id_nomination_id_fkey" FOREIGN KEY ("commune_id", "nomination_id") REFERENCES "nomination"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_point" ADD CONSTRAINT "nomination_point_commune_id_criterion_id_fkey" FOREIGN KEY ("commune_id", "criterion_id") REFERENCES "criterion"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_point" ADD CONSTRAINT "nomination_point_commune_id_item_id_fkey" FOREIGN KEY ("commune_id", "item_id") REFERENCES "pledge_item"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_file" ADD CONSTRAINT "dossier_file_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_file" ADD CONSTRAINT "dossier_file_commune_id_dossier_id_fkey" FOREIGN KEY ("commune_id", "dossier_id") REFERENCES "dossier"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_file" ADD CONSTRAINT "dossier_file_commune_id_nomination_id_fkey" FOREIGN KEY ("commune_id", "nomination_id") REFERENCES "nomination"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_file" ADD CONSTRAINT "dossier_file_commune_id_uploaded_by_id_fkey" FOREIGN KEY ("commune_id", "uploaded_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning_answer" ADD CONSTRAINT "warning_answer_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning_answer" ADD CONSTRAINT "warning_answer_commune_id_nomination_id_fkey" FOREIGN KEY ("commune_id", "nomination_id") REFERENCES "nomination"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning_answer" ADD CONSTRAINT "warning_answer_commune_id_said_by_id_fkey" FOREIGN KEY ("commune_id", "said_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_commune_id_nomination_id_fkey" FOREIGN KEY ("commune_id", "nomination_id") REFERENCES "nomination"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_commune_id_concluded_by_id_fkey" FOREIGN KEY ("commune_id", "concluded_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_answer" ADD CONSTRAINT "appraisal_answer_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_answer" ADD CONSTRAINT "appraisal_answer_commune_id_nomination_id_fkey" FOREIGN KEY ("commune_id", "nomination_id") REFERENCES "appraisal"("commune_id", "nomination_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_commune_id_nomination_id_fkey" FOREIGN KEY ("commune_id", "nomination_id") REFERENCES "nomination"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_commune_id_suspended_by_id_fkey" FOREIGN KEY ("commune_id", "suspended_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_commune_id_resumed_by_id_fkey" FOREIGN KEY ("commune_id", "resumed_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_commune_id_opened_by_id_fkey" FOREIGN KEY ("commune_id", "opened_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_commune_id_concluded_by_id_fkey" FOREIGN KEY ("commune_id", "concluded_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_item" ADD CONSTRAINT "consultation_item_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_item" ADD CONSTRAINT "consultation_item_commune_id_consultation_id_fkey" FOREIGN KEY ("commune_id", "consultation_id") REFERENCES "consultation"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_item" ADD CONSTRAINT "consultation_item_commune_id_nomination_id_fkey" FOREIGN KEY ("commune_id", "nomination_id") REFERENCES "nomination"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_commune_id_consultation_id_fkey" FOREIGN KEY ("commune_id", "consultation_id") REFERENCES "consultation"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_commune_id_nomination_id_fkey" FOREIGN KEY ("commune_id", "nomination_id") REFERENCES "nomination"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_commune_id_entered_by_id_fkey" FOREIGN KEY ("commune_id", "entered_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_commune_id_handled_by_id_fkey" FOREIGN KEY ("commune_id", "handled_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_member" ADD CONSTRAINT "council_member_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_member" ADD CONSTRAINT "council_member_commune_id_membership_id_fkey" FOREIGN KEY ("commune_id", "membership_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_interest" ADD CONSTRAINT "council_interest_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_interest" ADD CONSTRAINT "council_interest_commune_id_member_id_fkey" FOREIGN KEY ("commune_id", "member_id") REFERENCES "council_member"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_interest" ADD CONSTRAINT "council_interest_commune_id_recipient_id_fkey" FOREIGN KEY ("commune_id", "recipient_id") REFERENCES "recipient"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_interest" ADD CONSTRAINT "council_interest_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_interest" ADD CONSTRAINT "council_interest_commune_id_declared_by_id_fkey" FOREIGN KEY ("commune_id", "declared_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_session" ADD CONSTRAINT "council_session_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_session" ADD CONSTRAINT "council_session_commune_id_chair_id_fkey" FOREIGN KEY ("commune_id", "chair_id") REFERENCES "council_member"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_session" ADD CONSTRAINT "council_session_commune_id_secretary_id_fkey" FOREIGN KEY ("commune_id", "secretary_id") REFERENCES "council_member"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_session" ADD CONSTRAINT "council_session_commune_id_minutes_id_fkey" FOREIGN KEY ("commune_id", "minutes_id") REFERENCES "frozen_document"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_session" ADD CONSTRAINT "council_session_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_commune_id_session_id_fkey" FOREIGN KEY ("commune_id", "session_id") REFERENCES "council_session"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_commune_id_nomination_id_fkey" FOREIGN KEY ("commune_id", "nomination_id") REFERENCES "nomination"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_commune_id_session_id_fkey" FOREIGN KEY ("commune_id", "session_id") REFERENCES "council_session"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_commune_id_member_id_fkey" FOREIGN KEY ("commune_id", "member_id") REFERENCES "council_member"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_commune_id_item_id_fkey" FOREIGN KEY ("commune_id", "item_id") REFERENCES "agenda_item"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_commune_id_member_id_fkey" FOREIGN KEY ("commune_id", "member_id") REFERENCES "council_member"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "written_opinion" ADD CONSTRAINT "written_opinion_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "written_opinion" ADD CONSTRAINT "written_opinion_commune_id_item_id_fkey" FOREIGN KEY ("commune_id", "item_id") REFERENCES "agenda_item"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "written_opinion" ADD CONSTRAINT "written_opinion_commune_id_member_id_fkey" FOREIGN KEY ("commune_id", "member_id") REFERENCES "council_member"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "written_opinion" ADD CONSTRAINT "written_opinion_commune_id_entered_by_id_fkey" FOREIGN KEY ("commune_id", "entered_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_round" ADD CONSTRAINT "ballot_round_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_round" ADD CONSTRAINT "ballot_round_commune_id_session_id_fkey" FOREIGN KEY ("commune_id", "session_id") REFERENCES "council_session"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voter_list_entry" ADD CONSTRAINT "voter_list_entry_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voter_list_entry" ADD CONSTRAINT "voter_list_entry_commune_id_round_id_fkey" FOREIGN KEY ("commune_id", "round_id") REFERENCES "ballot_round"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voter_list_entry" ADD CONSTRAINT "voter_list_entry_commune_id_member_id_fkey" FOREIGN KEY ("commune_id", "member_id") REFERENCES "council_member"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_commune_id_round_id_fkey" FOREIGN KEY ("commune_id", "round_id") REFERENCES "ballot_round"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_commune_id_item_id_fkey" FOREIGN KEY ("commune_id", "item_id") REFERENCES "agenda_item"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally" ADD CONSTRAINT "tally_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally" ADD CONSTRAINT "tally_commune_id_round_id_fkey" FOREIGN KEY ("commune_id", "round_id") REFERENCES "ballot_round"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally" ADD CONSTRAINT "tally_commune_id_item_id_fkey" FOREIGN KEY ("commune_id", "item_id") REFERENCES "agenda_item"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commune_id_revokes_id_fkey" FOREIGN KEY ("commune_id", "revokes_id") REFERENCES "decision"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commune_id_signer_id_fkey" FOREIGN KEY ("commune_id", "signer_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commune_id_delegation_id_fkey" FOREIGN KEY ("commune_id", "delegation_id") REFERENCES "delegation"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commune_id_frozen_document_id_fkey" FOREIGN KEY ("commune_id", "frozen_document_id") REFERENCES "frozen_document"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commune_id_published_by_id_fkey" FOREIGN KEY ("commune_id", "published_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commune_id_moved_by_id_fkey" FOREIGN KEY ("commune_id", "moved_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_commune_id_decision_id_fkey" FOREIGN KEY ("commune_id", "decision_id") REFERENCES "decision"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_commune_id_nomination_id_fkey" FOREIGN KEY ("commune_id", "nomination_id") REFERENCES "nomination"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_commune_id_recipient_id_fkey" FOREIGN KEY ("commune_id", "recipient_id") REFERENCES "recipient"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_commune_id_revokes_item_id_fkey" FOREIGN KEY ("commune_id", "revokes_item_id") REFERENCES "decision_item"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_file" ADD CONSTRAINT "decision_file_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_file" ADD CONSTRAINT "decision_file_commune_id_decision_id_fkey" FOREIGN KEY ("commune_id", "decision_id") REFERENCES "decision"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_file" ADD CONSTRAINT "decision_file_commune_id_uploaded_by_id_fkey" FOREIGN KEY ("commune_id", "uploaded_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_fund" ADD CONSTRAINT "award_fund_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_fund" ADD CONSTRAINT "award_fund_commune_id_set_by_id_fkey" FOREIGN KEY ("commune_id", "set_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_commune_id_item_id_fkey" FOREIGN KEY ("commune_id", "item_id") REFERENCES "decision_item"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_commune_id_key_id_fkey" FOREIGN KEY ("commune_id", "key_id") REFERENCES "commune_key"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_commune_id_voided_by_id_fkey" FOREIGN KEY ("commune_id", "voided_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune_key" ADD CONSTRAINT "commune_key_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_layout" ADD CONSTRAINT "stock_layout_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_layout" ADD CONSTRAINT "stock_layout_commune_id_changed_by_id_fkey" FOREIGN KEY ("commune_id", "changed_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_print" ADD CONSTRAINT "certificate_print_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_print" ADD CONSTRAINT "certificate_print_commune_id_decision_id_fkey" FOREIGN KEY ("commune_id", "decision_id") REFERENCES "decision"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_print" ADD CONSTRAINT "certificate_print_commune_id_layout_id_fkey" FOREIGN KEY ("commune_id", "layout_id") REFERENCES "stock_layout"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_print" ADD CONSTRAINT "certificate_print_commune_id_asked_by_id_fkey" FOREIGN KEY ("commune_id", "asked_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


