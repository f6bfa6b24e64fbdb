-- What was voted cannot be read while the voting goes on, not even by who reads the database after each vote.
ALTER TABLE "ballot" ADD COLUMN "sealed" TEXT NOT NULL,
ALTER COLUMN "choice" DROP NOT NULL;
ALTER TABLE ballot ADD CONSTRAINT ballot_sealed_or_open CHECK ((choice IS NULL) = (sealed <> ''));
