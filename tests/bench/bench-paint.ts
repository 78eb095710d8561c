// The part of the benchmark that looks: in which frame a tap on "Hari ini" is drawn, in the built app, beside a bare
// button on the same page. Real presses, one after the other.
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { buildApp } from '../../src/cli/build/build-app.ts'
import { Device } from '../e2e/device.ts'
import { setUp } from '../e2e/librarian.ts'
import { ServerProcess } from '../e2e/server-process.ts'
import { modernChromium } from '../support/browsers.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** What is kept and read after a press is not to disturb the next one. */
const betweenPresses = 100

/** How a press was answered: 1 is the first frame after it. */
interface Answer {
  readonly frames: number
  /** Milliseconds from the press until that frame was ready. */
  readonly after: number
}

export interface Painted {
  readonly key: readonly Answer[]
  readonly bare: readonly Answer[]
}

/** So many presses of the key, and as many of the bare button, by turns. */
export async function measurePaint(times: number): Promise<Painted> {
  await buildApp(root)
  const server = await ServerProcess.begin()
  const device = new Device(chromium, modernChromium())
  try {
    const page = await device.open()
    await setUp(page, server.origin)
    const names = await page.evaluate(watchPresses)
    const answers = { key: [] as Answer[], bare: [] as Answer[] }
    for (let n = 0; n < times * 2; n++) {
      const name = names[n % 2]!
      answers[name].push(await press(page, name))
      await page.waitForTimeout(betweenPresses)
    }
    return answers
  } finally {
    await device.discard()
    await server.end()
  }
}

async function press(page: Page, name: 'key' | 'bare'): Promise<Answer> {
  const { x, y, width, height } = (await page.locator(`[data-press=${name}]`).boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.up()
  const answer = await page.waitForFunction(() => {
    const [last] = performance.getEntriesByName('pressed').splice(-1)
    performance.clearMarks('pressed')
    return last instanceof PerformanceMark ? (last.detail as Answer) : undefined
  })
  return (await answer.jsonValue())!
}

/** In the page: puts the bare button there, and marks how each press of the two is answered. */
function watchPresses(): readonly ('key' | 'bare')[] {
  const key = document.querySelector<HTMLElement>('main button[class*=women]')!
  const bare = document.body.appendChild(document.createElement('button'))
  bare.textContent = '0'
  bare.style.cssText = 'position: fixed; top: 0; left: 0; width: 120px; height: 60px; z-index: 99'
  bare.addEventListener('pointerdown', () => {
    bare.textContent = String(Number(bare.textContent) + 1)
  })
  for (const [name, button] of Object.entries({ key, bare })) {
    button.dataset.press = name
    const watch = (event: Event) => {
      const before = button.textContent
      let frames = 0
      const look = () => {
        frames++
        if (button.textContent === before) return requestAnimationFrame(look)
        // Its turn comes once the frame's styles, places and lines were drawn.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          const after = performance.now() - event.timeStamp
          performance.mark('pressed', { detail: { frames, after } })
        }
        port2.postMessage(0)
      }
      requestAnimationFrame(look)
    }
    button.addEventListener('pointerdown', watch, { capture: true })
  }
  return ['key', 'bare']
}
