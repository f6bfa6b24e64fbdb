-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "signer_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "signer_post" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "unit_meeting" ADD COLUMN     "began_at" TIME(0),
ADD COLUMN     "ended_at" TIME(0);

ALTER TABLE unit_meeting ADD CONSTRAINT unit_meeting_ends_later CHECK (ended_at > began_at);
