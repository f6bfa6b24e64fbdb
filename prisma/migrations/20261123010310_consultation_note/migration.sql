-- Why a list goes on though an opinion about the whole of it was found right.
ALTER TABLE "consultation" ADD COLUMN "concluded_note" TEXT NOT NULL DEFAULT '';
