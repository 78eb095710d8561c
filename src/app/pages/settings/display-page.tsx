// How Lumbung looks on this device: language, light or dark, where the text size is set, and the keys of a PC.
import { useState } from 'react'
import { languageName, languages } from '../../../i18n/translate.ts'
import { moreAddress } from '../../addresses.ts'
import { isPhone } from '../../is-phone.ts'
import { useWords } from '../../language.tsx'
import { deskKeysOn, setDeskKeys } from '../../tally/desk-keys-setting.ts'
import { chooseTheme, storedTheme, type Theme } from '../../theme.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Page } from '../../ui/page.tsx'
import { SplitBar } from '../../ui/split-bar.tsx'
import styles from './settings.module.css'

const themes: readonly Theme[] = ['system', 'light', 'dark']

export function DisplayPage() {
  const { t, language, setLanguage } = useWords()
  const [theme, setTheme] = useState(storedTheme)
  const [keys, setKeys] = useState(deskKeysOn)
  return (
    <Page title={t.settings.displayTitle} back={moreAddress}>
      <div className={styles.form}>
        <FieldFrame id="language" label={t.settings.language} group>
          <SplitBar
            name="language"
            choices={languages.map((value) => ({
              value,
              label: <span lang={value}>{languageName[value]}</span>,
            }))}
            value={language}
            onChange={setLanguage}
          />
        </FieldFrame>
        <FieldFrame id="theme" label={t.settings.theme} group>
          <SplitBar
            name="theme"
            choices={themes.map((value) => ({ value, label: t.settings.themes[value] }))}
            value={theme}
            onChange={(chosen) => {
              chooseTheme(chosen)
              setTheme(chosen)
            }}
          />
        </FieldFrame>
        <FieldFrame id="desk-keys" label={t.tally.keys} group help={t.tally.keysNote}>
          <SplitBar
            name="desk-keys"
            choices={[
              { value: 'on', label: t.tally.keysOn },
              { value: 'off', label: t.tally.keysOff },
            ]}
            value={keys ? 'on' : 'off'}
            onChange={(chosen) => {
              setDeskKeys(chosen === 'on')
              setKeys(chosen === 'on')
            }}
          />
        </FieldFrame>
        <div className={styles.section}>
          <h2>{t.settings.textSize}</h2>
          <p>{isPhone() ? t.settings.textSizePhone : t.settings.textSizeComputer}</p>
        </div>
        {!isPhone() && (
          <div className={styles.section}>
            <h2>{t.settings.keys}</h2>
            <p>{t.settings.keysSave}</p>
            <p>{t.settings.keysUndo}</p>
          </div>
        )}
      </div>
    </Page>
  )
}
