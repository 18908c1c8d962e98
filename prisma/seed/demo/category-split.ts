import type { CategorySeed } from "@/prisma/seed/catalogue";

export const splitCategory: CategorySeed = {
  code: "SPLIT",
  nameZh: "分体空调",
  nameEn: "Split air conditioner",
  icon: "air-vent",
  safety: [
    "现场是否有焦糊味、冒烟、打火，或碰到机器有触电感？",
    "Is there a burning smell, smoke or sparks, or do you feel a shock when touching the unit?",
  ],
  symptoms: [
    ["SP-NOCOOL", "不制冷或制冷差", "No or weak cooling", "thermometer-sun"],
    ["SP-NOHEAT", "不制热或制热差", "No or weak heating", "thermometer-snowflake"],
    ["SP-DEAD", "无法开机", "Does not switch on", "power-off"],
    ["SP-LEAK", "室内机漏水", "Indoor unit drips water", "droplets"],
    ["SP-NOISE", "噪声或振动大", "Noise or vibration", "volume-2"],
    ["SP-CODE", "显示故障代码", "Shows an error code", "triangle-alert"],
    ["SP-SMELL", "有异味", "Bad smell", "wind"],
    ["SP-REMOTE", "遥控或联网失灵", "Remote or Wi-Fi fails", "wifi-off"],
  ],
  faults: [
    [
      "SP-R",
      "制冷系统",
      "Refrigerant circuit",
      [
        [
          "SP-R1",
          "制冷剂与管路",
          "Refrigerant and piping",
          [
            ["SP-F0", "制冷剂泄漏", "Refrigerant leak"],
            ["SP-F1", "喇叭口密封不良", "Flare joint leaks"],
            ["SP-F2", "毛细管堵塞", "Capillary tube blocked"],
            ["SP-F3", "截止阀未全开", "Service valve not fully open"],
          ],
        ],
        [
          "SP-R2",
          "压缩机与四通阀",
          "Compressor and reversing valve",
          [
            ["SP-P1", "压缩机卡缸", "Compressor seized"],
            ["SP-P2", "压缩机绕组短路", "Compressor winding shorted"],
            ["SP-P3", "四通阀不换向", "Reversing valve stuck"],
          ],
        ],
      ],
    ],
    [
      "SP-E",
      "电气与控制",
      "Electrical and control",
      [
        [
          "SP-E10",
          "传感器",
          "Sensors",
          [
            ["SP-E1", "室温传感器故障", "Room temperature sensor fault"],
            ["SP-E2", "内盘管传感器故障", "Indoor coil sensor fault"],
            ["SP-E3", "外盘管传感器故障", "Outdoor coil sensor fault"],
            ["SP-E4", "排气传感器故障", "Discharge sensor fault"],
          ],
        ],
        [
          "SP-E20",
          "电路板与通信",
          "Boards and communication",
          [
            ["SP-E5", "室内主板损坏", "Indoor board failed"],
            ["SP-E6", "内外机通信故障", "Indoor-outdoor communication fault"],
            ["SP-E7", "变频模块损坏", "Inverter module failed"],
            ["SP-E8", "Wi-Fi 模块故障", "Wi-Fi module fault"],
            ["SP-E9", "启动电容失效", "Start capacitor failed"],
          ],
        ],
      ],
    ],
    [
      "SP-A",
      "风路与排水",
      "Air and drain",
      [
        [
          "SP-A10",
          "风机",
          "Fans",
          [
            ["SP-H1", "室内电机故障", "Indoor fan motor fault"],
            ["SP-H2", "室外电机故障", "Outdoor fan motor fault"],
            ["SP-H3", "贯流风叶破损", "Cross-flow fan broken"],
            ["SP-H4", "导风板步进电机失灵", "Louvre stepper motor fails"],
          ],
        ],
        [
          "SP-A20",
          "排水与清洁",
          "Drain and dirt",
          [
            ["SP-L1", "排水管堵塞", "Drain pipe blocked"],
            ["SP-L2", "接水盘破裂", "Drain pan cracked"],
            ["SP-L3", "过滤网与蒸发器脏堵", "Filter and evaporator clogged"],
          ],
        ],
      ],
    ],
    [
      "SP-U",
      "使用与安装",
      "Use and installation",
      [
        ["SP-U1", "安装水平不当", "Not mounted level"],
        ["SP-U2", "电源电压过低", "Supply voltage too low"],
        ["SP-U3", "设置不当", "Wrong settings"],
        ["SP-N1", "安装、保养或升级，无故障", "Installation, maintenance or upgrade, no fault"],
      ],
    ],
  ],
  checklist: [
    { code: "SP-C1", zh: "断电、验电", en: "Disconnected and proved dead" },
    { code: "SP-C2", zh: "电源电压", en: "Supply voltage", unit: "V", range: [198, 242] },
    { code: "SP-C3", zh: "绝缘电阻", en: "Insulation resistance", unit: "MΩ", range: [2, null], isTest: true },
    { code: "SP-C4", zh: "低压侧压力", en: "Suction pressure", unit: "MPa", range: [0.8, 1.2], isOptional: true },
    { code: "SP-C5", zh: "运行电流", en: "Running current", unit: "A", range: [1, 12], isTest: true },
    { code: "SP-C6", zh: "进出风温差", en: "Air temperature difference", unit: "K", range: [8, 25], isTest: true },
    { code: "SP-C7", zh: "排水试验（倒水 1 升无渗漏）", en: "Drain test (one litre, no leak)", isTest: true },
    { code: "SP-C8", zh: "接头检漏无气泡", en: "Joints leak-tested, no bubbles" },
    { code: "SP-C9", zh: "维修前后已拍照", en: "Photos before and after", isOptional: true },
    { code: "SP-C10", zh: "现场清理，垃圾带走", en: "Site cleaned, waste taken away" },
  ],
};
