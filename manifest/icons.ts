import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { colourIcon, outlineIcon } from './drawing.ts'
import { toPng } from './png.ts'

// Draws the icons again after a change in drawing.ts: `node manifest/icons.ts`. The drawn files are in the repository,
// so that a colleague can look at them, or put the municipality's own in their place.
const icons = {
  'teams/color.png': colourIcon(192),
  'teams/outline.png': outlineIcon(32),
  'slack/icon.png': colourIcon(512, 3 / 16),
}

for (const [path, picture] of Object.entries(icons)) {
  await writeFile(join(import.meta.dirname, path), toPng(picture))
  process.stdout.write(`manifest/${path}\n`)
}
