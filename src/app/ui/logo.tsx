// Roof, lamp and open book; also a person reading. In the colour of the text around it.

export function Logo({ size = 36 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 48 48" width={size} height={size} aria-hidden="true">
      <g fill="currentColor">
        <path d="M24 3.2C20.6 11.6 13.2 18 2.6 20.4L4.6 26.2C13.4 24.4 20.2 20.2 24 14.2C27.8 20.2 34.6 24.4 43.4 26.2L45.4 20.4C34.8 18 27.4 11.6 24 3.2Z" />
        <path d="M22.6 32.6C18.8 29.4 13.6 28.4 8 29L10.6 42.4C15.4 42 19.4 42.8 22.6 45.2Z" />
        <path d="M25.4 32.6C29.2 29.4 34.4 28.4 40 29L37.4 42.4C32.6 42 28.6 42.8 25.4 45.2Z" />
      </g>
      <circle cx="24" cy="23.6" r="3.7" fill="var(--tumpal)" />
    </svg>
  )
}
