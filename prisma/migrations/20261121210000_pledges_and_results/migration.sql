-- CreateEnum
CREATE TYPE "launch_level" AS ENUM ('NATIONAL', 'SECTOR', 'PROVINCE', 'COMMUNE', 'CLUSTER');

-- CreateEnum
CREATE TYPE "accumulation" AS ENUM ('SUM', 'LATEST');

-- CreateEnum
CREATE TYPE "pledge_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'EVALUATED');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED');

-- CreateEnum
CREATE TYPE "correction_state" AS ENUM ('PENDING', 'ACCEPTED', 'REFUSED');

-- CreateEnum
CREATE TYPE "photo_kind" AS ENUM ('PAPER', 'ACTIVITY');

-- CreateEnum
CREATE TYPE "grade" AS ENUM ('EXCEEDED', 'MET', 'NOT_MET');

-- CreateEnum
CREATE TYPE "review_kind" AS ENUM ('MIDTERM', 'FINAL');

-- CreateEnum
CREATE TYPE "story_state" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "document_kind" ADD VALUE 'REPORT';

-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "forms_close_on" DATE,
ADD COLUMN     "level" "launch_level" NOT NULL DEFAULT 'COMMUNE';

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "kind" "document_kind" NOT NULL DEFAULT 'PLAN';

-- AlterTable
ALTER TABLE "target" ADD COLUMN     "accumulation" "accumulation";

-- CreateTable
CREATE TABLE "campaign_participant" (
    "commune_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "takes_part" BOOLEAN NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_participant_pkey" PRIMARY KEY ("commune_id","campaign_id","unit_id")
);

-- CreateTable
CREATE TABLE "pledge" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "round" TEXT NOT NULL DEFAULT '',
    "state" "pledge_state" NOT NULL DEFAULT 'DRAFT',
    "words" TEXT NOT NULL DEFAULT '',
    "late_reason" TEXT NOT NULL DEFAULT '',
    "is_from_paper" BOOLEAN NOT NULL DEFAULT false,
    "paper_note" TEXT NOT NULL DEFAULT '',
    "year" INTEGER,
    "number" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "moved_by_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_note" TEXT,

    CONSTRAINT "pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_item" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "target_id" UUID,
    "criterion_id" UUID,
    "assignment_id" UUID,
    "indicator" TEXT NOT NULL,
    "measure" TEXT NOT NULL DEFAULT '',
    "comparison" "comparison" NOT NULL DEFAULT 'AT_LEAST',
    "accumulation" "accumulation",
    "baseline" DECIMAL(18,4),
    "promised" DECIMAL(18,4),
    "promised_words" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,

    CONSTRAINT "pledge_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_member" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "audience" "audience" NOT NULL,
    "name" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "pledge_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_report" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "pledge_id" UUID,
    "period" TEXT NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'DRAFT',
    "results" TEXT NOT NULL DEFAULT '',
    "difficulties" TEXT NOT NULL DEFAULT '',
    "proposals" TEXT NOT NULL DEFAULT '',
    "late_reason" TEXT NOT NULL DEFAULT '',
    "is_from_paper" BOOLEAN NOT NULL DEFAULT false,
    "paper_note" TEXT NOT NULL DEFAULT '',
    "year" INTEGER,
    "number" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "moved_by_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_note" TEXT,

    CONSTRAINT "progress_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_line" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item_id" UUID,
    "target_id" UUID,
    "value" DECIMAL(18,4),
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "line_correction" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "state" "correction_state" NOT NULL DEFAULT 'PENDING',
    "earlier_value" DECIMAL(18,4),
    "earlier_words" TEXT NOT NULL DEFAULT '',
    "value" DECIMAL(18,4),
    "words" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "line_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "photo" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "pledge_id" UUID,
    "report_id" UUID,
    "kind" "photo_kind" NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "media_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "proposed" "grade",
    "grade" "grade" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "agrees" BOOLEAN,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_evaluation" (
    "commune_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "achieved" DECIMAL(18,4),
    "proposed" "grade",
    "grade" "grade" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "item_evaluation_pkey" PRIMARY KEY ("commune_id","item_id")
);

-- CreateTable
CREATE TABLE "covenant" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "round" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "lead_unit_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "covenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "covenant_party" (
    "commune_id" UUID NOT NULL,
    "covenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "signed_by_id" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "signer_name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "covenant_party_pkey" PRIMARY KEY ("commune_id","covenant_id","unit_id")
);

-- CreateTable
CREATE TABLE "pledge_reminder" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_display" (
    "commune_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "participation" BOOLEAN NOT NULL DEFAULT false,
    "target_ids" UUID[],
    "by_unit" BOOLEAN NOT NULL DEFAULT false,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "progress_display_pkey" PRIMARY KEY ("commune_id","campaign_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" "review_kind" NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "plan_id" UUID NOT NULL,
    "figures" JSONB NOT NULL,
    "gathered_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "report_id" UUID,
    "photo_id" UUID,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "story_state" NOT NULL DEFAULT 'DRAFT',
    "consent_by" TEXT NOT NULL DEFAULT '',
    "consent_on" DATE,
    "consent_note" TEXT NOT NULL DEFAULT '',
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pledge_commune_id_unit_id_idx" ON "pledge"("commune_id", "unit_id");

-- CreateIndex
CREATE INDEX "pledge_commune_id_state_idx" ON "pledge"("commune_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_commune_id_id_key" ON "pledge"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_commune_id_campaign_id_unit_id_round_key" ON "pledge"("commune_id", "campaign_id", "unit_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_commune_id_year_number_key" ON "pledge"("commune_id", "year", "number");

-- CreateIndex
CREATE INDEX "pledge_item_commune_id_target_id_idx" ON "pledge_item"("commune_id", "target_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_item_commune_id_id_key" ON "pledge_item"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_item_commune_id_pledge_id_target_id_key" ON "pledge_item"("commune_id", "pledge_id", "target_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_item_commune_id_pledge_id_criterion_id_key" ON "pledge_item"("commune_id", "pledge_id", "criterion_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_item_commune_id_pledge_id_assignment_id_key" ON "pledge_item"("commune_id", "pledge_id", "assignment_id");

-- CreateIndex
CREATE INDEX "pledge_member_commune_id_pledge_id_idx" ON "pledge_member"("commune_id", "pledge_id");

-- CreateIndex
CREATE INDEX "progress_report_commune_id_pledge_id_idx" ON "progress_report"("commune_id", "pledge_id");

-- CreateIndex
CREATE INDEX "progress_report_commune_id_unit_id_idx" ON "progress_report"("commune_id", "unit_id");

-- CreateIndex
CREATE INDEX "progress_report_commune_id_state_idx" ON "progress_report"("commune_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_commune_id_id_key" ON "progress_report"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_commune_id_campaign_id_unit_id_period_key" ON "progress_report"("commune_id", "campaign_id", "unit_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_commune_id_year_number_key" ON "progress_report"("commune_id", "year", "number");

-- CreateIndex
CREATE INDEX "report_line_commune_id_target_id_idx" ON "report_line"("commune_id", "target_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_line_commune_id_id_key" ON "report_line"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "report_line_commune_id_report_id_item_id_key" ON "report_line"("commune_id", "report_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_line_commune_id_report_id_target_id_key" ON "report_line"("commune_id", "report_id", "target_id");

-- CreateIndex
CREATE INDEX "line_correction_commune_id_line_id_idx" ON "line_correction"("commune_id", "line_id");

-- CreateIndex
CREATE UNIQUE INDEX "line_correction_commune_id_id_key" ON "line_correction"("commune_id", "id");

-- CreateIndex
CREATE INDEX "photo_commune_id_pledge_id_idx" ON "photo"("commune_id", "pledge_id");

-- CreateIndex
CREATE INDEX "photo_commune_id_report_id_idx" ON "photo"("commune_id", "report_id");

-- CreateIndex
CREATE UNIQUE INDEX "photo_commune_id_id_key" ON "photo"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_commune_id_id_key" ON "evaluation"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_commune_id_pledge_id_key" ON "evaluation"("commune_id", "pledge_id");

-- CreateIndex
CREATE UNIQUE INDEX "covenant_commune_id_id_key" ON "covenant"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "covenant_commune_id_campaign_id_round_name_key" ON "covenant"("commune_id", "campaign_id", "round", "name");

-- CreateIndex
CREATE INDEX "covenant_party_commune_id_unit_id_idx" ON "covenant_party"("commune_id", "unit_id");

-- CreateIndex
CREATE INDEX "pledge_reminder_commune_id_campaign_id_what_idx" ON "pledge_reminder"("commune_id", "campaign_id", "what");

-- CreateIndex
CREATE INDEX "review_commune_id_campaign_id_idx" ON "review"("commune_id", "campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_commune_id_id_key" ON "review"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "review_commune_id_plan_id_key" ON "review"("commune_id", "plan_id");

-- CreateIndex
CREATE INDEX "story_commune_id_campaign_id_idx" ON "story"("commune_id", "campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "story_commune_id_id_key" ON "story"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "story_commune_id_slug_key" ON "story"("commune_id", "slug");

-- AddForeignKey
ALTER TABLE "campaign_participant" ADD CONSTRAINT "campaign_participant_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_participant" ADD CONSTRAINT "campaign_participant_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_participant" ADD CONSTRAINT "campaign_participant_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_participant" ADD CONSTRAINT "campaign_participant_commune_id_set_by_id_fkey" FOREIGN KEY ("commune_id", "set_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_commune_id_submitted_by_id_fkey" FOREIGN KEY ("commune_id", "submitted_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_commune_id_moved_by_id_fkey" FOREIGN KEY ("commune_id", "moved_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item" ADD CONSTRAINT "pledge_item_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item" ADD CONSTRAINT "pledge_item_commune_id_pledge_id_fkey" FOREIGN KEY ("commune_id", "pledge_id") REFERENCES "pledge"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item" ADD CONSTRAINT "pledge_item_commune_id_target_id_fkey" FOREIGN KEY ("commune_id", "target_id") REFERENCES "target"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item" ADD CONSTRAINT "pledge_item_commune_id_criterion_id_fkey" FOREIGN KEY ("commune_id", "criterion_id") REFERENCES "criterion"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item" ADD CONSTRAINT "pledge_item_commune_id_assignment_id_fkey" FOREIGN KEY ("commune_id", "assignment_id") REFERENCES "assignment"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_member" ADD CONSTRAINT "pledge_member_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_member" ADD CONSTRAINT "pledge_member_commune_id_pledge_id_fkey" FOREIGN KEY ("commune_id", "pledge_id") REFERENCES "pledge"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_commune_id_pledge_id_fkey" FOREIGN KEY ("commune_id", "pledge_id") REFERENCES "pledge"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_commune_id_submitted_by_id_fkey" FOREIGN KEY ("commune_id", "submitted_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_commune_id_moved_by_id_fkey" FOREIGN KEY ("commune_id", "moved_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_commune_id_report_id_fkey" FOREIGN KEY ("commune_id", "report_id") REFERENCES "progress_report"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_commune_id_item_id_fkey" FOREIGN KEY ("commune_id", "item_id") REFERENCES "pledge_item"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_commune_id_target_id_fkey" FOREIGN KEY ("commune_id", "target_id") REFERENCES "target"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_correction" ADD CONSTRAINT "line_correction_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_correction" ADD CONSTRAINT "line_correction_commune_id_line_id_fkey" FOREIGN KEY ("commune_id", "line_id") REFERENCES "report_line"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_correction" ADD CONSTRAINT "line_correction_commune_id_asked_by_id_fkey" FOREIGN KEY ("commune_id", "asked_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_correction" ADD CONSTRAINT "line_correction_commune_id_decided_by_id_fkey" FOREIGN KEY ("commune_id", "decided_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_commune_id_pledge_id_fkey" FOREIGN KEY ("commune_id", "pledge_id") REFERENCES "pledge"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_commune_id_report_id_fkey" FOREIGN KEY ("commune_id", "report_id") REFERENCES "progress_report"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_commune_id_uploaded_by_id_fkey" FOREIGN KEY ("commune_id", "uploaded_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_commune_id_pledge_id_fkey" FOREIGN KEY ("commune_id", "pledge_id") REFERENCES "pledge"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_commune_id_decided_by_id_fkey" FOREIGN KEY ("commune_id", "decided_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_commune_id_answered_by_id_fkey" FOREIGN KEY ("commune_id", "answered_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_evaluation" ADD CONSTRAINT "item_evaluation_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_evaluation" ADD CONSTRAINT "item_evaluation_commune_id_item_id_fkey" FOREIGN KEY ("commune_id", "item_id") REFERENCES "pledge_item"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covenant" ADD CONSTRAINT "covenant_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covenant" ADD CONSTRAINT "covenant_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covenant" ADD CONSTRAINT "covenant_commune_id_lead_unit_id_fkey" FOREIGN KEY ("commune_id", "lead_unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covenant" ADD CONSTRAINT "covenant_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covenant_party" ADD CONSTRAINT "covenant_party_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covenant_party" ADD CONSTRAINT "covenant_party_commune_id_covenant_id_fkey" FOREIGN KEY ("commune_id", "covenant_id") REFERENCES "covenant"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covenant_party" ADD CONSTRAINT "covenant_party_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covenant_party" ADD CONSTRAINT "covenant_party_commune_id_signed_by_id_fkey" FOREIGN KEY ("commune_id", "signed_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_reminder" ADD CONSTRAINT "pledge_reminder_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_reminder" ADD CONSTRAINT "pledge_reminder_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_reminder" ADD CONSTRAINT "pledge_reminder_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_reminder" ADD CONSTRAINT "pledge_reminder_commune_id_sent_by_id_fkey" FOREIGN KEY ("commune_id", "sent_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_display" ADD CONSTRAINT "progress_display_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_display" ADD CONSTRAINT "progress_display_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_display" ADD CONSTRAINT "progress_display_commune_id_set_by_id_fkey" FOREIGN KEY ("commune_id", "set_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_commune_id_report_id_fkey" FOREIGN KEY ("commune_id", "report_id") REFERENCES "progress_report"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_commune_id_photo_id_fkey" FOREIGN KEY ("commune_id", "photo_id") REFERENCES "photo"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_commune_id_written_by_id_fkey" FOREIGN KEY ("commune_id", "written_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_commune_id_published_by_id_fkey" FOREIGN KEY ("commune_id", "published_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


