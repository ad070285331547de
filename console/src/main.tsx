import "@mantine/core/styles.css";
import "./app/base.css";
import { createRoot } from "react-dom/client";
import { Console } from "./app/Console";
import { workOffline } from "./app/offline";
import { firstLanguage, speak, startLanguages } from "./i18n";

startLanguages(firstLanguage());
speak(firstLanguage());
createRoot(document.getElementById("console")!).render(<Console />);
workOffline();
