import {
  arc,
  box,
  type Colour,
  circle,
  type Layer,
  type Picture,
  paint,
  placed,
  polygon,
  rim,
  type Shape,
  union,
} from './shapes.ts'

const white: Colour = [255, 255, 255]
const ground: Colour = [27, 79, 94]
const light: Colour = [222, 143, 38]

/** The ground as manifests write it. */
export const groundColour = `#${ground.map((part) => part.toString(16).padStart(2, '0')).join('')}`

// A speech bubble with a beacon in it: somebody says something, and it is heard. Drawn in a square from 0 to 1, on the
// grid of the smallest picture, so that its straight edges are sharp there.
const grid = 1 / 32
const bubble = union(
  box(0, grid, 1, 26 * grid, 6 * grid),
  polygon([6 * grid, 20 * grid], [16 * grid, 20 * grid], [16 * grid, 25 * grid], [6 * grid, 1]),
)
const [beaconX, beaconY] = [0.5, 13.5 * grid]
const dot = (radius: number): Shape => circle(beaconX, beaconY, radius)
const waves = (radius: number, width: number): Shape =>
  union(
    arc(beaconX, beaconY, radius, width, 'left', Math.PI / 4),
    arc(beaconX, beaconY, radius, width, 'right', Math.PI / 4),
  )

/**
 * The picture in colours. Teams rounds its corners or cuts it to a hexagon and wants a quarter free on every side;
 * `free` is that part.
 */
export function colourIcon(size: number, free = 1 / 4): Picture {
  const layers: Layer[] = [
    { shape: bubble, colour: white },
    { shape: waves(0.24, 0.075), colour: ground },
    { shape: dot(0.105), colour: light },
  ]
  const inside = layers.map(({ shape, colour }) => ({
    shape: placed(shape, free, free, 1 - 2 * free),
    colour,
  }))
  return paint(size, inside, ground)
}

/** The picture in white on nothing, to the edges. */
export function outlineIcon(size: number): Picture {
  const line = 2 * grid
  const shape = union(rim(bubble, line), waves(7 * grid, line), dot(2.75 * grid))
  return paint(size, [{ shape, colour: white }])
}
