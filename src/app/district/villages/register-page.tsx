// Registering villages: one by its name or code, or many from a file.
import { useSearchParams } from 'react-router'
import { officeRegisterAddress, officeRegisterManyAddress, officeVillagesAddress } from '../../addresses.ts'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { RegisterMany } from './register-many.tsx'
import { RegisterOne } from './register-one.tsx'
import styles from './villages.module.css'

export function RegisterPage() {
  const { office } = useOfficeWords()
  const { officer } = useSession()
  const [address] = useSearchParams()
  const isMany = address.get('cara') === 'berkas'
  const ways = [
    [officeRegisterAddress, office.villages.one, !isMany],
    [officeRegisterManyAddress, office.villages.many, isMany],
  ] as const
  return (
    <Page title={office.villages.register} back={officeVillagesAddress}>
      {officer.role === 'viewer' ? (
        <Notice>{office.notAllowed}</Notice>
      ) : (
        <>
          <nav className={styles.ways} aria-label={office.villages.register}>
            {ways.map(([to, words, isCurrent]) => (
              <Link key={to} to={to} replace {...(isCurrent && { 'aria-current': 'page' as const })}>
                {words}
              </Link>
            ))}
          </nav>
          {isMany ? <RegisterMany /> : <RegisterOne />}
        </>
      )}
    </Page>
  )
}
