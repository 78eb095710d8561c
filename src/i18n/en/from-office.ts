import type { Phrases } from '../phrases.ts'

export const fromOffice: Phrases['fromOffice'] = {
  heading: 'From the district',
  office: 'District officer',
  fromAt: (who, when) => `${who}, ${when}`,

  notes: 'Notes from the district',
  notesNote: 'Can be read and answered without internet',
  unread: (count) => `${count} not read yet`,
  noNotes: 'No notes yet',
  noNotesAbout:
    'Notes from the district office are shown here. Once received, they can be read and answered without internet.',
  isNew: 'New',
  reply: 'Answer',
  replyTo: (words) => `Answer the note: ${words}`,
  changeAnswer: 'Change the answer',
  changeAnswerTo: (words) => `Change the answer to the note: ${words}`,
  saveAnswer: 'Save the answer',
  answerMissing: 'Write the answer first, for example: thank you, we will correct it.',
  answerSaved: 'Answer saved.',
  answerTakenBack: 'Answer removed.',
  older: (count) => `Show older notes (${count})`,

  noteDue: (words) => `Note from the district: ${words}`,
  moreNotes: (count) => `${count} more not read yet`,

  returned: 'Report sent back',
  returnedNext:
    'Correct the records, then close the month again. Were the figures right after all? Close it again, and say so as the reason.',
  returnedDue: (month) => `Report sent back: ${month}`,
  returnedDueNote: (reason) => `“${reason}” Correct it, then close the month again.`,
  closeAgain: 'Close again',

  aidDue: (what) => `Aid from the district: ${what}`,
  aidAsk: 'Has it been received?',
  recordAid: 'Record as equipment',
  recordAidThis: (what) => `Record as equipment: ${what}`,
  already: 'Is it among your equipment already?',
  alreadyHelp: 'Choose it, so that it is not recorded twice.',
  notYet: 'No, record it now',
  link: 'Link it to this aid',
  linked: 'The aid is linked to that equipment.',
  trainingDue: (what) => `District training: ${what}`,
  trainingAsk: 'Who took part?',
  trainingAhead: 'Still to come',
  recordTraining: 'Record who took part',
  recordTrainingThis: (title) => `Record who took part: ${title}`,
  twice: (title) => `${title} was recorded more than once`,
  twiceNote: 'Two devices recorded the same. If it is the same, delete one of them.',
}
