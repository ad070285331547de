import { describe, expect, it } from "vitest";
import { between, destination, ellipse, polarErrorM } from "../src/geo/geodesic";
import { written } from "../src/geo/notation";
import type { Box, Point } from "../src/geo/point";
import { readPosition } from "../src/geo/read";
import { fromUtm, toUtm } from "../src/geo/utm";

const read = (text: string, near?: Box) => {
  const found = readPosition(text, near);
  if (found.kind === "unread") throw new Error(`${text}: ${found.problem}`);
  return found;
};
const problem = (text: string) => {
  const found = readPosition(text);
  return found.kind === "unread" ? found.problem : found.point;
};
const near = (found: Point, wanted: Point, withinM: number) => expect(between(found, wanted).distanceM).toBeLessThan(withinM);

/** A generator with a seed, so that a failure can be had again. */
function random(seed: number): () => number {
  return () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32);
}

describe("the ellipsoid", () => {
  it("agrees with GeographicLib's own example, Wellington to Salamanca", () => {
    const found = between({ lat: -41.32, lon: 174.81 }, { lat: 40.96, lon: -5.5 });
    expect(found.distanceM).toBeCloseTo(19959679.267, 2);
    expect(found.azimuthDeg).toBeCloseTo(161.067669986, 6);
  });

  it("goes where it came from", () => {
    const post = { lat: 44.1, lon: 27.2 };
    const there = destination(post, 137, 8_400);
    expect(between(post, there)).toEqual({ distanceM: expect.closeTo(8_400, 5) as number, azimuthDeg: expect.closeTo(137, 6) as number });
  });

  it("draws an ellipse whose farthest point is its major half", () => {
    const centre = { lat: 10, lon: 20 };
    const far = ellipse(centre, 900, 300, 40).map((point) => between(centre, point).distanceM);
    expect(Math.max(...far)).toBeCloseTo(900, 3);
    expect(Math.min(...far)).toBeCloseTo(300, 3);
  });

  it("makes a place less certain the farther off it is", () => {
    expect(polarErrorM(1_000, 5, 0)).toBeCloseTo(87.5, 0);
    expect(polarErrorM(4_000, 5, 300)).toBeGreaterThan(polarErrorM(1_000, 5, 300));
  });
});

describe("the grids", () => {
  it("has the CN Tower where it stands", () => {
    const tower = { lat: 43 + 38 / 60 + 33.24 / 3600, lon: -(79 + 23 / 60 + 13.7 / 3600) };
    const found = toUtm(tower);
    expect([found.zone, found.north, Math.floor(found.easting), Math.floor(found.northing)]).toEqual([17, true, 630084, 4833438]);
  });

  it("has the middle of a square that is published", () => {
    near(read("33UXP04").point, { lat: 48.24949, lon: 16.4145 }, 1);
  });

  it("writes the same metres in both grids", () => {
    const next = random(42);
    for (let turn = 0; turn < 500; turn++) {
      const point = { lat: next() * 160 - 78, lon: next() * 359.8 - 179.9 };
      const { easting, northing } = toUtm(point);
      const [, , east, north] = written(point, "mgrs")!.split(" ").map(Number);
      for (const [grid, whole] of [[east!, easting], [north!, northing]] as const) expect(Math.min((whole - grid) % 100_000, 100_000 - ((whole - grid) % 100_000))).toBeLessThan(1.5);
    }
  });

  it("comes back from every zone, north and south", () => {
    const next = random(20261122);
    for (let turn = 0; turn < 500; turn++) {
      const point = { lat: next() * 160 - 78, lon: next() * 359.8 - 179.9 };
      near(fromUtm(toUtm(point)), point, 0.001);
      near(read(written(point, "mgrs")!).point, point, 1.5);
      near(read(written(point, "decimal")!).point, point, 1);
      near(read(written(point, "dms")!).point, point, 3);
      near(read(written(point, "ddm")!).point, point, 2);
    }
  });

  it("has Norway's and Svalbard's zones", () => {
    expect(toUtm({ lat: 60.39, lon: 5.32 }).zone).toBe(32);
    expect(toUtm({ lat: 78.22, lon: 15.65 }).zone).toBe(33);
  });

  it("ends before the poles", () => {
    expect(written({ lat: 88, lon: 5 }, "mgrs")).toBeNull();
    expect(written({ lat: 88, lon: 5 }, "dms")).toBe("88°00′00.0″N 5°00′00.0″E");
  });
});

describe("reading", () => {
  const tulcea = { lat: 45 + 10 / 60 + 30 / 3600, lon: 28 + 47 / 60 + 24 / 3600 };

  it.each([
    ["45.175, 28.79", "decimal"],
    ["45.175 28.79", "decimal"],
    ["45,175 28,79", "decimal"],
    ["45,175; 28,79", "decimal"],
    ["45,175,28,79", "decimal"],
    ["45,175, 28,79", "decimal"],
    ["N45.175 E28.79", "decimal"],
    ["28.79E 45.175N", "decimal"],
    ["45°10'30\"N 28°47'24\"E", "dms"],
    ["45° 10′ 30″ N, 28° 47′ 24″ E", "dms"],
    ["45 10 30 28 47 24", "dms"],
    ["45 10 30N 028 47 24E", "dms"],
    ["45°10'30\" с.ш. 28°47'24\" в.д.", "dms"],
    ["45°10.5'N 28°47.4'E", "ddm"],
    ["45 10.5 28 47.4", "ddm"],
    ["٤٥٫١٧٥، ٢٨٫٧٩", "decimal"],
    ["35T PL 40670 03917", "mgrs"],
    ["35TPL4067003917", "mgrs"],
    ["35T 640670 5003917", "utm"],
  ])("understands %s", (text, notation) => {
    const found = read(text);
    expect(found.notation).toBe(notation);
    near(found.point, tulcea, 60);
  });

  it("knows the south and the west", () => {
    near(read("12°30'S 45°15'W").point, { lat: -12.5, lon: -45.25 }, 1);
    near(read("-12.5, -45.25").point, { lat: -12.5, lon: -45.25 }, 1);
  });

  it("says how much the last digit leaves open", () => {
    expect(read("45.2, 28.8").errorM).toBeGreaterThan(5_000);
    expect(read("45.17512, 28.79001").errorM).toBeLessThan(1);
    expect(read("35T PL 406 039").errorM).toBeCloseTo(70.7, 0);
    expect(read("35T PL 40670 03917").errorM).toBeLessThan(1);
  });

  it.each([
    ["", "empty"],
    ["the old mill", "not-understood"],
    ["45.175", "not-understood"],
    ["45°70'N 28°10'E", "minutes-out-of-range"],
    ["45N 28N", "not-understood"],
    ["95.2, 190.1", "out-of-range"],
    ["61S AB 12345 67890", "grid-not-there"],
    ["35T PL 4067 03917", "not-understood"],
  ])("says why it does not understand '%s'", (text, why) => expect(problem(text)).toBe(why));

  it("never throws, whatever is typed", () => {
    const next = random(7);
    const letters = "0123456789°'\".,;- NSEWTKVО٤ш/";
    for (let turn = 0; turn < 3_000; turn++) readPosition(Array.from({ length: Math.floor(next() * 24) }, () => letters[Math.floor(next() * letters.length)]).join(""));
  });

  it("asks when latitude and longitude look swapped, and only then", () => {
    const area: Box = [27, 44, 30, 46];
    expect(read("28.79, 45.175", area).doubts).toEqual([{ code: "swapped", instead: { lat: 45.175, lon: 28.79 } }]);
    expect(read("45.175, 28.79", area).doubts).toEqual([]);
    expect(read("28.79N 45.175E", area).doubts).toEqual([]);
    expect(read("28.79, 45.175").doubts).toEqual([]);
    expect(readPosition("128.5, 12.25")).toMatchObject({ kind: "unread", problem: "out-of-range", instead: { lat: 12.25, lon: 128.5 } });
  });

  it("asks which half is meant where S can be a band and the south", () => {
    const found = read("35S 400000 4000000");
    expect(found.point.lat).toBeGreaterThan(32);
    expect(found.doubts[0]?.code).toBe("hemisphere");
    expect(found.doubts[0]!.instead.lat).toBeLessThan(0);
    expect(read("35S 500000 8000000").point.lat).toBeLessThan(0);
  });
});
