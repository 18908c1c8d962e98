import { expect, test } from "vitest";
import { addressText, areaText } from "@/lib/format/address";

const westLake = { province: "浙江省", city: "杭州市", district: "西湖区" };
const pudong = { province: "上海市", city: null, district: "浦东新区" };

test("Chinese names stand without blanks, Latin ones behind a comma in English", () => {
  expect(areaText(westLake, "zh-CN")).toBe("浙江省杭州市西湖区");
  expect(areaText(westLake, "en")).toBe("浙江省杭州市西湖区");
  expect(addressText(westLake, "文三路 1 号", "zh-CN")).toBe("浙江省杭州市西湖区文三路 1 号");
  expect(addressText(westLake, "1 Wensan Road", "en")).toBe("浙江省杭州市西湖区, 1 Wensan Road");
});

test("parts that are not there leave no gap", () => {
  expect(areaText(pudong, "en")).toBe("上海市浦东新区");
  expect(areaText(null, "en")).toBe("");
  expect(addressText(pudong, "", "en")).toBe("上海市浦东新区");
  expect(addressText(null, "世纪大道 1 号", "zh-CN")).toBe("世纪大道 1 号");
});
