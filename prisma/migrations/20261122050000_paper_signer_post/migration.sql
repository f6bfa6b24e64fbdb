ALTER TABLE "decision" ADD COLUMN "paper_signer_post" TEXT NOT NULL DEFAULT '';
