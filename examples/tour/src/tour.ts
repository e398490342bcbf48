import { createGuide, type Guide } from './guide.ts'
import { createScreen } from './screen.ts'

/** One client's part of the tour. */
export interface Chapter {
  /** The package whose client is shown. */
  readonly client: string
  readonly service: string
  /** Where to read on, from the project's root. */
  readonly readme: string
  tell(guide: Guide): Promise<void>
}

/** Tells the chapters one after another. Resolves to whether all went as it should. */
export async function runTour(chapters: readonly Chapter[], output: NodeJS.WritableStream): Promise<boolean> {
  const screen = createScreen(output)
  const guide = createGuide(screen)
  screen.title('Holdfast: a tour')
  screen.text(
    'Each step shows the call as you would write it, what went over the wire for it (real HTTP, to an emulated ' +
      'service on this machine), and what came back. Nothing leaves your machine and nothing is kept.',
  )
  try {
    for (const chapter of chapters) {
      screen.title(`${chapter.client}: ${chapter.service}`)
      await chapter.tell(guide)
    }
  } catch (error) {
    screen.failure(guide.steps, error)
    return false
  }

  screen.title(`All ${guide.steps} steps went as they should`)
  screen.text('What to do next:')
  screen.rows([
    ['npm run emulator', 'the same emulated services, for programs of your own'],
    ['npm test', 'everything that holds the project to its documents'],
    ...chapters.map(({ client, readme }): [string, string] => [readme, `how to use ${client}`]),
  ])
  return true
}
