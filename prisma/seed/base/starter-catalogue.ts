import type { CategorySeed, ModelSeed } from "@/prisma/seed/catalogue";

/** General enough for any product, to be replaced by the company's own. */
export const starterCategory: CategorySeed = {
  code: "GENERAL",
  nameZh: "通用产品",
  nameEn: "General product",
  icon: "package",
  safety: [
    "现场是否有冒烟、焦味、漏电或其他正在发生的危险？",
    "Is there smoke, a burning smell, an electric shock or any other danger right now?",
  ],
  symptoms: [
    ["GEN-DEAD", "无法启动", "Does not start", "power-off"],
    ["GEN-POOR", "性能下降", "Works poorly", "gauge"],
    ["GEN-NOISE", "异常声音或振动", "Strange noise or vibration", "volume-2"],
    ["GEN-LEAK", "泄漏", "Leaks", "droplets"],
    ["GEN-ALARM", "报警或错误代码", "Alarm or error code", "triangle-alert"],
    ["GEN-OTHER", "其他问题", "Something else", "circle-help"],
  ],
  faults: [
    [
      "GEN-EL",
      "电气",
      "Electrical",
      [
        ["GEN-EL-SUPPLY", "供电异常", "Supply fault"],
        ["GEN-EL-BOARD", "控制板损坏", "Control board failed"],
        ["GEN-EL-SENSOR", "传感器故障", "Sensor fault"],
        ["GEN-EL-WIRING", "接线松脱或老化", "Loose or aged wiring"],
      ],
    ],
    [
      "GEN-ME",
      "机械",
      "Mechanical",
      [
        ["GEN-ME-WEAR", "零件磨损", "Worn part"],
        ["GEN-ME-BREAK", "零件断裂", "Broken part"],
        ["GEN-ME-LEAK", "密封失效", "Seal failed"],
        ["GEN-ME-BLOCK", "堵塞或卡滞", "Blocked or jammed"],
      ],
    ],
    [
      "GEN-US",
      "使用与安装",
      "Use and installation",
      [
        ["GEN-US-SETTING", "设置不当", "Wrong setting"],
        ["GEN-US-INSTALL", "安装不当", "Wrong installation"],
        ["GEN-US-CARE", "缺少保养", "Lack of care"],
        ["GEN-US-NONE", "未发现故障", "No fault found"],
      ],
    ],
  ],
  checklist: [
    { code: "GEN-C1", zh: "断电并确认安全", en: "Disconnected and made safe" },
    { code: "GEN-C2", zh: "外观与连接检查", en: "Looks and connections checked" },
    { code: "GEN-C3", zh: "绝缘电阻", en: "Insulation resistance", unit: "MΩ", range: [2, null], isOptional: true },
    { code: "GEN-C4", zh: "试运行正常", en: "Test run without fault", isTest: true },
    { code: "GEN-C5", zh: "安全功能正常", en: "Safety functions work", isTest: true },
    { code: "GEN-C6", zh: "现场清理干净", en: "Site left clean" },
  ],
};

export const starterModel: ModelSeed = {
  code: "GENERAL-1",
  category: starterCategory.code,
  nameZh: "通用型号",
  nameEn: "General model",
  terms: { labour: 12, parts: 12, majorParts: 36 },
};
