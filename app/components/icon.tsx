const paths = {
  now: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2",
  programme:
    "M4.5 4h4A1.5 1.5 0 0 1 10 5.5v13A1.5 1.5 0 0 1 8.5 20h-4A1.5 1.5 0 0 1 3 18.5v-13A1.5 1.5 0 0 1 4.5 4zM15.5 4h4A1.5 1.5 0 0 1 21 5.5v6a1.5 1.5 0 0 1-1.5 1.5h-4a1.5 1.5 0 0 1-1.5-1.5v-6A1.5 1.5 0 0 1 15.5 4zM14 17h7M14 20h7",
  meetings:
    "M7 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM17 4.5l4 7h-8zM9.5 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z",
  challenges: "M5 21V4h11l-2 4 2 4H5",
  me: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c1.5-4.5 14.5-4.5 16 0",
  bolt: "M13 2L5 14h6l-1 8 8-12h-6z",
  star: "M12 3.5l2.700 5.600 6.100.8-4.5 4.300 1.100 6.100L12 17.300l-5.400 3 1.100-6.100-4.5-4.300 6.100-.8z",
  swap: "M4 8h15l-4-4M20 16H5l4 4",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5",
  filter: "M3 6h18M6 12h12M10 18h4",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  right: "M9 5l7 7-7 7",
  left: "M15 5l-7 7 7 7",
  down: "M5 9l7 7 7-7",
  menu: "M4 6h16M4 12h16M4 18h16",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5h4",
  place: "M12 21c-4-4.5-6.5-7.5-6.5-11a6.5 6.5 0 0 1 13 0c0 3.5-2.5 6.5-6.5 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  people:
    "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20c1-4.5 12-4.5 13 0M16 5.200a3.5 3.5 0 0 1 0 6.600M18 15c2 .7 3.200 2.300 3.5 5",
  table: "M3 9h18M5 9v10M19 9v10M9 9l-1-4h8l-1 4",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  message: "M4 5h16v11H9l-5 4z",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4",
  warn: "M12 3l10 18H2zM12 10v5M12 18h.01",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.5h.01",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  eye: "M2 12c4.5-8 15.5-8 20 0-4.5 8-15.5 8-20 0zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  qr: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v6h-4M17 17h.01",
  globe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18",
  out: "M14 4H5v16h9M10 12h11M17 8l4 4-4 4",
  drag: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  broadcast: "M4 10v4h3l8 5V5l-8 5zM18.5 9a4 4 0 0 1 0 6",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words that say the same; never read out. `full` fills it (a chosen star). */
export function Icon({ name, full = false }: { name: IconName; full?: boolean }) {
  return (
    <svg className={full ? "icon full" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
