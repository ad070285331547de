package org.limen.bench.lines;

/// `./limen bench lines`: distances beside GeographicLib, probabilities beside simulated receivers, and speed.
public final class LinesBench {
    private LinesBench() {}

    public static void main(String[] args) {
        new DistancePart(140).print();
        new ReliabilityPart(95).print();
        new SpeedPart(1_000).print();
    }
}
