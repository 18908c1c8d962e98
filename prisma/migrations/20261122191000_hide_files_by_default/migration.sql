-- AlterTable
ALTER TABLE "attachment" ALTER COLUMN "is_customer_visible" SET DEFAULT false;
