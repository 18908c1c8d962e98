-- CreateEnum
CREATE TYPE "saved_view_scope" AS ENUM ('own', 'department', 'company');

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scope" "saved_view_scope" NOT NULL DEFAULT 'own',
    "department_id" UUID,
    "query" JSONB NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_view_department_id_idx" ON "saved_view"("department_id");

-- CreateIndex
CREATE INDEX "ticket_state_idx" ON "ticket"("state");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Names that differ in capitals only would look like the same one.
CREATE UNIQUE INDEX "saved_view_owner_name_key" ON "saved_view"("owner_id", lower("name"));
-- Few of many views are everybody's.
CREATE INDEX "saved_view_company_idx" ON "saved_view"("id") WHERE "scope" = 'company';
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_name_check" CHECK (length("name") BETWEEN 1 AND 60);
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_department_check" CHECK (("scope" = 'department') = ("department_id" IS NOT NULL));
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_query_check" CHECK (jsonb_typeof("query") = 'object');
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_version_check" CHECK ("version" >= 1);

-- Roles that an installation has already get the new capability as the table gives it to new ones.
INSERT INTO "role_capability" ("role_id", "capability", "scope")
SELECT "id", 'view.share', 'company' FROM "role" WHERE "key" IN ('admin', 'manager', 'teamLead')
ON CONFLICT DO NOTHING;
