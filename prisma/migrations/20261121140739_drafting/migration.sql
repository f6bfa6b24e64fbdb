-- CreateEnum
CREATE TYPE "revision_kind" AS ENUM ('SAVED', 'AUTOSAVED', 'MERGED', 'RESTORED', 'SET_ASIDE');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('COLLECTIVE', 'PERSON', 'HOUSEHOLD', 'ENTERPRISE');

-- CreateEnum
CREATE TYPE "comparison" AS ENUM ('AT_LEAST', 'AT_MOST', 'EXACT');

-- CreateEnum
CREATE TYPE "recurrence" AS ENUM ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY');

-- CreateEnum
CREATE TYPE "quota_unit" AS ENUM ('COUNT', 'PERCENT');

-- CreateEnum
CREATE TYPE "party_role" AS ENUM ('LEAD', 'COOPERATING', 'RESPONSIBLE');

-- CreateEnum
CREATE TYPE "milestone_kind" AS ENUM ('LAUNCH', 'REGISTRATION_DUE', 'REPORT_DUE', 'MIDTERM_REVIEW', 'FINAL_REVIEW', 'NOMINATION_DUE', 'OTHER');

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "begun_from_id" UUID;

-- AlterTable
ALTER TABLE "plan_revision" ADD COLUMN     "kind" "revision_kind" NOT NULL DEFAULT 'SAVED';

-- CreateTable
CREATE TABLE "legal_basis" (
    "id" UUID NOT NULL,
    "commune_id" UUID,
    "symbol" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "issued_on" DATE,
    "effective_from" DATE,
    "effective_to" DATE,
    "replaced_by" TEXT,
    "is_verified" BOOLEAN NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "legal_basis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_presence" (
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "clause_id" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_presence_pkey" PRIMARY KEY ("commune_id","plan_id","window_id")
);

-- CreateTable
CREATE TABLE "clause_comment" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "clause_id" TEXT,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "reply_to_id" UUID,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "clause_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "commune_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("commune_id","comment_id","membership_id")
);

-- CreateTable
CREATE TABLE "superior_plan" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issued_on" DATE,
    "content" JSONB NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "superior_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause_origin" (
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "clause_id" TEXT NOT NULL,
    "superior_plan_id" UUID NOT NULL,
    "superior_clause_id" TEXT NOT NULL,

    CONSTRAINT "clause_origin_pkey" PRIMARY KEY ("commune_id","plan_id","clause_id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "clause_id" TEXT,
    "indicator" TEXT NOT NULL,
    "measure" TEXT NOT NULL DEFAULT '',
    "comparison" "comparison" NOT NULL DEFAULT 'AT_LEAST',
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_value" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "year" INTEGER,
    "value" DECIMAL(18,4) NOT NULL,

    CONSTRAINT "target_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_unit" (
    "commune_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "target_unit_pkey" PRIMARY KEY ("commune_id","target_id","unit_id")
);

-- CreateTable
CREATE TABLE "criterion" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "clause_id" TEXT,
    "audience" "audience",
    "text" TEXT NOT NULL,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reward_offer" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "clause_id" TEXT,
    "award" TEXT NOT NULL,
    "authority" TEXT,
    "audience" "audience",
    "quota_min" INTEGER,
    "quota_max" INTEGER,
    "quota_unit" "quota_unit",
    "per_unit" TEXT,
    "standard" TEXT,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reward_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "clause_id" TEXT,
    "task" TEXT NOT NULL,
    "due_on" DATE,
    "recurrence" "recurrence",
    "recurrence_day" INTEGER,
    "recurrence_month" INTEGER,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_party" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "role" "party_role" NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" UUID,
    "unit_kind" "unit_kind",

    CONSTRAINT "assignment_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "clause_id" TEXT,
    "kind" "milestone_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE,
    "recurrence" "recurrence",
    "recurrence_day" INTEGER,
    "recurrence_month" INTEGER,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact_dismissal" (
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "dismissed_by_id" UUID NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fact_dismissal_pkey" PRIMARY KEY ("commune_id","plan_id","fingerprint")
);

-- CreateIndex
CREATE INDEX "legal_basis_commune_id_symbol_idx" ON "legal_basis"("commune_id", "symbol");

-- CreateIndex
CREATE INDEX "clause_comment_commune_id_plan_id_id_idx" ON "clause_comment"("commune_id", "plan_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "clause_comment_commune_id_id_key" ON "clause_comment"("commune_id", "id");

-- CreateIndex
CREATE INDEX "comment_mention_commune_id_membership_id_seen_at_idx" ON "comment_mention"("commune_id", "membership_id", "seen_at");

-- CreateIndex
CREATE INDEX "superior_plan_commune_id_plan_id_idx" ON "superior_plan"("commune_id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "superior_plan_commune_id_id_key" ON "superior_plan"("commune_id", "id");

-- CreateIndex
CREATE INDEX "clause_origin_commune_id_superior_plan_id_idx" ON "clause_origin"("commune_id", "superior_plan_id");

-- CreateIndex
CREATE INDEX "target_commune_id_plan_id_idx" ON "target"("commune_id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_commune_id_id_key" ON "target"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "target_value_commune_id_target_id_year_key" ON "target_value"("commune_id", "target_id", "year");

-- CreateIndex
CREATE INDEX "criterion_commune_id_plan_id_idx" ON "criterion"("commune_id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_commune_id_id_key" ON "criterion"("commune_id", "id");

-- CreateIndex
CREATE INDEX "reward_offer_commune_id_plan_id_idx" ON "reward_offer"("commune_id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "reward_offer_commune_id_id_key" ON "reward_offer"("commune_id", "id");

-- CreateIndex
CREATE INDEX "assignment_commune_id_plan_id_idx" ON "assignment"("commune_id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_commune_id_id_key" ON "assignment"("commune_id", "id");

-- CreateIndex
CREATE INDEX "assignment_party_commune_id_assignment_id_idx" ON "assignment_party"("commune_id", "assignment_id");

-- CreateIndex
CREATE INDEX "assignment_party_commune_id_unit_id_idx" ON "assignment_party"("commune_id", "unit_id");

-- CreateIndex
CREATE INDEX "milestone_commune_id_plan_id_idx" ON "milestone"("commune_id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_commune_id_id_key" ON "milestone"("commune_id", "id");

-- AddForeignKey
ALTER TABLE "legal_basis" ADD CONSTRAINT "legal_basis_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_commune_id_begun_from_id_fkey" FOREIGN KEY ("commune_id", "begun_from_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_presence" ADD CONSTRAINT "plan_presence_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_presence" ADD CONSTRAINT "plan_presence_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_presence" ADD CONSTRAINT "plan_presence_commune_id_membership_id_fkey" FOREIGN KEY ("commune_id", "membership_id") REFERENCES "membership"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_commune_id_author_id_fkey" FOREIGN KEY ("commune_id", "author_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_commune_id_reply_to_id_fkey" FOREIGN KEY ("commune_id", "reply_to_id") REFERENCES "clause_comment"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_commune_id_resolved_by_id_fkey" FOREIGN KEY ("commune_id", "resolved_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_commune_id_comment_id_fkey" FOREIGN KEY ("commune_id", "comment_id") REFERENCES "clause_comment"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_commune_id_membership_id_fkey" FOREIGN KEY ("commune_id", "membership_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "superior_plan" ADD CONSTRAINT "superior_plan_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "superior_plan" ADD CONSTRAINT "superior_plan_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "superior_plan" ADD CONSTRAINT "superior_plan_commune_id_added_by_id_fkey" FOREIGN KEY ("commune_id", "added_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_origin" ADD CONSTRAINT "clause_origin_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_origin" ADD CONSTRAINT "clause_origin_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_origin" ADD CONSTRAINT "clause_origin_commune_id_superior_plan_id_fkey" FOREIGN KEY ("commune_id", "superior_plan_id") REFERENCES "superior_plan"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_commune_id_confirmed_by_id_fkey" FOREIGN KEY ("commune_id", "confirmed_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_value" ADD CONSTRAINT "target_value_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_value" ADD CONSTRAINT "target_value_commune_id_target_id_fkey" FOREIGN KEY ("commune_id", "target_id") REFERENCES "target"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_unit" ADD CONSTRAINT "target_unit_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_unit" ADD CONSTRAINT "target_unit_commune_id_target_id_fkey" FOREIGN KEY ("commune_id", "target_id") REFERENCES "target"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_unit" ADD CONSTRAINT "target_unit_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_commune_id_confirmed_by_id_fkey" FOREIGN KEY ("commune_id", "confirmed_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_offer" ADD CONSTRAINT "reward_offer_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_offer" ADD CONSTRAINT "reward_offer_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_offer" ADD CONSTRAINT "reward_offer_commune_id_confirmed_by_id_fkey" FOREIGN KEY ("commune_id", "confirmed_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_commune_id_confirmed_by_id_fkey" FOREIGN KEY ("commune_id", "confirmed_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_party" ADD CONSTRAINT "assignment_party_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_party" ADD CONSTRAINT "assignment_party_commune_id_assignment_id_fkey" FOREIGN KEY ("commune_id", "assignment_id") REFERENCES "assignment"("commune_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_party" ADD CONSTRAINT "assignment_party_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_commune_id_confirmed_by_id_fkey" FOREIGN KEY ("commune_id", "confirmed_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_dismissal" ADD CONSTRAINT "fact_dismissal_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_dismissal" ADD CONSTRAINT "fact_dismissal_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_dismissal" ADD CONSTRAINT "fact_dismissal_commune_id_dismissed_by_id_fkey" FOREIGN KEY ("commune_id", "dismissed_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
