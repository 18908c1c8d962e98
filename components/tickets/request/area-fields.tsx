"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useForm } from "@/components/form/form-context";
import { FormField } from "@/components/form/form-field";
import { Button } from "@/components/ui/button";
import { Select, type SelectOption } from "@/components/ui/select";
import type { AreaLevels } from "@/lib/tickets/intake/drafts/schema";

type Props = {
  provinces: readonly SelectOption[];
  initial: AreaLevels;
  isOptional: boolean;
  texts: { province: string; city: string; district: string; choose: string; places: string };
};

/** Province, city, district. What the action last answered counts (recognised address, sent without scripts), then the page's own. */
export function AreaFields({ initial, ...props }: Props) {
  const answered = useForm()?.answer.data as AreaLevels | undefined;
  const levels = answered ?? initial;
  return <Levels key={JSON.stringify(levels)} levels={levels} {...props} />;
}

/** What stands in the fields by name, where it is not what the lists were made for: typed before, and kept. */
function useKeptPlaces(levels: AreaLevels): { province: string; city: string } {
  const values = useForm()?.values;
  const of = (name: "province" | "city") => (typeof values?.[name] === "string" ? values[name] : levels[name]);
  return { province: of("province"), city: of("city") };
}

function Levels({ provinces, levels, isOptional, texts }: Omit<Props, "initial"> & { levels: AreaLevels }) {
  const [cities, setCities] = useState({ below: levels.province, options: levels.cities });
  const [districts, setDistricts] = useState({ below: levels.city, options: levels.districts });
  const chooseProvince = async (province: string) => {
    setDistricts({ below: "", options: [] });
    setCities({ below: province, options: [] });
    setCities({ below: province, options: await placesBelow(province) });
  };
  const chooseCity = async (city: string) => setDistricts({ below: city, options: await placesBelow(city) });
  const kept = useKeptPlaces(levels);
  const listKept = useEffectEvent(async () => {
    if (kept.province === levels.province && kept.city === levels.city) return;
    // Both lists first: a select takes over its kept choice only when it comes with it.
    const [below, inside] = await Promise.all([placesBelow(kept.province), placesBelow(kept.city)]);
    setCities({ below: kept.province, options: below });
    setDistricts({ below: kept.city, options: inside });
  });
  useEffect(() => void listKept(), []);
  // Not controlled by state: the reset after a form's action would set such selects back to nothing. A new list is a new select.
  return (
    <div className="grid gap-x-3 gap-y-5 sm:grid-cols-3">
      <FormField name="province" label={texts.province} isOptional={isOptional}>
        <Select
          autoComplete="address-level1"
          options={provinces}
          placeholder={texts.choose}
          defaultValue={levels.province}
          onChange={(event) => chooseProvince(event.target.value)}
        />
      </FormField>
      <FormField key={`city of ${cities.below}`} name="city" label={texts.city} isOptional={isOptional}>
        <Select
          autoComplete="address-level2"
          options={cities.options}
          placeholder={texts.choose}
          defaultValue={levels.city}
          onChange={(event) => chooseCity(event.target.value)}
        />
      </FormField>
      {districts.options.length > 0 && (
        <FormField
          key={`district of ${districts.below}`}
          name="district"
          label={texts.district}
          isOptional={isOptional}
        >
          <Select
            autoComplete="address-level3"
            options={districts.options}
            placeholder={texts.choose}
            defaultValue={levels.district}
          />
        </FormField>
      )}
      <noscript className="sm:col-span-3">
        <Button type="submit" name="intent" value="places">
          {texts.places}
        </Button>
      </noscript>
    </div>
  );
}

/** Without a connection the lists stay empty: the whole address then goes into the text field, and the notice says that one is offline. */
async function placesBelow(code: string): Promise<AreaLevels["cities"]> {
  if (!code) return [];
  try {
    const response = await fetch(`/api/areas?parent=${encodeURIComponent(code)}`);
    const { items } = (await response.json()) as { items: { code: string; name: string }[] };
    return items.map(({ code: value, name: label }) => ({ value, label }));
  } catch {
    // The connection broke: choosing again asks again.
    return [];
  }
}
