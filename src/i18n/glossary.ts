// The words that matter, in Indonesian: one thing, one name, on the screen, in help and on paper. Whoever writes a
// phrase looks here first; a test refuses the retired words. It reads whole words in any case, so a proper name, or
// SIM's own words (`pengunjung_laki`, `nominal`, the sheet Pengunjung), are written beside the entry, never mended.

interface Word {
  readonly word: string
  readonly meaning: string
  /** Never for this: whole words, or words that stand together. */
  readonly retired?: readonly string[]
  /** Where a retired word is right all the same. */
  readonly except?: string
}

export const glossary: readonly Word[] = [
  // Devices and files
  { word: 'perangkat', meaning: 'a phone or a computer', retired: ['alat', 'gawai', 'device'] },
  { word: 'HP', meaning: 'a phone', retired: ['ponsel', 'handphone', 'telepon seluler'] },
  {
    word: 'Peralatan',
    meaning: 'the book of things that the library received',
    except: '“Perangkat Daerah” and “perangkat desa” are people, by their official names',
  },
  { word: 'berkas', meaning: 'a file', retired: ['file', 'fail'], except: 'the name of an ending: .txt' },
  { word: 'cadangan', meaning: 'a backup', retired: ['backup', 'back up'] },
  { word: 'foto layar (screenshot)', meaning: 'a screenshot', retired: ['tangkapan layar'] },
  {
    word: 'kuota',
    meaning: 'what mobile data costs',
    retired: ['bandwidth'],
    except: 'SIM’s column bandwidth',
  },
  { word: 'browser', meaning: 'the program that shows Lumbung', retired: ['peramban'] },
  { word: 'kata sandi', meaning: 'a passphrase', retired: ['password', 'frasa sandi'] },
  { word: 'unduh', meaning: 'to download', retired: ['download', 'mendownload'] },
  { word: 'email', meaning: 'email, as everybody calls it', retired: ['surel', 'e-mail', 'pos-el'] },
  { word: 'tautan', meaning: 'a link', retired: ['link'], except: 'SIM’s column link' },

  // The district
  {
    word: 'kabupaten',
    meaning: 'where records are sent to, and who receives them',
    retired: ['server', 'peladen'],
    except: 'the commands of whoever runs the server, in src/cli',
  },
  {
    word: 'petugas kabupaten',
    meaning: 'who gives addresses and codes',
    retired: ['admin', 'administrator', 'operator', 'petugas perpustakaan kabupaten'],
  },
  { word: 'tidak boleh mengirim lagi', meaning: 'a revoked device', retired: ['dicabut', 'mencabut'] },
  { word: 'kode', meaning: 'what connects a device', retired: ['token', 'PIN'] },
  {
    word: 'kirim, terkirim',
    meaning: 'to send',
    retired: ['sinkron', 'sinkronisasi', 'sinkronkan', 'upload'],
  },
  { word: 'sambungkan, tersambung', meaning: 'to connect', retired: ['hubungkan', 'terhubung', 'konek'] },
  { word: 'diterima kabupaten', meaning: 'the district has it', retired: ['tersinkron'] },

  // Books and records
  {
    word: 'Kunjungan',
    meaning: 'the book of visits and its page',
    except: '“pengunjung” are the people counted in it',
  },
  { word: 'Peraturan', meaning: 'a village rule', retired: ['regulasi'], except: 'SIM’s choice Regulasi' },
  { word: 'Ditujukan kepada', meaning: 'whom an advocacy addresses' },
  { word: 'Sasaran', meaning: 'for whom an activity is, and nothing else' },
  { word: 'Target', meaning: 'what a plan wants to reach' },
  { word: 'Status', meaning: 'planned, done or cancelled, of an activity' },
  { word: 'Keadaan', meaning: 'good or broken, of equipment' },
  {
    word: 'Jumlah uang',
    meaning: 'an amount of money',
    retired: ['nominal', 'nominalnya'],
    except: 'SIM’s column nominal',
  },
  { word: 'Cara menghitung', meaning: 'how a figure is made', retired: ['rumus', 'formula'] },
  { word: 'catatan', meaning: 'a record', retired: ['record', 'entri', 'rekaman'] },
  { word: 'isian', meaning: 'a field, and what is in it', retired: ['field', 'kolom isian'] },
  { word: '(boleh kosong)', meaning: 'an optional field', retired: ['opsional', '(pilihan)', 'tidak wajib'] },
  { word: 'draf', meaning: 'what was written and not saved', retired: ['konsep', 'draft'] },
  {
    word: 'boleh tanggal yang sudah lewat',
    meaning: 'may be dated back',
    retired: ['tanggal mundur', 'bertanggal mundur', 'boleh mundur'],
  },

  // The report
  { word: 'kepala surat', meaning: 'the letterhead', retired: ['kop'] },
  {
    word: 'penutupan ke-1',
    meaning: 'a closing of a month; “(revisi 1)” beside it, as the paper and the district say',
  },
  { word: 'kendala', meaning: 'what went wrong in a month', retired: ['hambatan'] },

  // Doing and undoing
  { word: 'Kembalikan', meaning: 'to undo', retired: ['urungkan', 'diurungkan', 'undo'] },
  { word: 'Simpan', meaning: 'to save', retired: ['submit', 'save'] },
  { word: 'Coba lagi', meaning: 'to try again', retired: ['ulangi'] },

  // Small words
  { word: 'sesudah', meaning: 'after', retired: ['setelah'] },
  { word: 'kalau', meaning: 'if', retired: ['jika', 'bila', 'apabila', 'jikalau'] },
  { word: 'supaya', meaning: 'so that', retired: ['agar'] },
  { word: 'sendiri', meaning: 'automatically: “dikirim sendiri”', retired: ['otomatis', 'secara otomatis'] },
  { word: 'Anda', meaning: 'you', retired: ['kamu', 'Saudara'] },
]

/** Each retired word with the one to write instead. */
export const retiredWords: ReadonlyMap<string, string> = new Map(
  glossary.flatMap(({ word, retired = [] }) => retired.map((old) => [old, word] as const)),
)

const escaped = (text: string): string => text.replace(/[()]/g, '\\$&')

/** The retired words in a text, in any case, but only as whole words. */
export const retiredIn = (text: string): readonly string[] =>
  [...retiredWords.keys()].filter((old) =>
    new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped(old)}(?![\\p{L}\\p{N}_])`, 'iu').test(text),
  )
