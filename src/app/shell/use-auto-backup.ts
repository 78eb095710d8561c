// Backs up into the folder that the person chose, after saves. Fetched once the first screen is shown, and only
// where the browser can write into folders at all.
import { useEffect } from 'react'
import { useLibrary } from '../library-context.tsx'
import { whenIdle } from './when-idle.ts'

export const useAutoBackup = (): void => {
  const library = useLibrary()
  useEffect(() => {
    if (!('showDirectoryPicker' in window)) return
    let stop: (() => void) | undefined
    let left = false
    const cancel = whenIdle(async () => {
      const { startAutoBackup } = await import('../../store/backup/backup-folder.ts')
      if (!left) stop = startAutoBackup(library)
    })
    return () => {
      left = true
      cancel()
      stop?.()
    }
  }, [library])
}
