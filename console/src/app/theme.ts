import { Button, createTheme, NativeSelect, PasswordInput, Select, Textarea, TextInput, type CSSVariablesResolver } from "@mantine/core";
import { variables } from "./palette";

const sans =
  'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Naskh Arabic", Roboto, "Helvetica Neue", "DejaVu Sans", Arial, sans-serif';
const mono = 'ui-monospace, "Cascadia Mono", "SF Mono", "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace';

/** An instrument: one family, two weights, an 8-point grid, lines instead of boxes, no shadows. */
export const theme = createTheme({
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: { fontFamily: sans, fontWeight: "600" },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1.0625rem", xl: "1.375rem" },
  spacing: { xs: "0.25rem", sm: "0.5rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: "2px", sm: "2px", md: "3px", lg: "4px", xl: "4px" },
  defaultRadius: "md",
  shadows: { xs: "none", sm: "none", md: "none", lg: "none", xl: "none" },
  primaryColor: "ink",
  primaryShade: { light: 7, dark: 5 },
  colors: {
    dark: ["#e4e9ed", "#c3ccd3", "#a3b0bb", "#a3b0bb", "#3a4650", "#232c33", "#12171b", "#0f1418", "#0c1013", "#080b0d"],
    ink: ["#f4f6f7", "#eaeef1", "#d2d9de", "#a3b0bb", "#7d8a95", "#4a5965", "#3c4a56", "#33414d", "#232c33", "#16202a"],
  },
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { variant: "default", size: "sm" } }),
    TextInput: TextInput.extend({ defaultProps: { size: "sm" } }),
    Textarea: Textarea.extend({ defaultProps: { size: "sm" } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: "sm" } }),
    Select: Select.extend({ defaultProps: { size: "sm" } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: "sm" } }),
  },
});

const mantine = {
  "--mantine-color-body": "var(--limen-ground)",
  "--mantine-color-text": "var(--limen-ink)",
  "--mantine-color-dimmed": "var(--limen-quiet)",
  "--mantine-color-placeholder": "var(--limen-quiet)",
  "--mantine-color-default": "var(--limen-paper)",
  "--mantine-color-default-hover": "var(--tone-plain-soft)",
  "--mantine-color-default-color": "var(--limen-ink)",
  "--mantine-color-default-border": "var(--limen-edge)",
  "--mantine-color-error": "var(--tone-danger-ink)",
  "--mantine-color-anchor": "var(--limen-mark)",
};

export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...mantine, ...variables("light") },
  dark: { ...mantine, ...variables("dark") },
});
