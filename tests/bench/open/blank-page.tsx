// What our pages are compared with: React and one field, nothing else.
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

function Blank() {
  const [text, setText] = useState('')
  return <input value={text} onChange={(event) => setText(event.target.value)} />
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(<Blank />)
