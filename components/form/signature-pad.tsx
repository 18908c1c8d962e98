"use client";

import { Eraser, Undo2 } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type SignaturePadBase from "signature_pad";
import { buttonClass } from "@/components/ui/button";
import { signaturePath } from "./signature-path";

type Props = {
  texts: { label: string; hint: string; clear: string; undo: string };
  /** SVG path data in the signature box; "" when nothing is drawn. */
  onChange: (path: string) => void;
};

/**
 * A field to sign in by finger, pen or mouse. It cannot be used by keyboard: whoever shows it offers typing the name as well.
 * Browsers on phones resize the page when their bars slide away; only another width may touch the canvas, and the strokes come back.
 */
export function SignaturePad({ texts, onChange }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePadBase | null>(null);
  const [isEmpty, setIsEmpty] = useState(true);
  const report = useEffectEvent(() => {
    const strokes = pad.current?.toData() ?? [];
    setIsEmpty(strokes.length === 0);
    onChange(strokes.length === 0 ? "" : signaturePath(strokes, canvas.current?.clientWidth ?? 1));
  });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let isGone = false;
    let width = 0;
    const fitWidth = () => {
      const next = element.clientWidth;
      if (next === 0 || next === width || !pad.current) return;
      const ratio = Math.max(window.devicePixelRatio, 1);
      const grown = width === 0 ? 1 : next / width;
      const strokes = pad.current.toData().map((stroke) => ({
        ...stroke,
        points: stroke.points.map((point) => ({ ...point, x: point.x * grown, y: point.y * grown })),
      }));
      element.width = next * ratio;
      element.height = element.clientHeight * ratio;
      element.getContext("2d")?.scale(ratio, ratio);
      pad.current.fromData(strokes);
      width = next;
    };
    const observer = new ResizeObserver(fitWidth);
    import("signature_pad").then(({ default: Base }) => {
      if (isGone) return;
      pad.current = new Base(element, { penColor: getComputedStyle(element).color, minWidth: 1, maxWidth: 3 });
      pad.current.addEventListener("endStroke", () => report());
      fitWidth();
      observer.observe(element);
    });
    return () => {
      isGone = true;
      observer.disconnect();
      pad.current?.off();
      pad.current = null;
    };
  }, []);

  const change = (strokes: ReturnType<SignaturePadBase["toData"]>) => {
    pad.current?.fromData(strokes);
    setIsEmpty(strokes.length === 0);
    onChange(strokes.length === 0 ? "" : signaturePath(strokes, canvas.current?.clientWidth ?? 1));
  };
  return (
    <div>
      <div className="relative">
        <canvas
          ref={canvas}
          role="img"
          aria-label={texts.label}
          className="block aspect-3/1 w-full touch-none rounded-card border-2 border-control border-dashed bg-surface text-ink"
        />
        {isEmpty && (
          <p className="pointer-events-none absolute inset-0 flex items-center justify-center px-4 text-center text-ink-3">
            {texts.hint}
          </p>
        )}
        <span
          aria-hidden
          className="pointer-events-none absolute right-[6%] bottom-[22%] left-[6%] border-line border-b"
        />
      </div>
      <div className="mt-2 flex gap-2">
        <button
          type="button"
          disabled={isEmpty}
          className={buttonClass({ variant: "ghost" })}
          onClick={() => change(pad.current?.toData().slice(0, -1) ?? [])}
        >
          <Undo2 aria-hidden />
          {texts.undo}
        </button>
        <button
          type="button"
          disabled={isEmpty}
          className={buttonClass({ variant: "ghost" })}
          onClick={() => change([])}
        >
          <Eraser aria-hidden />
          {texts.clear}
        </button>
      </div>
    </div>
  );
}
