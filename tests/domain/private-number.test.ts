import { expect, test } from 'vitest'
import { isPrivateNumber } from '../../src/domain/private-number.ts'

test.each([
  '081234567890',
  'HP 0812-3456-7890',
  '+62 812 3456 789',
  'NIP 19650410 199003 2 005',
  '3315140506900001',
])('%s belongs to a person', (text) => expect(isPrivateNumber(text)).toBe(true))

test.each(['Jalan Pemuda Nomor 1, Purwodadi 58111', '(0292) 421031', '0292-421 031', '33.15', ''])(
  '%s belongs to an office',
  (text) => expect(isPrivateNumber(text)).toBe(false),
)
