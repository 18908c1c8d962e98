import type { ServiceReportContent } from "@/lib/tickets/report/schema";

export const repaired: ServiceReportContent = {
  company: { name: "澄风热能科技有限公司", hotline: "400-820-1688" },
  ticketNumber: "SR261122-00042",
  issuedAt: new Date("2026-11-22T08:40:00Z"),
  customer: { name: "王建国", phone: "138****5678", address: "浙江省杭州市西湖区文三路 398 号东信大厦 2 幢 1204 室" },
  device: { model: "CF-KFR-35GW/N8 变频壁挂式空调", serial: "CF35N8A2409001873" },
  warranty: "inWarranty",
  visits: [
    {
      engineer: "李明",
      arrivedAt: new Date("2026-11-22T05:58:00Z"),
      startedAt: new Date("2026-11-22T06:05:00Z"),
      finishedAt: new Date("2026-11-22T08:21:00Z"),
    },
    { engineer: "Anna Schneider", arrivedAt: new Date("2026-11-20T01:30:00Z"), startedAt: null, finishedAt: null },
  ],
  findings:
    "制热运行约二十分钟后停机，室内机显示 E6（室内外机通讯故障）。现场测量室外机主板供电 223 V 正常，通讯线对地电压在 0–24 V 之间不跳变；" +
    "拆下室外机电器盒，发现主板通讯光耦旁有受潮及铜绿痕迹。",
  workDone:
    "更换室外机主控板，重新压接通讯线端子，并对电器盒密封条进行更换。\n更换后连续制热运行 60 分钟，未再出现故障代码。",
  advice: "室外机上方请勿堆放杂物；建议每年入冬前清洗滤网和冷凝器一次。",
  checks: [
    { label: "绝缘电阻", value: "52", unit: "MΩ", isPassed: true },
    { label: "运行电流（制热）", value: "5.8", unit: "A", isPassed: true },
    { label: "出风口温度", value: "46.5", unit: "℃", isPassed: true },
  ],
  parts: [
    { number: "CF-PCB-35N8-OUT", name: "室外机主控板组件", quantity: "1", unit: "件", isOldPartTaken: true },
    { number: "CF-SEAL-0210", name: "电器盒密封条", quantity: "1.5", unit: "m", isOldPartTaken: false },
  ],
  charges: {
    lines: [
      { label: "远程费（超出 30 公里）", amountMinor: 6000 },
      { label: "高空作业费", amountMinor: 128_000 },
    ],
    totalMinor: 134_000,
    currency: "CNY",
  },
  signature: {
    kind: "drawn",
    name: "王建国",
    svgPath:
      "M 60 60 L 150 55 M 105 58 L 100 150 M 55 105 L 155 100 M 50 152 C 90 148 130 148 165 150 M 230 50 C 225 90 215 120 200 150 M 225 85 L 330 80 M 280 45 C 275 90 270 130 262 170 M 400 60 C 440 40 480 60 470 100 C 460 150 420 160 405 140",
    signedAt: new Date("2026-11-22T08:35:00Z"),
  },
  contentHash: "3f786850e387550fdab836ed7e6dc881de23001b4f0f8d1f3c7c0a7a5f6b2c91",
};

/** Ten times the text, without a single space, and tables over more than a page. */
export const endless: ServiceReportContent = {
  ...repaired,
  findings: "室外机主板通讯光耦受潮，导致通讯信号不稳定（详见附图），".repeat(120),
  workDone: "A1b2C3d4".repeat(100),
  advice: "。".repeat(400),
  checks: Array.from({ length: 60 }, (_, i) => ({
    label: `第${i + 1}项：${"长期运行稳定性检验项目名称".repeat(3)}`,
    value: "123456789012345678901234567890",
    unit: "MΩ",
    isPassed: i % 7 !== 0,
  })),
};
