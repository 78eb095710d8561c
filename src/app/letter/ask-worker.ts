// One question to a worker of its own, and its answer. The worker ends with it.

/** `read` gives the result out of a message, undefined while it is not there yet. */
export const askWorker = async <Message, Result>(
  worker: Worker,
  question: unknown,
  read: (message: Message) => Result | undefined,
): Promise<Result> => {
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        const result = read(data)
        if (result !== undefined) resolve(result)
      })
      worker.addEventListener('error', (event) =>
        reject(new Error(event.message || 'the worker did not start')),
      )
      worker.addEventListener('messageerror', () => reject(new Error('the worker sent what cannot be read')))
      worker.postMessage(question)
    })
  } finally {
    worker.terminate()
  }
}
