import base from "./playwright.config";

/** The same browser and node as the stories', for taking the documents' screenshots. */
export default { ...base, testDir: "shots" };
