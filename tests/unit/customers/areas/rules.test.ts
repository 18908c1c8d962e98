import { describe, expect, it } from "vitest";
import { describeArea, isCompleteArea, listChildren, listProvinces } from "@/lib/customers/areas/rules";

describe("listProvinces and listChildren", () => {
  it("start with 31 provinces", () => {
    expect(listProvinces()).toHaveLength(31);
    expect(listProvinces()[0]).toEqual({ code: "11", name: "北京市", hasChildren: true });
  });

  it("give cities and districts", () => {
    expect(listChildren("33")).toContainEqual({ code: "3301", name: "杭州市", hasChildren: true });
    expect(listChildren("3301")).toContainEqual({ code: "330106", name: "西湖区", hasChildren: false });
  });

  it("give a municipality's districts and counties at once", () => {
    const chongqing = listChildren("50");
    expect(chongqing).toHaveLength(38);
    expect(chongqing.map(({ name }) => name)).toEqual(expect.arrayContaining(["渝中区", "城口县"]));
  });

  it("give cities that a province runs itself beside its others", () => {
    expect(listChildren("41")).toContainEqual({ code: "419001", name: "济源市", hasChildren: false });
    expect(listChildren("46").map(({ name }) => name)).toEqual(expect.arrayContaining(["海口市", "文昌市"]));
  });

  it("give the towns of a city without districts", () => {
    expect(listChildren("4419")).toContainEqual({ code: "441900003", name: "东城街道", hasChildren: false });
  });

  it.each(["330106", "99", "", "__proto__", "3"])("give nothing below %j", (code) => {
    expect(listChildren(code)).toEqual([]);
  });

  it("lead every way to an area that can be described, and never show a level that nobody writes", () => {
    const walk = (code: string): string[] => {
      const children = listChildren(code);
      for (const child of children) {
        expect(child.name).not.toMatch(/市辖区|直辖县|^县$/);
        expect(Object.values(describeArea(child.code) ?? {})).toContain(child.name);
        expect(child.code.startsWith(code)).toBe(true);
        expect(child.hasChildren).toBe(!isCompleteArea(child.code));
      }
      return children.length === 0 ? [code] : children.flatMap((child) => walk(child.code));
    };
    const leaves = listProvinces().flatMap(({ code }) => walk(code));
    expect(new Set(leaves).size).toBe(3056);
  });
});

describe("describeArea", () => {
  it.each([
    ["33", "浙江省", null, null],
    ["3301", "浙江省", "杭州市", null],
    ["330106", "浙江省", "杭州市", "西湖区"],
    ["110105", "北京市", null, "朝阳区"],
    ["500229", "重庆市", null, "城口县"],
    ["419001", "河南省", "济源市", null],
    ["441900003", "广东省", "东莞市", "东城街道"],
  ])("%s", (code, province, city, district) => {
    expect(describeArea(code)).toEqual({ province, city, district });
  });

  it.each(["", "1101", "4190", "00", "33010", "330106 ", "toString"])("does not know %j", (code) => {
    expect(describeArea(code)).toBeNull();
    expect(isCompleteArea(code)).toBe(false);
  });
});
