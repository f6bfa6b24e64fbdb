-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "commune_kind" AS ENUM ('COMMUNE', 'WARD', 'SPECIAL_ZONE');

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('DEPARTMENT', 'PUBLIC_SERVICE', 'PARTY', 'MASS_ORGANISATION', 'SCHOOL', 'HEALTH', 'POLICE', 'MILITARY', 'VILLAGE', 'OTHER');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('OFFICE', 'UNIT', 'CHAIR', 'COUNCIL', 'CLERK', 'ADMIN');

-- CreateEnum
CREATE TYPE "campaign_form" AS ENUM ('REGULAR', 'THEMATIC');

-- CreateEnum
CREATE TYPE "campaign_state" AS ENUM ('PREPARING', 'RUNNING', 'CLOSED', 'REVIEWED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'ISSUED', 'PUBLISHED', 'REPLACED');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('PLAN');

-- CreateTable
CREATE TABLE "commune" (
    "id" UUID NOT NULL,
    "kind" "commune_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "province_name" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,
    "place_name" TEXT NOT NULL,
    "header_lines" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "parent_id" UUID,
    "valid_from" DATE,
    "valid_to" DATE,
    "successor_id" UUID,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule" (
    "id" UUID NOT NULL,
    "commune_id" UUID,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "legal_basis" TEXT NOT NULL,
    "is_verified" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "is_worked" BOOLEAN NOT NULL DEFAULT false,
    "is_verified" BOOLEAN NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "user_name" TEXT,
    "email" TEXT,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "roles" "role"[],
    "unit_id" UUID,
    "position" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "membership_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL,
    "agent" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "form" "campaign_form" NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "state" "campaign_state" NOT NULL DEFAULT 'PREPARING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "state" "plan_state" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_by_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_note" TEXT,
    "replaces_id" UUID,
    "frozen_document_id" UUID,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_revision" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version" INTEGER,
    "based_on_version" INTEGER,
    "content" JSONB NOT NULL,
    "name" TEXT,
    "author_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frozen_document" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "number" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "issued_on" DATE NOT NULL,
    "signer_id" UUID NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_position" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "replaces_id" UUID,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "frozen_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "commune_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "membership_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("commune_id","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "commune_slug_key" ON "commune"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "commune_code_key" ON "commune"("code");

-- CreateIndex
CREATE UNIQUE INDEX "commune_province_code_kind_name_key" ON "commune"("province_code", "kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "unit_commune_id_id_key" ON "unit"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_commune_id_name_valid_from_key" ON "unit"("commune_id", "name", "valid_from");

-- CreateIndex
CREATE INDEX "rule_key_commune_id_valid_from_idx" ON "rule"("key", "commune_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "user_user_name_key" ON "user"("user_name");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "membership_commune_id_user_id_idx" ON "membership"("commune_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_commune_id_id_key" ON "membership"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_user_id_id_key" ON "membership"("user_id", "id");

-- CreateIndex
CREATE INDEX "session_user_id_revoked_at_idx" ON "session"("user_id", "revoked_at");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "campaign_commune_id_state_idx" ON "campaign"("commune_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_commune_id_id_key" ON "campaign"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_commune_id_slug_key" ON "campaign"("commune_id", "slug");

-- CreateIndex
CREATE INDEX "plan_commune_id_state_saved_at_idx" ON "plan"("commune_id", "state", "saved_at" DESC);

-- CreateIndex
CREATE INDEX "plan_commune_id_campaign_id_idx" ON "plan"("commune_id", "campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_commune_id_id_key" ON "plan"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_commune_id_frozen_document_id_key" ON "plan"("commune_id", "frozen_document_id");

-- CreateIndex
CREATE INDEX "plan_revision_commune_id_plan_id_id_idx" ON "plan_revision"("commune_id", "plan_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "plan_revision_commune_id_id_key" ON "plan_revision"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_revision_commune_id_plan_id_version_key" ON "plan_revision"("commune_id", "plan_id", "version");

-- CreateIndex
CREATE INDEX "attachment_commune_id_plan_id_idx" ON "attachment"("commune_id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_commune_id_id_key" ON "attachment"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "frozen_document_commune_id_id_key" ON "frozen_document"("commune_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "frozen_document_commune_id_year_symbol_number_key" ON "frozen_document"("commune_id", "year", "symbol", "number");

-- CreateIndex
CREATE INDEX "audit_event_commune_id_subject_type_subject_id_idx" ON "audit_event"("commune_id", "subject_type", "subject_id");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_commune_id_parent_id_fkey" FOREIGN KEY ("commune_id", "parent_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_commune_id_successor_id_fkey" FOREIGN KEY ("commune_id", "successor_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule" ADD CONSTRAINT "rule_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_commune_id_unit_id_fkey" FOREIGN KEY ("commune_id", "unit_id") REFERENCES "unit"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_membership_id_fkey" FOREIGN KEY ("user_id", "membership_id") REFERENCES "membership"("user_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_commune_id_campaign_id_fkey" FOREIGN KEY ("commune_id", "campaign_id") REFERENCES "campaign"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_commune_id_created_by_id_fkey" FOREIGN KEY ("commune_id", "created_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_commune_id_moved_by_id_fkey" FOREIGN KEY ("commune_id", "moved_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_commune_id_replaces_id_fkey" FOREIGN KEY ("commune_id", "replaces_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_commune_id_frozen_document_id_fkey" FOREIGN KEY ("commune_id", "frozen_document_id") REFERENCES "frozen_document"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_commune_id_author_id_fkey" FOREIGN KEY ("commune_id", "author_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_commune_id_plan_id_fkey" FOREIGN KEY ("commune_id", "plan_id") REFERENCES "plan"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_commune_id_uploaded_by_id_fkey" FOREIGN KEY ("commune_id", "uploaded_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_document" ADD CONSTRAINT "frozen_document_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_document" ADD CONSTRAINT "frozen_document_commune_id_signer_id_fkey" FOREIGN KEY ("commune_id", "signer_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_document" ADD CONSTRAINT "frozen_document_commune_id_replaces_id_fkey" FOREIGN KEY ("commune_id", "replaces_id") REFERENCES "frozen_document"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_commune_id_membership_id_fkey" FOREIGN KEY ("commune_id", "membership_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


