import type { CategorySeed } from "@/prisma/seed/catalogue";

export const vrfCategory: CategorySeed = {
  code: "VRF",
  nameZh: "多联机中央空调",
  nameEn: "VRF central air conditioner",
  icon: "building-2",
  safety: [
    "机房或室内是否有制冷剂刺鼻气味、有人头晕，或配电箱冒烟、跳火？",
    "Is there a sharp refrigerant smell, does anybody feel dizzy, or does the switchboard smoke or spark?",
  ],
  symptoms: [
    ["VR-NOCOOL", "整个系统不制冷", "The whole system does not cool", "thermometer-sun"],
    ["VR-ROOM", "个别房间效果差", "Some rooms stay too warm", "fan"],
    ["VR-NOHEAT", "制热差或频繁化霜", "Weak heating, frequent defrost", "snowflake"],
    ["VR-TRIP", "跳闸或外机停机", "Trips, or the outdoor unit stops", "zap-off"],
    ["VR-LEAK", "天花板漏水", "Water from the ceiling", "droplets"],
    ["VR-CODE", "线控器显示代码", "Controller shows a code", "triangle-alert"],
    ["VR-NOISE", "噪声或振动大", "Noise or vibration", "volume-2"],
  ],
  faults: [
    [
      "VR-R",
      "制冷系统",
      "Refrigerant circuit",
      [
        [
          "VR-R1",
          "制冷剂与管路",
          "Refrigerant and piping",
          [
            ["VR-F1", "制冷剂不足", "Refrigerant too low"],
            ["VR-F2", "分歧管焊点泄漏", "Branch joint leaks"],
            ["VR-F3", "电子膨胀阀卡死", "Electronic expansion valve stuck"],
            ["VR-F4", "过滤器脏堵", "Strainer clogged"],
            ["VR-F5", "油平衡异常", "Oil balance fault"],
          ],
        ],
        [
          "VR-R2",
          "压缩机组件",
          "Compressor assembly",
          [
            ["VR-P1", "高压保护", "High-pressure cut-out"],
            ["VR-P2", "低压保护", "Low-pressure cut-out"],
            ["VR-P3", "排气温度过高", "Discharge too hot"],
            ["VR-P4", "变频压缩机损坏", "Inverter compressor failed"],
            ["VR-P5", "四通阀故障", "Reversing valve fault"],
          ],
        ],
      ],
    ],
    [
      "VR-E",
      "电气与控制",
      "Electrical and control",
      [
        [
          "VR-E10",
          "电源与驱动",
          "Power and drive",
          [
            ["VR-U1", "电源缺相或逆相", "Phase missing or reversed"],
            ["VR-U2", "直流母线电压异常", "DC bus voltage fault"],
            ["VR-U3", "变频模块过流", "Inverter overcurrent"],
            ["VR-U4", "风机驱动板损坏", "Fan drive board failed"],
          ],
        ],
        [
          "VR-E20",
          "通信与传感",
          "Communication and sensors",
          [
            ["VR-C1", "内外机通信中断", "Indoor-outdoor communication lost"],
            ["VR-C2", "地址重复或丢失", "Address doubled or lost"],
            ["VR-C3", "线控器故障", "Wired controller fault"],
            ["VR-S1", "液管传感器故障", "Liquid-pipe sensor fault"],
            ["VR-S2", "压力传感器漂移", "Pressure sensor drifts"],
          ],
        ],
      ],
    ],
    [
      "VR-A",
      "风与水",
      "Air and water",
      [
        ["VR-H1", "室内风机电机故障", "Indoor fan motor fault"],
        ["VR-H2", "室外风机电机故障", "Outdoor fan motor fault"],
        ["VR-L1", "冷凝水提升泵故障", "Condensate pump fault"],
        ["VR-L2", "排水坡度不足", "Drain slope too small"],
        ["VR-L3", "室内机换热器脏堵", "Indoor coil clogged"],
      ],
    ],
    [
      "VR-X",
      "使用与安装",
      "Use and installation",
      [
        ["VR-X1", "保温不良凝露", "Condensation from poor insulation"],
        ["VR-X2", "外机散热空间不足", "Too little room around the outdoor unit"],
        ["VR-X3", "参数设置不当", "Wrong parameters"],
        ["VR-N1", "安装、保养或升级，无故障", "Installation, maintenance or upgrade, no fault"],
      ],
    ],
  ],
  checklist: [
    { code: "VR-C01", zh: "挂牌上锁、断电验电", en: "Locked out and proved dead" },
    { code: "VR-C02", zh: "三相电压", en: "Three-phase voltage", unit: "V", range: [342, 418] },
    { code: "VR-C03", zh: "绝缘电阻", en: "Insulation resistance", unit: "MΩ", range: [2, null], isTest: true },
    { code: "VR-C04", zh: "高压压力", en: "Discharge pressure", unit: "MPa", range: [2.2, 3.6], isTest: true },
    { code: "VR-C05", zh: "低压压力", en: "Suction pressure", unit: "MPa", range: [0.6, 1.1], isTest: true },
    { code: "VR-C06", zh: "压缩机电流", en: "Compressor current", unit: "A", range: [6, 32], isTest: true },
    { code: "VR-C07", zh: "室内机出风温度", en: "Indoor outlet temperature", unit: "°C", range: [8, 45] },
    { code: "VR-C08", zh: "保压试验 24 小时合格", en: "24-hour pressure test passed", isOptional: true },
    { code: "VR-C09", zh: "排水试验无渗漏", en: "Drain test without leak", isTest: true },
    { code: "VR-C10", zh: "追加制冷剂量已登记", en: "Added refrigerant written down", isText: true, isOptional: true },
    { code: "VR-C11", zh: "现场清理，检修口复原", en: "Site cleaned, hatches closed" },
  ],
};
