"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useForm } from "@/components/form/form-context";
import { FormField } from "@/components/form/form-field";
import { Select } from "@/components/ui/select";

type Place = { code: string; name: string; hasChildren: boolean };
/** One level: what there is to choose from, what is chosen, and what was when the field was last drawn. */
type Level = { places: readonly Place[]; drawn: string; chosen: string };

const levelNames = ["province", "city", "district"] as const;

/** Province, city, district; sends the code of the last level as `areaCode`, or one that is refused while a level is left open. */
export function AreaSelect({ areaCode }: { areaCode: string | null }) {
  const t = useTranslations("ticket.intake");
  const answer = useForm()?.answer;
  const [levels, setLevels] = useState<readonly Level[]>([]);
  const isTouched = useRef(false);
  useEffect(() => {
    let isCurrent = true;
    if (!isTouched.current) levelsOf(areaCode).then((loaded) => isCurrent && setLevels(loaded));
    return () => {
      isCurrent = false;
    };
  }, [areaCode]);
  // React resets a form after its action, lists to what they were drawn with: draw them with what is chosen.
  useEffect(() => {
    if (answer?.code) setLevels((current) => current.map((level) => ({ ...level, drawn: level.chosen })));
  }, [answer]);
  const choose = async (index: number, code: string) => {
    isTouched.current = true;
    const { places = [], drawn = "" } = levels[index] ?? {};
    const kept = [...levels.slice(0, index), { places, drawn, chosen: code }];
    setLevels(kept);
    const place = places.find((known) => known.code === code);
    if (place?.hasChildren) setLevels([...kept, { places: await placesBelow(code), drawn: "", chosen: "" }]);
  };
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <input type="hidden" name="areaCode" value={codeOf(levels, areaCode)} />
      {levelNames.map((name, index) => {
        const level = levels[index];
        if (index > 0 && !level) return null;
        const options = (level?.places ?? []).map((place) => ({ value: place.code, label: place.name }));
        return (
          // The first level carries the field's errors; the hidden field sends the code.
          <FormField key={name} name={index === 0 ? "areaCode" : name} label={t(name)} isOptional={index === 0}>
            <Select
              key={`${level?.drawn} ${options[0]?.value}`}
              name=""
              defaultValue={level?.drawn ?? ""}
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

const incomplete = "0";

function codeOf(levels: readonly Level[], areaCode: string | null): string {
  const last = levels.at(-1);
  if (!last) return areaCode ?? "";
  if (last.chosen) return last.chosen;
  return levels.length > 1 ? incomplete : "";
}

/** The lists from the province down to the district of a code. */
async function levelsOf(areaCode: string | null): Promise<Level[]> {
  const levels: Level[] = [];
  let parent: string | null = null;
  for (let depth = 0; depth < levelNames.length; depth += 1) {
    const places = await placesBelow(parent);
    if (places.length === 0) break;
    const chosen: string = areaCode ? (places.find((place) => areaCode.startsWith(place.code))?.code ?? "") : "";
    levels.push({ places, drawn: chosen, chosen });
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
