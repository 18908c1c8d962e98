-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "is_dangerous" BOOLEAN NOT NULL DEFAULT false;
