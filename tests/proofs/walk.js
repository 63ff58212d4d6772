// Runs in a page after each press on Tab: what has the focus now, as somebody sees it. Null where
// nothing has it: then the walk through the page is over.
() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const boxes = [...one.getClientRects()].filter(({ width, height }) => width && height);
  const { top, left, right, bottom } = boxes[0] ?? one.getBoundingClientRect();
  // The ring may stand on the control, on what is drawn over a whole card, on the card around it, or
  // on the column of a drawing.
  const rings = [[one], [one, "::before"], [one, "::after"], [one.parentElement], [one.closest("li, article, label, figure")]];
  const ring = ([drawn, part]) => {
    const style = drawn && getComputedStyle(drawn, part);
    return style && style.outlineStyle !== "none" ? parseFloat(style.outlineWidth) : 0;
  };
  const drawing = one.closest("svg:not(svg svg)");
  const column = drawing && getComputedStyle(one.querySelector(".column") ?? one);
  const stroke = column && column.stroke !== "none" ? parseFloat(column.strokeWidth) : 0;
  const at = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
  const label = one.closest("label") ?? one.labels?.[0];
  const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
  return {
    number: controls.indexOf(one),
    what: `${one.localName}${one.id ? `#${one.id}` : ""} ‘${(one.textContent || label?.textContent || one.value || "").trim().replace(/\s+/g, " ").slice(0, 40)}’`,
    ring: Math.max(stroke, ...rings.map(ring)),
    seen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    covered: !(at && ((drawing ?? one).contains(at) || at.contains(one) || label?.contains(at))),
    top: top + scrollY,
  };
}
