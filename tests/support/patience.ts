// How long tests of screens wait for what has to appear. On a busy machine the first look at a page alone can take
// longer than the usual second, for its modules are compiled when they are first asked for. A wait ends as soon as the
// thing is there, so patience costs a test that passes nothing; only a failing one takes longer to say so.
import { configure } from '@testing-library/react'
import { vi } from 'vitest'

configure({ asyncUtilTimeout: 40_000 })
vi.setConfig({ testTimeout: 180_000 })
