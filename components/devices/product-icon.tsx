import {
  AirVent,
  Building2,
  CircleHelp,
  Droplets,
  Fan,
  Flame,
  Gauge,
  Heater,
  type LucideIcon,
  Package,
  PowerOff,
  ShowerHead,
  Snowflake,
  ThermometerSnowflake,
  ThermometerSun,
  TriangleAlert,
  Volume2,
  WifiOff,
  Wind,
  Zap,
  ZapOff,
} from "lucide-react";

/** Categories and symptoms name their icon in the database; this is the one place that knows the pictures. */
const icons: Record<string, LucideIcon> = {
  "air-vent": AirVent,
  "building-2": Building2,
  droplets: Droplets,
  fan: Fan,
  flame: Flame,
  gauge: Gauge,
  heater: Heater,
  package: Package,
  "power-off": PowerOff,
  "shower-head": ShowerHead,
  snowflake: Snowflake,
  "thermometer-snowflake": ThermometerSnowflake,
  "thermometer-sun": ThermometerSun,
  "triangle-alert": TriangleAlert,
  "volume-2": Volume2,
  "wifi-off": WifiOff,
  wind: Wind,
  zap: Zap,
  "zap-off": ZapOff,
};

export function ProductIcon({ name }: { name: string }) {
  const Icon = icons[name] ?? CircleHelp;
  return <Icon aria-hidden />;
}
