// One question to a worker of its own, and its answer. The worker ends with it.
import './trusted-scripts.ts'

/** A worker that did not start, or broke; `address` is its file. */
class WorkerFailed extends Error {
  readonly address: string

  constructor(message: string, address: string) {
    super(message)
    this.address = address
  }
}

/**
 * `address` is the worker's file (`?worker&url`); `read` gives the result out of a message, undefined while it is not
 * there yet. Throws `WorkerFailed`.
 */
export const askWorker = async <Message, Result>(
  address: string,
  question: unknown,
  read: (message: Message) => Result | undefined,
): Promise<Result> => {
  const worker = new Worker(address, { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      const fail = (message: string) => reject(new WorkerFailed(message, address))
      worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        const result = read(data)
        if (result !== undefined) resolve(result)
      })
      worker.addEventListener('error', (event) => fail(event.message || 'the worker did not start'))
      worker.addEventListener('messageerror', () => fail('the worker sent what cannot be read'))
      worker.postMessage(question)
    })
  } finally {
    worker.terminate()
  }
}
