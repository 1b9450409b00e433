/** How far a point lies outside a shape, in parts of the width of the picture; below zero is inside. */
export type Shape = (x: number, y: number) => number
export type Colour = readonly [red: number, green: number, blue: number]

export interface Layer {
  shape: Shape
  colour: Colour
}

/** Rows of red, green, blue, alpha. */
export interface Picture {
  size: number
  pixels: Uint8Array
}

export const circle =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius

/** A rectangle from its left top to its right bottom, with round corners. */
export const box = (left: number, top: number, right: number, bottom: number, radius: number): Shape => {
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2]
  const [halfWidth, halfHeight] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius]
  return (x, y) => {
    const [dx, dy] = [Math.abs(x - cx) - halfWidth, Math.abs(y - cy) - halfHeight]
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius
  }
}

/** The straight-edged shape with these corners, clockwise as seen on the screen; it may not be hollow. */
export const polygon = (...corners: readonly (readonly [x: number, y: number])[]): Shape => {
  const edges = corners.map(([x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y]
    const length = Math.hypot(nextX - x, nextY - y)
    return { x, y, outX: (nextY - y) / length, outY: (x - nextX) / length }
  })
  return (x, y) => Math.max(...edges.map((edge) => (x - edge.x) * edge.outX + (y - edge.y) * edge.outY))
}

/** Part of a ring with round ends, around the direction "right" or "left", `reach` radians to both sides. */
export const arc =
  (cx: number, cy: number, radius: number, width: number, side: 'left' | 'right', reach: number): Shape =>
  (x, y) => {
    const dx = side === 'right' ? x - cx : cx - x
    const dy = Math.abs(y - cy)
    const within = Math.atan2(dy, dx) <= reach
    const away = within
      ? Math.abs(Math.hypot(dx, dy) - radius)
      : Math.hypot(dx - radius * Math.cos(reach), dy - radius * Math.sin(reach))
    return away - width / 2
  }

export const union =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)))

/** The rim of a shape, drawn inside it. */
export const rim =
  (shape: Shape, width: number): Shape =>
  (x, y) =>
    Math.abs(shape(x, y) + width / 2) - width / 2

/** The same shape, smaller or larger and moved. */
export const placed =
  (shape: Shape, left: number, top: number, scale: number): Shape =>
  (x, y) =>
    shape((x - left) / scale, (y - top) / scale) * scale

/**
 * Draws layers over each other on a ground, or on nothing at all. The edge of a shape covers a pixel as far as its
 * distance says, which makes it smooth.
 */
export function paint(size: number, layers: readonly Layer[], ground?: Colour): Picture {
  const pixels = new Uint8Array(size * size * 4)
  for (let at = 0; at < size * size; at++) {
    const [x, y] = [((at % size) + 0.5) / size, (Math.floor(at / size) + 0.5) / size]
    pixels.set(pixel(layers, x, y, size, ground), at * 4)
  }
  return { size, pixels }
}

/** What is see-through stays white underneath: Teams wants no other colour in an outline. */
function pixel(layers: readonly Layer[], x: number, y: number, size: number, ground?: Colour): number[] {
  let [red, green, blue] = ground ?? [255, 255, 255]
  let alpha = ground ? 1 : 0
  for (const { shape, colour } of layers) {
    const cover = Math.min(Math.max(0.5 - shape(x, y) * size, 0), 1)
    const left = alpha * (1 - cover)
    const whole = cover + left
    if (whole === 0) continue
    const mix = (over: number, under: number): number => (over * cover + under * left) / whole
    ;[red, green, blue] = [mix(colour[0], red), mix(colour[1], green), mix(colour[2], blue)]
    alpha = whole
  }
  return [red, green, blue, alpha * 255].map(Math.round)
}
