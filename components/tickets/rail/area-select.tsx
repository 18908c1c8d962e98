"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { FormField } from "@/components/form/form-field";
import { Select } from "@/components/ui/select";

type Place = { code: string; name: string; hasChildren: boolean };
/** One level: what there is to choose from, and what is chosen. */
type Level = { places: readonly Place[]; chosen: string };

const levelNames = ["province", "city", "district"] as const;

/** Province, city, district; sends the code of the last level as `areaCode`, the present one until all levels are chosen. */
export function AreaSelect({ areaCode }: { areaCode: string | null }) {
  const t = useTranslations("ticket.intake");
  const [levels, setLevels] = useState<readonly Level[]>([]);
  useEffect(() => {
    let isCurrent = true;
    levelsOf(areaCode).then((loaded) => isCurrent && setLevels(loaded));
    return () => {
      isCurrent = false;
    };
  }, [areaCode]);
  const choose = async (index: number, code: string) => {
    const kept = levels.slice(0, index).concat({ places: levels[index]?.places ?? [], chosen: code });
    setLevels(kept);
    const place = kept[index]?.places.find((known) => known.code === code);
    if (place?.hasChildren) setLevels([...kept, { places: await placesBelow(code), chosen: "" }]);
  };
  const last = levels.at(-1);
  const isComplete = last !== undefined && last.chosen !== "";
  const code =
    levels.length === 0 ? (areaCode ?? "") : isComplete ? last.chosen : levels[0]?.chosen ? "incomplete" : "";
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <input type="hidden" name="areaCode" value={code === "incomplete" ? "0" : code} />
      {levelNames.map((name, index) => {
        const level = levels[index];
        if (index > 0 && !level) return null;
        const options = (level?.places ?? []).map((place) => ({ value: place.code, label: place.name }));
        return (
          // The first level carries the field's errors; the hidden field sends the code.
          <FormField key={name} name={index === 0 ? "areaCode" : name} label={t(name)} isOptional={index === 0}>
            <Select
              name=""
              value={level?.chosen ?? ""}
              placeholder={t("areaChoose")}
              options={options}
              onChange={(event) => choose(index, event.target.value)}
            />
          </FormField>
        );
      })}
    </div>
  );
}

/** The lists from the province down to the district of a code. */
async function levelsOf(areaCode: string | null): Promise<Level[]> {
  const levels: Level[] = [];
  let parent: string | null = null;
  for (let depth = 0; depth < levelNames.length; depth += 1) {
    const places = await placesBelow(parent);
    if (places.length === 0) break;
    const chosen: string = areaCode ? (places.find((place) => areaCode.startsWith(place.code))?.code ?? "") : "";
    levels.push({ places, chosen });
    if (!chosen || !places.find((place) => place.code === chosen)?.hasChildren) break;
    parent = chosen;
  }
  return levels;
}

async function placesBelow(parent: string | null): Promise<Place[]> {
  try {
    const response = await fetch(parent ? `/api/areas?parent=${parent}` : "/api/areas");
    const { items } = (await response.json()) as { items: Place[] };
    return items;
  } catch {
    // The connection broke: the present area stays, choosing again asks again.
    return [];
  }
}
