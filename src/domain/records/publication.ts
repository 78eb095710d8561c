// Publikasi: news and posts about the library.
import { choice, date, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const publication = defineRecord({
  kind: 'publication',
  ...kinds.publication,
  label: { id: 'Publikasi', en: 'Publication' },
  plural: { id: 'Publikasi', en: 'Publications' },
  action: { id: 'Catat publikasi', en: 'Record a publication' },
  shownAt: 'library',
  list: { title: 'title', subtitle: ['mediaName', 'medium'] },
  again: ['date', 'medium', 'mediaName'],
  // One event in two media is two publications.
  alike: ['date', 'title', 'medium'],
  apart: ['mediaName', 'link'],
  fields: {
    date: date({
      label: { id: 'Tanggal terbit', en: 'Date' },
      required: true,
      initial: 'today',
      notCopied: true,
    }),
    title: text({ label: { id: 'Judul', en: 'Title' }, required: true, max: 300 }),
    medium: choice({
      label: { id: 'Jenis media', en: 'Medium' },
      required: true,
      initial: 'online',
      choices: [
        { code: 'online', label: { id: 'Media Online', en: 'Online media' } },
        { code: 'broadcast', label: { id: 'Media Elektronik', en: 'Radio or television' } },
        { code: 'print', label: { id: 'Media Cetak', en: 'Print' } },
      ],
    }),
    mediaName: text({
      label: { id: 'Nama media', en: 'Name of the medium' },
      help: {
        id: 'Kalau pernah ditulis, pilih yang itu, supaya ejaannya sama.',
        en: 'Pick one used before if there is one, so that it is spelt the same.',
      },
      required: true,
      max: 200,
      suggest: true,
    }),
    link: text({
      label: { id: 'Tautan', en: 'Link' },
      place: 'main',
      max: 500,
      format: 'link',
      notCopied: true,
    }),
  },
})
