import { describe, expect, it } from "vitest";
import { parseAddress } from "@/lib/customers/areas/paste/rules";

const wenSan = "文三路398号2幢1204室";

describe("parseAddress", () => {
  it.each([
    ["浙江省杭州市西湖区文三路398号2幢1204室 王建国 13812345678", "王建国", "13812345678", "330106", wenSan],
    ["王建国，138 1234 5678，浙江省杭州市西湖区文三路398号2幢1204室", "王建国", "13812345678", "330106", wenSan],
    ["王建国\n+86 138-1234-5678\n浙江 杭州 西湖区 文三路398号2幢1204室", "王建国", "13812345678", "330106", wenSan],
    [
      "收货人：王建国 电话：13812345678 地址：杭州市西湖区文三路398号2幢1204室",
      "王建国",
      "13812345678",
      "330106",
      wenSan,
    ],
    ["联系人: 欧阳修 所在地区: 浙江省 杭州市 西湖区 详细地址: 文三路398号2幢1204室", "欧阳修", null, "330106", wenSan],
    [
      "王建国１３８１２３４５６７８浙江省杭州市西湖区文三路３９８号２幢１２０４室",
      "王建国",
      "13812345678",
      "330106",
      wenSan,
    ],
    ["王建国浙江省杭州市西湖区文三路398号2幢1204室", "王建国", null, "330106", wenSan],
    ["李女士 北京市朝阳区建国路88号 010-65881234", "李女士", "010-65881234", "110105", "建国路88号"],
    ["北京市北京市市辖区朝阳区建国路88号", null, null, "110105", "建国路88号"],
    ["重庆城口县葛城街道1号 张师傅", "张师傅", null, "500229", "葛城街道1号"],
    ["河南省济源市天坛路5号", null, null, "419001", "天坛路5号"],
    ["河南省省直辖县级行政区划济源市天坛路5号", null, null, "419001", "天坛路5号"],
    ["广东省东莞市长安镇德政路1号", null, null, "441900119", "德政路1号"],
    ["内蒙古呼和浩特新城区通道北路2号", null, null, "150102", "通道北路2号"],
    ["新疆伊犁州伊宁市解放路1号 王芳 13900001111", "王芳", "13900001111", "654002", "解放路1号"],
    ["吉林延边延吉市人民路3号", null, null, "222401", "人民路3号"],
    ["浙江西湖区文三路1号", null, null, "330106", "文三路1号"],
    ["昆山市前进路8号", null, null, "320583", "前进路8号"],
    ["杭州西湖大道1号", null, null, "3301", "西湖大道1号"],
    ["鼓楼区中山路1号", null, null, null, "鼓楼区中山路1号"],
    [
      "John Smith, 13812345678, 上海市浦东新区世纪大道100号 Tower B",
      "John Smith",
      "13812345678",
      "310115",
      "世纪大道100号 Tower B",
    ],
    ["400-820-1688 王五", "王五", "4008201688", null, ""],
    ["just some words 123", null, null, null, "just some words 123"],
    ["", null, null, null, ""],
  ])("%s", (text, name, phone, areaCode, detail) => {
    expect(parseAddress(text)).toEqual({ name, phone, areaCode, detail });
  });

  it("does not take a longer number for a phone", () => {
    expect(parseAddress("SN 1381234567890 号").phone).toBeNull();
  });

  it("is quick on a megabyte", () => {
    const started = performance.now();
    for (const unit of ["1", "浙江省", "王 ", "138-", "地址:", "自治区直辖县级行政区划"])
      parseAddress(unit.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
