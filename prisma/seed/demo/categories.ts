import type { CategorySeed } from "@/prisma/seed/catalogue";
import { heatPumpCategory } from "@/prisma/seed/demo/category-heat-pump";
import { splitCategory } from "@/prisma/seed/demo/category-split";
import { vrfCategory } from "@/prisma/seed/demo/category-vrf";

export const categories: readonly CategorySeed[] = [splitCategory, vrfCategory, heatPumpCategory];
