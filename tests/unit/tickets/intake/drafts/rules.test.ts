import { describe, expect, it } from "vitest";
import { requestSteps } from "@/lib/tickets/intake/drafts/constants";
import {
  areaCodeOf,
  daysOffered,
  feeNoticeFor,
  firstOpenStep,
  isReachable,
  pathAfter,
  serviceModesFor,
  wishesOf,
} from "@/lib/tickets/intake/drafts/rules";
import type { DraftAnswers } from "@/lib/tickets/intake/drafts/schema";

const product = { serial: "AC35", categoryId: "", modelId: "" };
const problem = { symptomId: "", description: "不制冷", kind: "repair" as const };
const contact = { contactName: "张三", contactPhone: "1", contactEmail: "", areaCode: "330106", addressDetail: "1" };
const complete: DraftAnswers = {
  product,
  problem,
  service: { serviceMode: "onSite" },
  contact,
  time: { slots: [] },
};

describe("steps", () => {
  it("open one after the other; photos never hold anybody up", () => {
    expect(firstOpenStep({})).toBe("product");
    expect(firstOpenStep({ product })).toBe("problem");
    expect(firstOpenStep({ product, problem })).toBe("service");
    expect(firstOpenStep(complete)).toBe("check");
    expect(requestSteps.filter((step) => isReachable(step, { product, problem }))).toEqual([
      "product",
      "problem",
      "photos",
      "service",
    ]);
  });

  it("lead on, and back to the summary once everything is answered", () => {
    expect(pathAfter("problem", { product, problem })).toBe("/request/photos");
    expect(pathAfter("photos", { product, problem })).toBe("/request/service");
    expect(pathAfter("product", complete)).toBe("/request/check");
  });

  it("ask for the address again when a visit is wanted after all", () => {
    const withoutAddress = { ...complete, contact: { ...contact, areaCode: "" } };
    expect(firstOpenStep(withoutAddress)).toBe("contact");
    expect(firstOpenStep({ ...withoutAddress, service: { serviceMode: "remote" } })).toBe("check");
  });
});

describe("ways of service and their cost", () => {
  it("fit the kind of request", () => {
    expect(serviceModesFor("repair")).toHaveLength(4);
    expect(serviceModesFor("installation")).toEqual(["onSite"]);
    expect(serviceModesFor("partsOrder")).not.toContain("onSite");
  });

  it.each([
    ["repair", "onSite", "inWarranty", "covered"],
    ["repair", "onSite", "outOfWarranty", "chargeable"],
    ["repair", "onSite", "unknown", "unclear"],
    ["repair", "remote", "outOfWarranty", "noFee"],
    ["maintenance", "onSite", "inWarranty", "chargeable"],
    ["complaint", "onSite", "outOfWarranty", "noFee"],
  ] as const)("%s, %s, %s: %s", (kind, mode, warranty, notice) => {
    expect(feeNoticeFor(kind, mode, warranty)).toBe(notice);
  });
});

describe("wishes", () => {
  it("are offered from tomorrow on, over the end of the year", () => {
    expect(daysOffered("2026-12-29")).toEqual(["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03"]);
  });

  it("come in the order of time, and only offered ones count", () => {
    expect(wishesOf(["2026-11-24:morning", "2026-11-23:afternoon"], "2026-11-22")).toEqual([
      { day: "2026-11-23", half: "afternoon" },
      { day: "2026-11-24", half: "morning" },
    ]);
    expect(wishesOf(["2026-11-22:morning"], "2026-11-22")).toBeNull();
    expect(wishesOf([], "2026-11-22")).toEqual([]);
  });
});

describe("areaCodeOf", () => {
  it.each([
    [["33", "3301", "330106"], "330106"],
    [["33", "3301", ""], "3301"],
    [["44", "3301", "330106"], "44"],
    [["33", "3302", "330106"], "3302"],
    [["", "3301", "330106"], ""],
  ])("of %j is %s: a level below another place does not count", ([province = "", city = "", district = ""], code) => {
    expect(areaCodeOf({ province, city, district })).toBe(code);
  });
});
