"use client";

import { useReactFlow } from "@xyflow/react";
import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { Button } from "@/components/ui/button";

type Props = { label: string; labels: { in: string; out: string; fit: string } };

export function ZoomButtons({ label, labels }: Props) {
  const flow = useReactFlow();
  const buttons = [
    { name: labels.out, icon: <ZoomOut aria-hidden />, act: () => flow.zoomOut({ duration: 120 }) },
    { name: labels.in, icon: <ZoomIn aria-hidden />, act: () => flow.zoomIn({ duration: 120 }) },
    { name: labels.fit, icon: <Maximize aria-hidden />, act: () => flow.fitView({ duration: 240, padding: 0.05 }) },
  ];
  return (
    <fieldset data-print="hide" className="flex gap-0.5 rounded-control border border-line bg-raised p-0.5">
      <legend className="sr-only">{label}</legend>
      {buttons.map(({ name, icon, act }) => (
        <Button key={name} variant="ghost" size="iconSm" aria-label={name} title={name} onClick={act}>
          {icon}
        </Button>
      ))}
    </fieldset>
  );
}
