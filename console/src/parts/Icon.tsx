/** Line icons on a 20-unit grid, drawn here so that nothing is loaded. */
const paths = {
  check: "M4 10.5l4 4 8-9",
  second: "M3 10h10M9 5.5l4.5 4.5L9 14.5M16.5 4v12",
  shield: "M10 2.5l6 2.2v4.8c0 3.8-2.5 6.6-6 8-3.5-1.4-6-4.2-6-8V4.700z",
  pulse: "M2 10.500h4l2-6 4 11 2-5h4",
  clock: "M10 3a7 7 0 100 14 7 7 0 000-14zM10 6v4.300l3 1.700",
  cross: "M5 5l10 10M15 5L5 15",
  note: "M5 3h7l3 3v11H5zM8 9h4M8 12h4",
  booth: "M3 8V4h14v4M5 8v8M15 8v8M3 16h14M8 12h4",
  day: "M3 16V9h3v7M8.500 16V5h3v11M14 16v-5h3v5M2 16h16",
  overstay: "M4 4h12v13H4zM4 8h12M7 2.500V5M13 2.500V5M10 10.500v3l2 1",
  lists: "M7 5h10M7 10h10M7 15h10M3 5h.5M3 10h.5M3 15h.5",
  people: "M7.500 9a3 3 0 100-6 3 3 0 000 6zM2 17c0-3.500 2.500-5.500 5.500-5.500S13 13.500 13 17M13 3.500a3 3 0 010 5.200M15 12c1.800.800 3 2.500 3 5",
  eye: "M2 10s3-5.500 8-5.500S18 10 18 10s-3 5.500-8 5.500S2 10 2 10zM10 12.200a2.200 2.200 0 100-4.400 2.200 2.200 0 000 4.400z",
  link: "M10 3a7 7 0 100 14 7 7 0 000-14zM6.500 10l2.500 2.500 4.500-5",
  cut: "M10 3a7 7 0 100 14 7 7 0 000-14zM7.200 7.200l5.600 5.600M12.800 7.200l-5.600 5.600",
  sun: "M10 6.500a3.500 3.500 0 100 7 3.500 3.500 0 000-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.300 4.300l1.400 1.400M14.300 14.300l1.400 1.400M4.300 15.700l1.400-1.400M14.300 5.700l1.400-1.400",
  moon: "M16 12A7 7 0 018 4a6.500 6.500 0 108 8z",
  auto: "M10 3a7 7 0 100 14zM10 3a7 7 0 010 14",
  swap: "M4 7h12l-3-3M16 13H4l3 3",
  car: "M3 14V10l2-5h10l2 5v4zM3 10h14M5.500 14v2M14.500 14v2",
  keyboard: "M2.500 5h15v10h-15zM5 8h.5M8 8h.5M11 8h.5M14 8h.5M6 12h8",
  print: "M6 8V3h8v5M4 8h12v6H4zM6 12h8v5H6z",
  lock: "M5 9h10v8H5zM7 9V6a3 3 0 016 0v3",
  alone: "M10 9a3 3 0 100-6 3 3 0 000 6zM5 17c0-3.500 2-5.500 5-5.500s5 2 5 5.500",
  refuse: "M10 3a7 7 0 100 14 7 7 0 000-14zM5.200 5.200l9.600 9.600",
  door: "M5 17V3h8v14M3 17h12M10.500 10v.5M16 7l2.500 3L16 13",
  scan: "M3 7V4h3M14 4h3v3M17 13v3h-3M6 16H3v-3M5 10h10",
  columns: "M3 4h14v12H3zM8 4v12M12.500 4v12",
  down: "M10 3v9M6 8.500l4 4 4-4M4 16.500h12",
  up: "M10 13V4M6 7.500l4-4 4 4M4 16.500h12",
  gear: "M10 7.500a2.500 2.500 0 100 5 2.500 2.500 0 000-5zM10 2.500v2M10 15.500v2M2.500 10h2M15.500 10h2M4.700 4.700l1.400 1.400M13.900 13.900l1.400 1.400M4.700 15.300l1.400-1.400M13.900 6.100l1.400-1.400",
  again: "M16 8.500a6.500 6.500 0 10.300 3.500M16.500 4v4.500H12",
  key: "M7 13.500a3.500 3.500 0 100-7 3.500 3.500 0 000 7zM10.500 10H18M15 10v3",
  search: "M8.500 3a5.500 5.500 0 100 11 5.500 5.500 0 000-11zM12.500 12.500L17 17",
  file: "M5 3h7l3 3v11H5zM11.500 3v3.500H15M8 11l1.500 1.500L12.500 9.500",
  plus: "M10 4v12M4 10h12",
  device: "M4 4h12v8H4zM7 16h6M10 12v4",
  bell: "M5 14V9a5 5 0 0110 0v5l1.500 1.500h-13zM8.500 17.500h3",
  map: "M2.500 5l5-2 5 2 5-2v12l-5 2-5-2-5 2zM7.500 3v12M12.500 5v12",
  flag: "M5 17.500V3M5 3.500h10l-2.500 3.500 2.500 3.500H5",
  pen: "M4 16l1-4 8.500-8.500 3 3L8 15zM11.500 5.500l3 3",
  ear: "M4 10a6 6 0 0112 0M7 10a3 3 0 016 0M10 10v7M7.500 17h5",
  clip: "M13.500 6.500l-6 6a2 2 0 002.800 2.800l6-6a4 4 0 00-5.600-5.600l-6 6a6 6 0 008.500 8.500",
  wave: "M3 10h2M7 6v8M11 3v14M15 6v8",
  dots: "M4 10h.5M10 10h.5M16 10h.5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number | string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" data-flip={name === "second" || name === "door" || undefined}>
      <path d={paths[name]} />
    </svg>
  );
}
