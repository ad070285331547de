import { describe, expect, it } from "vitest";
import { askedOf, namesOf, nothing, textOf, wantedOf, type Asked } from "../src/pages/search/wanted";

const asked = (part: Partial<Asked>): Asked => ({ ...nothing, ...part });

describe("what an officer asks for", () => {
  it("is several names with any semicolon between", () => {
    expect(namesOf(" Zeno Miller; Зенобий ؛زينون\n;; ")).toEqual(["Zeno Miller", "Зенобий", "زينون"]);
  });

  it("is nothing without a name and a document number", () => {
    expect(wantedOf(nothing)).toBeNull();
    expect(wantedOf(asked({ names: " ; ", birthDate: "1970" }))).toBeNull();
    expect(wantedOf(asked({ documentNumber: " P1 " }))?.documentNumber).toBe("P1");
  });

  it("is persons unless others are wanted", () => {
    expect(wantedOf(asked({ names: "A" }))?.kinds).toEqual(["person"]);
    expect(wantedOf(asked({ names: "A", kinds: "others" }))?.kinds).toEqual(["organisation", "vessel", "aircraft"]);
  });

  it("goes into the address and comes out of it whole", () => {
    for (const one of [nothing, asked({ names: "Зенобий & Co #1; زينون", birthDate: "1970-11", sex: "M", kinds: "others" })]) expect(askedOf(`#${textOf(one)}`)).toEqual(one);
    expect(textOf(nothing)).toBe("");
    expect(askedOf("#kinds=everything&names=A&x=1")).toEqual(asked({ names: "A" }));
  });
});
