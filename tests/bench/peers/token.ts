// What a device shows to its server, as long as ours: no real server would do without.
export const authorization = {
  Authorization: `Bearer lb1.${'7'.repeat(36)}.${'3'.repeat(36)}.${'kVq'.repeat(14)}`,
}
