import { DirectionProvider, MantineProvider, useDirection } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RouterProvider } from "react-router";
import { isLanguage, languages } from "../i18n";
import { Keys } from "../keys/Keys";
import { cache } from "./cache";
import { router } from "./router";
import { resolver, theme } from "./theme";

export function Console() {
  return (
    <QueryClientProvider client={cache}>
      <DirectionProvider detectDirection>
        <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
          <Mirrored>
            <Keys>
              <RouterProvider router={router} />
            </Keys>
          </Mirrored>
        </MantineProvider>
      </DirectionProvider>
    </QueryClientProvider>
  );
}

/** Mantine's direction follows the language. */
function Mirrored({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  useEffect(() => {
    if (isLanguage(i18n.language)) setDirection(languages[i18n.language].direction);
  }, [i18n.language, setDirection]);
  return children;
}
