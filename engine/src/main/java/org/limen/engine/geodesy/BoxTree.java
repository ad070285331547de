package org.limen.engine.geodesy;

import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/// Boxes in space, halved again and again, so that what lies near a point is found without looking at the rest.
///
/// Nothing in it knows degrees: an area across the date line or over a pole is one box like any other.
final class BoxTree {
    private static final int LEAF_MAX = 4;
    private static final int SIDES = 6;

    private final double[] items;
    private final int[] order;
    private final double[] nodes;
    private final int[] rightOf;

    /// @param boxes six numbers for each item: the smallest x, y, z, then the largest
    BoxTree(double[] boxes) {
        this.items = boxes;
        int n = boxes.length / SIDES;
        this.order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int count = nodesOf(n);
        this.nodes = new double[SIDES * count];
        this.rightOf = new int[count];
        if (n > 0) {
            build(0, 0, n);
        }
    }

    private static int nodesOf(int n) {
        return n <= LEAF_MAX ? 1 : 1 + nodesOf(n / 2) + nodesOf(n - n / 2);
    }

    /// Builds a node and all below it, and gives the number of the next node that is free.
    private int build(int node, int from, int to) {
        bound(node, from, to);
        if (to - from <= LEAF_MAX) {
            return node + 1;
        }
        int middle = (from + to) >>> 1;
        select(from, to - 1, middle, longestAxis(node));
        rightOf[node] = build(node + 1, from, middle);
        return build(rightOf[node], middle, to);
    }

    private void bound(int node, int from, int to) {
        for (int axis = 0; axis < 3; axis++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                least = Math.min(least, items[order[i] * SIDES + axis]);
                most = Math.max(most, items[order[i] * SIDES + 3 + axis]);
            }
            nodes[node * SIDES + axis] = least;
            nodes[node * SIDES + 3 + axis] = most;
        }
    }

    private int longestAxis(int node) {
        int longest = 0;
        for (int axis = 1; axis < 3; axis++) {
            if (extent(node, axis) > extent(node, longest)) {
                longest = axis;
            }
        }
        return longest;
    }

    private double extent(int node, int axis) {
        return nodes[node * SIDES + 3 + axis] - nodes[node * SIDES + axis];
    }

    /// Puts the item that belongs at `k` there, lesser ones before it (Hoare's selection).
    private void select(int first, int last, int k, int axis) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = centre(order[(low + high) >>> 1], axis);
            int i = low;
            int j = high;
            while (i <= j) {
                while (centre(order[i], axis) < pivot) {
                    i++;
                }
                while (centre(order[j], axis) > pivot) {
                    j--;
                }
                if (i <= j) {
                    int kept = order[i];
                    order[i++] = order[j];
                    order[j--] = kept;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private double centre(int item, int axis) {
        return items[item * SIDES + axis] + items[item * SIDES + 3 + axis];
    }

    /// Every item whose box comes within `reach` of the point.
    void within(Cartesian at, double reach, IntConsumer found) {
        if (order.length > 0) {
            within(at, reach * reach, 0, 0, order.length, found);
        }
    }

    private void within(Cartesian at, double square, int node, int from, int to, IntConsumer found) {
        if (squareTo(nodes, node, at) > square) {
            return;
        }
        if (to - from <= LEAF_MAX) {
            for (int i = from; i < to; i++) {
                if (squareTo(items, order[i], at) <= square) {
                    found.accept(order[i]);
                }
            }
            return;
        }
        int middle = (from + to) >>> 1;
        within(at, square, node + 1, from, middle, found);
        within(at, square, rightOf[node], middle, to, found);
    }

    /// The least square of a distance among the items, each asked of `squareOf` only where its box may hold it.
    double leastSquare(Cartesian at, IntToDoubleFunction squareOf) {
        return order.length == 0
                ? Double.POSITIVE_INFINITY
                : least(at, squareOf, 0, 0, order.length, Double.POSITIVE_INFINITY);
    }

    private double least(Cartesian at, IntToDoubleFunction squareOf, int node, int from, int to, double before) {
        double best = before;
        if (to - from <= LEAF_MAX) {
            for (int i = from; i < to; i++) {
                if (squareTo(items, order[i], at) < best) {
                    best = Math.min(best, squareOf.applyAsDouble(order[i]));
                }
            }
            return best;
        }
        int middle = (from + to) >>> 1;
        int left = node + 1;
        int right = rightOf[node];
        double toLeft = squareTo(nodes, left, at);
        double toRight = squareTo(nodes, right, at);
        boolean leftFirst = toLeft <= toRight;
        if (Math.min(toLeft, toRight) < best) {
            best = leftFirst
                    ? least(at, squareOf, left, from, middle, best)
                    : least(at, squareOf, right, middle, to, best);
        }
        if (Math.max(toLeft, toRight) < best) {
            best = leftFirst
                    ? least(at, squareOf, right, middle, to, best)
                    : least(at, squareOf, left, from, middle, best);
        }
        return best;
    }

    private static double squareTo(double[] boxes, int box, Cartesian at) {
        int b = box * SIDES;
        return Cartesian.square(outside(at.x(), boxes[b], boxes[b + 3]))
                + Cartesian.square(outside(at.y(), boxes[b + 1], boxes[b + 4]))
                + Cartesian.square(outside(at.z(), boxes[b + 2], boxes[b + 5]));
    }

    private static double outside(double value, double least, double most) {
        return Math.max(0, Math.max(least - value, value - most));
    }
}
