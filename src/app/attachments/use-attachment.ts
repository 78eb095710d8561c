// A photo or attachment to show: from this device, or from the server where the person lets it come by itself.
import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useEffect, useState } from 'react'
import {
  attachmentConnection,
  currentConnection,
  mayTravel,
} from '../../store/attachments/attachment-connection.ts'
import { aboutAttachment, attachmentOf, keepPreview, previewOf } from '../../store/attachments/attachments.ts'
import { fetchAttachment, type NotFetched } from '../../store/attachments/fetch-attachment.ts'
import type { StoredAttachment } from '../../store/database.ts'
import { noteError } from '../../store/error-log.ts'
import { useLibrary } from '../library-context.tsx'
import { makePreview } from './prepare-attachment.ts'

export interface ShownAttachment {
  /** Undefined while it is read, and while nothing of it is here. */
  readonly url: string | undefined
  readonly about: StoredAttachment | undefined
  /** Nothing of it is here, or only the small picture where the whole was wanted. */
  readonly isMissing: boolean
  readonly isFetching: boolean
  readonly problem: NotFetched | undefined
  readonly fetch: () => Promise<void>
}

/** `size`: the small picture will do where there is one, or the whole is wanted. */
export function useAttachment(hash: string, size: 'small' | 'whole'): ShownAttachment {
  const library = useLibrary()
  const [isFetching, setFetching] = useState(false)
  const [problem, setProblem] = useState<ShownAttachment['problem']>()
  const held = useLiveQuery(async () => {
    const [about, preview] = await Promise.all([aboutAttachment(library, hash), previewOf(library, hash)])
    const whole = size === 'small' && preview ? undefined : await attachmentOf(library, hash)
    return { about, preview, whole }
  }, [library, hash, size])

  const blob = held && (size === 'small' ? (held.preview ?? held.whole) : (held.whole ?? held.preview))
  const url = useObjectUrl(blob)
  const isMissing = held !== undefined && (size === 'small' ? !held.preview && !held.whole : !held.whole)

  const fetch = useCallback(async () => {
    setFetching(true)
    setProblem(undefined)
    try {
      const fetched = await fetchAttachment(library, hash)
      if (!fetched.ok) setProblem(fetched)
    } catch (error) {
      noteError('fetch attachment', error)
      setProblem({ ok: false, reason: 'offline' })
    } finally {
      setFetching(false)
    }
  }, [library, hash])

  useEffect(() => {
    if (!isMissing) return
    let left = false
    attachmentConnection(library).then((allowed) => {
      if (!left && navigator.onLine && mayTravel(allowed, currentConnection()) === 'yes') fetch()
    })
    return () => {
      left = true
    }
  }, [isMissing, library, fetch])

  const bare = held?.about && held.about.type !== 'application/pdf' && !held.preview ? held.whole : undefined
  useEffect(() => {
    if (!bare) return
    makePreview(bare)
      .then((preview) => preview && keepPreview(library, hash, preview))
      .catch((error: unknown) => noteError('preview', error))
  }, [bare, library, hash])

  return { url, about: held?.about, isMissing, isFetching, problem, fetch }
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => {
      URL.revokeObjectURL(made)
      setUrl(undefined)
    }
  }, [blob])
  return url
}
