import { rmSync } from "node:fs";

/** Removes the data folder that playwright.config.ts made; one that was given is its giver's (npm test looks into it afterwards). */
export default function teardown(): void {
  const { E2E_DATA_DIR, E2E_REMOVES_DATA } = process.env;
  if (E2E_REMOVES_DATA && E2E_DATA_DIR) rmSync(E2E_DATA_DIR, { recursive: true, force: true });
}
