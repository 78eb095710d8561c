// Shrinks pictures away from the page: a photo of 12 million pixels takes a cheap phone two seconds.
import { type PictureWishes, shrinkPicture } from './shrink-picture.ts'

self.addEventListener('message', ({ data }: MessageEvent<{ file: Blob; wishes: PictureWishes }>) => {
  // A rejected promise would end in the worker's console; reported, it reaches the page that waits.
  shrinkPicture(data.file, data.wishes).then((shrunk) => self.postMessage(shrunk), self.reportError)
})
