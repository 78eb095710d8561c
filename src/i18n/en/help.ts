import { advocacyStages } from '../../domain/advocacy-fields.ts'
import { activity } from '../../domain/records/activity.ts'
import { advocacy } from '../../domain/records/advocacy.ts'
import { countingWeek } from '../../domain/records/counting-week.ts'
import { library } from '../../domain/records/library.ts'
import { partner } from '../../domain/records/partner.ts'
import { closedReasons, serviceDay } from '../../domain/records/service-day.ts'
import { visit } from '../../domain/records/visit.ts'
import type { Help } from '../id/help.ts'
import { naming } from '../naming.ts'
import type { Phrases } from '../phrases.ts'

const [, promised] = advocacyStages
const [noPower] = closedReasons
const save = (t: Phrases, object: { readonly en: string }) => t.records.save(object.en.toLowerCase())

export const help = (t: Phrases): Help => ({
  title: t.shell.help,
  search: 'Search: wifi, close a month, new phone',
  allHere: 'All help is on this device. No internet is needed.',
  print: 'Print the help',
  found: (count) => `${count} ${count === 1 ? 'answer fits' : 'answers fit'}`,
  nothingFound: (text) => `There is no help about “${text}” yet`,
  nothingFoundAbout: 'Try a shorter word, for example wifi or photo.',
  showAll: 'See all help',
  stillLost: 'Still lost?',
  ask: 'Ask the district officer. That needs internet or phone credit.',
  askByWhatsapp: 'Write a question in WhatsApp',
  question: (library) => `I am from ${library}. I have a question about Lumbung: `,
  groups: {
    daily: 'Every day',
    monthly: 'Every month',
    trouble: 'When something is wrong',
    devices: 'Staff and devices',
  },
  tasks: {
    visitor: {
      title: 'A woman comes in',
      find: 'visitor guest count tap person man tally keyboard',
      steps: [
        naming`Open ${t.shell.today}.`,
        naming`Tap ${t.home.women} once. For a man, tap ${t.home.men}.`,
        naming`A wrong tap? Tap ${t.shell.undo}. All of today’s taps are under ${t.home.taps}.`,
        naming`To record ages, choose ${t.tally.withAge} under ${t.home.taps}.`,
        naming`On a computer, just press the letter ${t.home.menKey} or ${t.home.womenKey}.`,
      ],
      go: 'Count now',
    },
    group: {
      title: 'A school group comes in',
      find: 'class pupils children many people group',
      steps: [
        naming`On ${t.shell.today}, tap ${t.home.group}.`,
        naming`Tap where they are from, or ${t.tally.otherPlace}, and write its name.`,
        'Write how many men and how many women. 20 people count as 20 visits.',
        naming`Tap ${t.tally.saveGroup('20')}.`,
      ],
      go: 'Record a group',
    },
    earlier: {
      title: 'Yesterday’s visits are not recorded yet',
      find: 'forgot late date past yesterday zero nobody came',
      steps: [
        naming`On ${t.shell.today}, tap the book ${t.shell.visit}.`,
        naming`At ${visit.fields.date.label.en}, choose ${t.records.yesterday} or ${t.records.chooseDay}.`,
        'Write the numbers. Nobody came? Write 0: that is not the same as not counted.',
        naming`Tap ${save(t, visit.label)}.`,
        naming`Many days at once go faster in ${t.ledger.title}.`,
      ],
      go: 'Record visits',
    },
    hours: {
      title: 'Finding the busiest hours',
      find: 'opening hours quiet busy chart',
      steps: [
        naming`On ${t.shell.today}, tap ${t.home.taps}, then ${t.tally.hours}.`,
        'Every tap keeps its hour. After four weeks the busy hours can be seen.',
        naming`At ${t.tally.span}, choose another span of time.`,
      ],
      go: 'See the busy hours',
    },
    computer: {
      title: 'A computer or the wifi is used',
      find: 'PC internet laptop end broken wifi session',
      steps: [
        naming`On ${t.shell.today}, tap ${t.computers.start} at the computer that is used.`,
        naming`Choose who uses it, or tap ${t.computers.skip}.`,
        naming`Finished? Tap ${t.home.end}.`,
        naming`Somebody uses the wifi? Tap ${t.home.wifi} once for each device.`,
        naming`A computer is broken? Under ${t.computers.title}, tap the computer, then ${t.computers.setBroken}.`,
        naming`No computer on the board yet? Tap ${t.computers.addEquipment} there.`,
      ],
      go: 'Open the computer board',
    },
    class: {
      title: 'A class with photos',
      find: 'activity training posyandu participants camera picture copy',
      steps: [
        naming`On ${t.shell.today}, tap the book ${t.shell.activity}.`,
        naming`Fill in ${activity.fields.title.label.en}, ${activity.fields.field.label.en} and ${activity.fields.people.label.en}.`,
        naming`Tap ${t.attachments.take} or ${t.attachments.choose}. First ask the people in it.`,
        naming`Tap ${save(t, activity.label)}.`,
        naming`Is it held again and again? Open an earlier one, then tap ${t.records.copyToNew}.`,
      ],
      go: 'Record an activity',
    },
    plan: {
      title: 'An activity is planned',
      find: 'plan schedule calendar repeat weekly cancel',
      steps: [
        naming`Under ${t.shell.records}, open ${t.shell.activity}, then choose ${t.calendar.asCalendar}.`,
        naming`Tap the day, then ${t.calendar.planOn('28 November')}.`,
        naming`Every week or every month? Choose it at ${activity.fields.repeats.label.en}.`,
        naming`Tap ${save(t, activity.label)}. On its day the plan appears on ${t.shell.today}.`,
        naming`After its day, tap ${t.calendar.fillIn} or ${t.calendar.notHeld}.`,
      ],
      go: 'Open the activities',
    },
    promise: {
      title: 'The village head promises money',
      find: 'advocacy promise budget rule follow up overdue proposal',
      steps: [
        naming`On ${t.shell.today}, tap the book ${t.shell.advocacy}.`,
        naming`Fill in ${advocacy.fields.title.label.en} and ${advocacy.fields.target.label.en}. At ${advocacy.fields.stage.label.en}, choose ${promised.label.en}.`,
        naming`Fill in ${advocacy.fields.amount.label.en}, and ${advocacy.fields.nextStep.label.en} with its date.`,
        naming`Tap ${save(t, advocacy.label)}.`,
        naming`On its date the step appears on ${t.shell.today}. Tap ${t.matters.done} and choose what came of it, or ${t.matters.putOff}.`,
      ],
      go: 'Record advocacy',
    },
    closedDay: {
      title: 'Closed because of a power cut',
      find: 'holiday blackout service day hours no staff',
      steps: [
        naming`On ${t.shell.today}, below ${serviceDay.label.en}, tap ${t.desk.closeToday}.`,
        naming`Choose why, for example ${noPower.label.en}.`,
        'Have people come already? The day still counts as open, and is recorded as closed early.',
        naming`For another day: under ${t.shell.more}, open ${serviceDay.plural.en}, then tap ${serviceDay.action.en}.`,
      ],
      go: 'Go to Today',
    },
    find: {
      title: 'Looking for an old record',
      find: 'search find lost list',
      steps: [
        naming`Open ${t.shell.records}.`,
        naming`Write a name, a place, a date or a number at ${t.records.searchAll}. Small mistakes do not matter.`,
        'Tap the record to open and correct it.',
      ],
      go: 'Open the records',
    },
    notes: {
      title: 'The district sends a note',
      find: 'note message letter reply answer officer district unread',
      steps: [
        naming`A note that nobody has read appears on ${t.shell.today}. All of them stand under ${t.shell.more}, ${t.fromOffice.notes}.`,
        'Read the note. The district sees that it was read.',
        naming`Does it need an answer? Tap ${t.fromOffice.reply}, write it, then tap ${t.fromOffice.saveAnswer}.`,
        naming`The answer is sent by itself once there is internet. A mistake? Tap ${t.fromOffice.changeAnswer}.`,
      ],
      go: 'Open the notes',
    },
    others: {
      title: 'Partners, publications, equipment and so on',
      find: 'facilities books bandwidth training story agreement news handover plan target',
      steps: [
        naming`Open ${t.shell.more}. The kinds stand below ${t.more.records}.`,
        naming`Tap one, for example ${partner.plural.en}, then ${partner.action.en}.`,
        naming`Fill in what you know. What is marked (${t.shell.optional}) may stay empty.`,
        naming`Tap ${save(t, partner.label)}.`,
      ],
      go: 'Open the other records',
    },
    closeMonth: {
      title: 'A month is closed and handed in',
      find: 'report PDF signature WhatsApp send code stamp',
      steps: [
        naming`Open ${t.shell.report}. ${t.report.beforeSending} says what is not filled in yet.`,
        naming`Tap ${t.closing.closeShort}, check the figures, then tap ${t.closing.closeShort} once more.`,
        naming`Tap ${t.closing.stepPaper}, print it, and have it signed and stamped.`,
        naming`Tap ${t.closing.stepMessage}. Its code must be the code on the paper.`,
        'The figures are sent by themselves once there is internet.',
      ],
      go: 'Open the report',
    },
    correct: {
      title: 'A closed month has to be corrected',
      find: 'revision wrong figure changed reason close again',
      steps: [
        'Correct or add the record as always.',
        naming`Write ${t.records.reason} once. The next records of that month take the same reason.`,
        naming`${t.shell.report} says ${t.closing.changed}. Tap ${t.closing.seeChanges}.`,
        naming`Tap ${t.closing.closeAgain('2')}, and hand it in again.`,
      ],
      go: 'Open the report',
    },
    returned: {
      title: 'The district sends a report back',
      find: 'report returned sent back refused wrong revision reason correct close again',
      steps: [
        naming`On ${t.shell.today}, below ${t.fromOffice.heading}, tap the report. The reason stands at the top.`,
        naming`Correct the records, and write the ${t.records.reason} once.`,
        naming`Tap ${t.closing.closeAgain('2')}. Are the figures right? Say so as the reason.`,
        'Once it is sent, the district sees that the report was corrected.',
      ],
      go: 'Open the report',
    },
    nil: {
      title: 'Nothing happened this month',
      find: 'nil empty holiday whole month',
      steps: [
        naming`Open ${t.shell.report} of that month.`,
        naming`On its last day, or after it, tap ${t.report.reportNil}. Nil is not the same as not reported.`,
        naming`There was something after all? Record it, then tap ${t.report.takeNilBack}.`,
      ],
      go: 'Open the report',
    },
    sim: {
      title: t.sim.title,
      find: 'SIM TPBIS national type again',
      steps: [
        naming`Under ${t.shell.report}, tap ${t.sim.title}.`,
        'Open SIM TPBIS in another tab. The order is that of SIM’s menu.',
        naming`Tap ${t.sim.copy}, then paste it in SIM.`,
        naming`When all of it is there, tap ${t.sim.mark}.`,
        naming`What is corrected later appears as ${t.sim.changed}.`,
      ],
      go: 'Copy to SIM now',
    },
    period: {
      title: 'The report of half a year or a year',
      find: 'four months six months annual sum',
      steps: [
        naming`Under ${t.shell.report}, tap ${t.period.linkTitle}.`,
        naming`Choose ${t.period.length} and ${t.period.which}.`,
        'Take the PDF or Excel at the end of the page. A month without a report is “–”, never 0.',
      ],
      go: 'Open the year’s report',
    },
    countingWeek: {
      title: 'Counting every day is too much',
      find: 'counting week estimate sample seven days twice a year',
      steps: [
        naming`Under ${t.shell.more}, open ${t.countingWeek.title}, then tap ${countingWeek.action.en}.`,
        naming`Choose ${countingWeek.fields.date.label.en}, and fill in ${countingWeek.fields.weeksOpen.label.en}.`,
        naming`For seven days, count everybody on ${t.shell.today}. Days closed are recorded as closed.`,
        'The estimate appears in the report beside what was counted. The report’s figures and code stay as they are.',
      ],
      go: 'Open the counting week',
    },
    ledger: {
      title: t.ledger.title,
      find: 'notebook guest book paper type table many lines',
      steps: [
        naming`Under ${t.shell.records}, tap ${t.ledger.title}, then choose the book at ${t.ledger.from}.`,
        'Type one line, then press Enter. The date follows the line above.',
        naming`The next day? Press +, or tap ${t.ledger.nextDay} on a phone.`,
        naming`Write the sum below the paper page at ${t.ledger.paperTotal}. It says ${t.ledger.agrees} where they agree.`,
        naming`Tap ${t.ledger.save(20)}. Lines that are still wrong wait there.`,
      ],
      go: 'Copy now',
    },
    offline: {
      title: 'There is no internet',
      find: 'signal data credit down cut days not sent',
      steps: [
        'Record as always. Everything is kept on this device at once.',
        naming`${t.shell.today} says how many are not sent. Once there is internet, all is sent by itself.`,
        naming`For days already? At ${t.more.data}, tap ${t.settings.backup.now}, and keep the file on a USB stick.`,
      ],
      go: 'See what is not sent',
    },
    mistake: {
      title: 'I recorded something wrong',
      find: 'wrong delete twice double undo history correct deleted',
      steps: [
        naming`Just now? Tap ${t.shell.undo}.`,
        naming`Some time ago? Look for it in ${t.shell.records}, open it, correct it, and tap the save button.`,
        naming`Recorded twice? Open one of them, then tap ${t.records.delete(visit.label.en.toLowerCase())}.`,
        naming`Deleted by mistake? Below its list, at ${t.records.recentlyDeleted}, tap ${t.records.bringBack}.`,
        naming`Who changed what: open the record, then tap ${t.history.see}.`,
      ],
      go: 'Look for the record',
    },
    safe: {
      title: 'Is my data safe?',
      find: 'backup lost USB memory card broken full sent',
      steps: [
        naming`Under ${t.shell.more}, open ${t.more.data}.`,
        'At the top it says whether it is safe, and below it what had better be done.',
        naming`Tap ${t.settings.backup.now}. Keep the file on a USB stick, a memory card, or in your own WhatsApp.`,
        naming`On a computer there is also ${t.settings.backup.chooseFolder}.`,
      ],
      go: 'Check now',
    },
    problem: {
      title: 'Lumbung does not work as it should',
      find: 'error stuck slow white version problem',
      steps: [
        'Load the page again. What you wrote is kept.',
        naming`Still the same? Under ${t.shell.more}, open ${t.more.about}.`,
        naming`Tap ${t.settings.copyReport}, and send it to the district officer.`,
      ],
      go: 'Open About Lumbung',
    },
    connect: {
      title: 'Connecting to the district',
      find: 'code connect send register sign in account QR scan',
      steps: [
        'Ask the district officer for a code.',
        naming`Under ${t.shell.more}, open ${t.more.connect}.`,
        naming`Write the code or tap ${t.handover.scan}, then tap ${t.connect.checkCode}.`,
        naming`Is the library’s name right? Tap ${t.settings.yesConnect}.`,
      ],
      go: 'Connect now',
    },
    twoDevices: {
      title: 'Two devices',
      find: 'second phone second computer together add two values',
      steps: [
        'Ask the district officer for one more code.',
        naming`On the second device, choose ${t.setup.haveCode} and write the code.`,
        'Once there is internet, both see the same records.',
        naming`Was one field filled in differently? Both are kept. Open the record, then tap ${t.records.pick}.`,
        naming`Without internet: ${t.settings.backup.now} on one device, ${t.settings.backup.open} on the other.`,
      ],
      go: 'See the connection',
    },
    move: {
      title: 'Moving to another phone or computer',
      find: 'replace lost broken new handover move old device',
      steps: [
        naming`Under ${t.shell.more}, open ${t.handover.title}, then tap ${t.handover.make}.`,
        naming`On the new device, point the camera at the picture, or choose ${t.setup.haveCode}.`,
        'Is the old device lost or broken? Ask the district officer for a new code. What was sent all comes back.',
        naming`Without internet: bring a backup file, and choose ${t.setup.haveBackup} on the new device.`,
      ],
      go: 'Open the handover',
    },
    staff: {
      title: 'The staff changes',
      find: 'name person recorder add leave successor who',
      steps: [
        naming`Under ${t.shell.more}, open ${t.more.staff}.`,
        'Tap the name of who records now.',
        naming`Somebody new? Tap ${t.settings.addStaff}.`,
        naming`Has somebody left? Tap ${t.settings.change} at the name, then ${t.settings.noLonger}. Their records stay.`,
      ],
      go: 'Open the staff',
    },
    profile: {
      title: 'The report’s name and letterhead',
      find: 'profile address village head logo number hours',
      steps: [
        naming`Under ${t.shell.more}, open ${t.more.profile}.`,
        'Fill in the address, the head of the library and the village head. The letterhead and signatures take them.',
        naming`Tap ${save(t, library.label)}.`,
      ],
      go: 'Open the profile',
    },
    display: {
      title: 'Letters too small, or the screen too bright',
      find: 'language Indonesian dark large keyboard keys',
      steps: [
        naming`Under ${t.shell.more}, open ${t.more.display}.`,
        naming`Choose ${t.settings.language} and ${t.settings.theme}.`,
        naming`Below ${t.settings.textSize} it says how letters become larger on this device.`,
      ],
      go: 'Change the display',
    },
    reminders: {
      title: 'Never missing a report',
      find: 'reminder forget notification end of month',
      steps: [
        naming`Under ${t.shell.more}, open ${t.more.reminders}.`,
        naming`Tap ${t.reminders.turnOn}, and allow it in the browser.`,
        'Reminders end by themselves once the month is closed.',
      ],
      go: 'Turn on reminders',
    },
    install: {
      title: 'Lumbung on the home screen',
      find: 'install app icon without internet',
      steps: [
        naming`Under ${t.shell.more}, open ${t.more.install}.`,
        naming`If it is there, tap ${t.install.hintInstall}. If not, follow the steps for your device.`,
        'Your records stay, and Lumbung opens without internet too.',
      ],
      go: 'See how',
    },
  },
})
