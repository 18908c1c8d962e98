import type { ModelSeed } from "@/prisma/seed/catalogue";

/** Labour and parts for two or three years, the compressor and the heat exchangers (majorParts) for longer. */
export const models: readonly ModelSeed[] = [
  {
    code: "XL-S26",
    category: "SPLIT",
    nameZh: "清岚 26 壁挂机",
    nameEn: "Qinglan 26 wall unit",
    terms: { labour: 36, parts: 36, majorParts: 72 },
  },
  {
    code: "XL-S35",
    category: "SPLIT",
    nameZh: "清岚 35 壁挂机",
    nameEn: "Qinglan 35 wall unit",
    terms: { labour: 36, parts: 36, majorParts: 72 },
  },
  {
    code: "XL-F72",
    category: "SPLIT",
    nameZh: "清岚 72 柜机",
    nameEn: "Qinglan 72 floor-standing unit",
    terms: { labour: 36, parts: 36, majorParts: 72 },
  },
  {
    code: "XL-V120",
    category: "VRF",
    nameZh: "云岭 120 家用多联机",
    nameEn: "Yunling 120 home VRF",
    terms: { labour: 36, parts: 36, majorParts: 60 },
  },
  {
    code: "XL-V450",
    category: "VRF",
    nameZh: "云岭 450 商用多联机",
    nameEn: "Yunling 450 commercial VRF",
    terms: { labour: 24, parts: 24, majorParts: 60 },
  },
  {
    code: "XL-H80",
    category: "HEATPUMP",
    nameZh: "暖溪 80 热水热泵",
    nameEn: "Nuanxi 80 water-heating heat pump",
    terms: { labour: 36, parts: 36, majorParts: 72 },
  },
  {
    code: "XL-H160",
    category: "HEATPUMP",
    nameZh: "暖溪 160 两联供热泵",
    nameEn: "Nuanxi 160 heating and cooling heat pump",
    terms: { labour: 24, parts: 24, majorParts: 60 },
  },
  {
    code: "XL-H400",
    category: "HEATPUMP",
    nameZh: "暖溪 400 商用热泵",
    nameEn: "Nuanxi 400 commercial heat pump",
    terms: { labour: 12, parts: 24, majorParts: 36 },
  },
];
