import { describe, expect, test } from "vitest";
import { contactAid, contactAnswer } from "@/lib/tickets/intake/drafts/contact/rules";

describe("the contact step", () => {
  const contact = { contactName: "张三", contactPhone: "13800138000", contactEmail: "", addressDetail: "文三路 1 号" };

  test.each([
    [{ province: "33", city: "3301", district: "330106" }, "330106"],
    [{ province: "11", city: "110105", district: "" }, "110105"],
    [{ province: "33", city: "3301", district: "110105" }, null],
    [{ province: "33", city: "", district: "" }, null],
    [{ province: "", city: "", district: "" }, null],
  ])("for a visit, %j gives %s", (place, areaCode) => {
    const answer = () => contactAnswer({ ...contact, ...place }, { isVisit: true });
    if (areaCode) expect(answer()).toMatchObject({ areaCode });
    else expect(answer).toThrow(expect.objectContaining({ code: "invalid" }));
  });

  test("names everything that is missing at once", () => {
    const empty = { contactName: "", contactPhone: "", contactEmail: "", addressDetail: "" };
    const answer = () => contactAnswer({ ...empty, province: "", city: "", district: "" }, { isVisit: true });
    const missing = ["contactName", "contactPhone", "province", "addressDetail"];
    const issues = missing.map((path) => expect.objectContaining({ path }));
    expect(answer).toThrow(expect.objectContaining({ details: expect.objectContaining({ issues }) }));
  });

  test.each(["asdf qwer", "随便写写", "just some words 123"])("leaves the fields alone for %s", (paste) => {
    const typed = { ...contact, province: "33", city: "", district: "" };
    const aid = contactAid({ ...typed, intent: "recognise", paste });
    expect(aid).toMatchObject({ values: { recognised: "no" }, levels: { province: "33" } });
    expect(Object.keys(aid.values)).toEqual(["recognised"]);
  });

  test("takes a pasted address apart", () => {
    const typed = { ...contact, province: "", city: "", district: "" };
    const paste = "李四 13900139000 广东省东莞市南城街道鸿福路 1 号";
    const aid = contactAid({ ...typed, intent: "recognise", paste });
    expect(aid.values).toMatchObject({
      contactName: "李四",
      contactPhone: "13900139000",
      province: "44",
      city: "4419",
    });
    const code = aid.values.district ?? "";
    expect(code).toHaveLength(9);
    const town = { province: "44", city: "4419", district: code };
    expect(contactAnswer({ ...contact, ...town }, { isVisit: true })).toMatchObject({ areaCode: code });
  });
});
