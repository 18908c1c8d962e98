import { expect, test } from "vitest";
import { GET as noSuchCall } from "@/app/api/v1/[[...path]]/route";
import { methods } from "@/lib/api/methods";
import { problemResponse } from "@/lib/api/problem";
import { errorStatus } from "@/lib/errors";

const request = new Request("http://desk.test/api/v1/things");

test("a method that a call does not have is refused with those it has", async () => {
  const answer = () => Response.json({});
  const handlers = methods({ GET: answer, PATCH: answer });
  expect((await handlers.GET(request, {})).status).toBe(200);
  for (const name of ["POST", "PUT", "DELETE"] as const) {
    const refused = await handlers[name](request, {});
    expect(refused.status).toBe(405);
    expect(refused.headers.get("allow")).toBe("GET, HEAD, PATCH, OPTIONS");
    expect(await refused.json()).toMatchObject({ status: 405, code: "methodNotAllowed", detail: expect.any(String) });
  }
  expect((await handlers.OPTIONS(request, {})).headers.get("allow")).toBe("GET, HEAD, PATCH, OPTIONS");
});

test("an address without a call answers as the calls do", () => {
  const answer = noSuchCall();
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test.each(Object.keys(errorStatus) as (keyof typeof errorStatus)[])("%s says a sentence", async (code) => {
  const { title, detail } = await problemResponse(errorStatus[code], code).json();
  expect(title).not.toBe(code);
  expect(detail).toMatch(/^[A-Z].+\.$/);
});
