import { describe, expect, it } from "vitest";
import { problemInput } from "@/lib/tickets/intake/drafts/schema";

describe("the step about the problem", () => {
  const typed = { symptomId: "", description: "不制冷", kind: "repair" };

  it("goes on without danger", () => {
    expect(problemInput.parse({ ...typed, danger: "no" })).toEqual({ ...typed, isDangerous: false });
  });

  it("goes on in danger only once everybody is safe", () => {
    const refused = problemInput.safeParse({ ...typed, danger: "yes" });
    expect(refused.error?.issues).toMatchObject([{ path: ["isSafe"], message: "danger" }]);
    expect(problemInput.parse({ ...typed, danger: "yes", isSafe: "on" })).toEqual({ ...typed, isDangerous: true });
  });
});
