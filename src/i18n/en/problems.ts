import { counted } from '../../domain/counted.ts'
import type { Phrases } from '../phrases.ts'

export const problems: Phrases['problems'] = {
  required: {
    text: (name) => `${name}: please fill this in, the report uses it.`,
    number: (name) => `${name}: write the number, for example 18. If there were none, write 0.`,
    money: (name) => `${name}: write the amount, for example 1,500,000.`,
    date: (name) => `${name}: choose the day, for example 25 November 2026.`,
    time: (name) => `${name}: write the hour and the minutes, for example 15.30.`,
    month: (name) => `${name}: choose the month, for example November 2026.`,
    choice: (name) => `${name}: choose one.`,
    village: (name) => `${name}: write the village code, for example 33.15.14.2006.`,
    group: (name) => `${name}: fill in at least one.`,
  },
  atLeastOne: (name) => `${name}: write at least 1 person, for example 18.`,
  notNumber: (name, example) => `${name}: write only the number, for example ${example}.`,
  notNumberWord: (name, example, word) =>
    `${name}: write only the number, for example ${example}. The word “${word}” is not needed.`,
  notMoney: (name) =>
    `${name} cannot be read yet. Write the number, then choose thousand or million. For example 15 million, 1.5 million or 1,500,000.`,
  unsureMoney: (name, given, smaller, larger) =>
    `${name}: “${given}” may be ${smaller} or ${larger}. Choose the right one.`,
  notWhole: (name) => `${name}: write a whole number, for example 18.`,
  tooManyDecimals: (name) => `${name}: at most two decimals, for example 12.25.`,
  negative: (name) => `${name}: write 0 or more, for example 18.`,
  tooLarge: (name, max) => `${name}: at most ${max}. Please check, there may be a digit too many.`,
  tooLong: (name, actual, max) =>
    `${name}: the text has ${counted(actual, 'letter', 'letters')}, there is room for ${max}. Shorten it a little, then save.`,
  notDate: (name) => `${name}: write the day, month and year, for example 25/11/2026.`,
  impossibleDate: (name) =>
    `${name}: there is no such day. Check the day and the month, for example 25/11/2026.`,
  notTime: (name) => `${name}: write the hour and the minutes, for example 15.30.`,
  notYear: (name) => `${name}: write the four digits of the year, for example 2026.`,
  endBeforeStart: {
    time: (name) => `${name}: has to be later than the start, for example from 09.00 to 11.00.`,
    date: (name) => `${name}: has to be later than the start.`,
  },
  moreThanAll: (name, max) => `${name}: at most ${max}, the number of all of them.`,
  notChoice: (name) => `${name}: choose one from the list.`,
  notLink: (name) => `${name}: write the whole address, for example https://karangsari.desa.id/berita.`,
  notEmail: (name) => `${name}: write an email address, for example perpus.karangsari@gmail.com.`,
  notPhone: (name) => `${name}: write only the number, for example 0812 3456 7890.`,
  notInitials: (name) => `${name}: write only the initials, not the full name, for example S.R.`,
  notVillageCode: (name) => `${name}: write the village code, for example 33.15.14.2006.`,
  notReady: (name) => `${name}: still being prepared. Wait a moment, then save.`,
  monthClosed: (month) =>
    `The report of ${month} is closed. Write below why you correct it, then save again.`,
  diskFull:
    'The storage of this device is full, so this is not saved yet. What you wrote is still here. Delete some photos or videos from this device, then save again.',

  inFuture: (name, day) => `${name}: ${day} has not come yet.`,
  farAhead: (name, day) => `${name}: ${day} is very far ahead.`,
  longAgo: (name, day) => `${name}: ${day} is very long ago.`,
  overMidnight: (name, time, duration) =>
    `${name}: ${time} is earlier than the start. If it went on past midnight, it lasted ${duration} and belongs to the day it began.`,
  smallMoney: (name, amount) => `${name}: only ${amount}.`,
  manyPeople: (name, people) => `${name}: ${counted(people, 'person', 'people')}, that is a lot.`,
  moreThanPeople: (name, actual, all) => `${name}: ${actual}, more than all of them (${all}).`,
  unknownVillage: (name) => `${name}: this code is not in the list of villages.`,
  alike: (day, title) => `Looks like the one of ${day}: ${title}.`,
  sameDay: (day, title) => `${day} is recorded already: ${title}. Change that one instead.`,
  alikeNamed: (title) => `Looks like “${title}”.`,
}
