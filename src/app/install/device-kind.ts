// Which of the ways to install fits this browser. A guess by its name is enough: the other ways are shown below.

export const waysToInstall = [
  'androidChrome',
  'androidFirefox',
  'iphone',
  'windowsChrome',
  'windowsFirefox',
] as const

export type WayToInstall = (typeof waysToInstall)[number]

/** The way for the browser that calls itself so (`navigator.userAgent`). */
export const wayOf = (userAgent: string): WayToInstall => {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'iphone'
  const firefox = /Firefox\//.test(userAgent)
  if (/Android/.test(userAgent)) return firefox ? 'androidFirefox' : 'androidChrome'
  return firefox ? 'windowsFirefox' : 'windowsChrome'
}
