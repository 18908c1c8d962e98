-- Few rows of large tables are asked for again and again: the held requests (menu and review), the old parts that are owed (home page).
-- Partial indexes cannot be written in the Prisma schema.
CREATE INDEX "ticket_held_idx" ON "ticket"("created_at", "id") WHERE "is_held";
CREATE INDEX "visit_part_owed_idx" ON "visit_part"("visit_id") WHERE "old_part" = 'owed';
