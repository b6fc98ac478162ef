package org.braidplan.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A flow round a network, in whole numbers, of which an onlooker knows the network and what runs through some of its edges.
 *
 * <p>What the others may carry is what can be changed along ways round that pass no known edge and take nothing below its
 * least. The changes possible to one edge are a maximal flow, found along shortest ways (Edmonds and Karp), and because a
 * network's constraints are totally unimodular every whole number between the least and the greatest is possible too.
 */
final class Flow {

    /** More than is ever asked for. */
    private static final long ENDLESS = Long.MAX_VALUE / 4;

    private final List<Edge> edges = new ArrayList<>();
    private final List<List<Edge>> at = new ArrayList<>();

    /** What runs from one place to another. */
    static final class Edge {
        private final int from;
        private final int to;
        private final long amount;
        private final long least;
        private boolean isKnown;
        private final boolean canBeHidden;
        private final long cost;
        /** While something is tried: how far it is from {@link #amount}. */
        private long change;

        private Edge(int from, int to, long amount, long least, boolean isKnown, boolean canBeHidden, long cost) {
            this.cost = cost;
            this.from = from;
            this.to = to;
            this.amount = amount;
            this.least = least;
            this.isKnown = isKnown;
            this.canBeHidden = canBeHidden;
        }

        long amount() {
            return amount;
        }

        boolean isKnown() {
            return isKnown;
        }

        void hide() {
            isKnown = false;
        }

        private int other(int place) {
            return place == from ? to : from;
        }

        /** How much more can be sent from a place through this edge, with the flow or against it. */
        private long room(int place) {
            return place == from ? ENDLESS : amount + change - least;
        }

        private void send(int place, long more) {
            change += place == from ? more : -more;
        }
    }

    int place() {
        at.add(new ArrayList<>());
        return at.size() - 1;
    }

    /**
     * An edge.
     *
     * @param least what everybody knows that it carries at least
     * @param canBeHidden whether what it carries may be made unknown
     * @param cost how much is lost if it is
     */
    Edge edge(int from, int to, long amount, long least, boolean isKnown, boolean canBeHidden, long cost) {
        Edge edge = new Edge(from, to, amount, least, isKnown, canBeHidden, cost);
        edges.add(edge);
        at.get(from).add(edge);
        at.get(to).add(edge);
        return edge;
    }

    /**
     * Hides further edges until an unknown one may carry at least so many different amounts.
     *
     * @return the edges that were hidden
     */
    List<Edge> widen(Edge edge, int amounts) {
        List<Edge> hidden = new ArrayList<>();
        while (!mayCarry(edge, amounts)) {
            List<Edge> way = way(edge, edge.to, edge.from, true);
            if (way.isEmpty()) {
                throw new IllegalStateException("Every amount above 0 runs in a circle of amounts above 0.");
            }
            way.stream().filter(Edge::isKnown).forEach(hidden::add);
            way.forEach(Edge::hide);
        }
        return hidden;
    }

    /** Whether the onlooker must count with so many amounts; leaves the edges changed as far as this one can be increased. */
    private boolean mayCarry(Edge edge, int amounts) {
        long wanted = amounts - 1L;
        long less = change(edge, edge.from, edge.to, Math.min(wanted, edge.amount - edge.least));
        return change(edge, edge.to, edge.from, wanted - less) >= wanted - less;
    }

    /** How much can go from one place to another past the known edges, up to what is wanted. */
    private long change(Edge except, int from, int to, long wanted) {
        edges.forEach(e -> e.change = 0);
        long sent = 0;
        while (sent < wanted) {
            long more = send(way(except, from, to, false), from, wanted - sent);
            if (more == 0) {
                break;
            }
            sent += more;
        }
        return sent;
    }

    private static long send(List<Edge> way, int from, long most) {
        long more = way.isEmpty() ? 0 : most;
        int place = from;
        for (Edge edge : way) {
            more = Math.min(more, edge.room(place));
            place = edge.other(place);
        }
        place = from;
        for (Edge edge : way) {
            edge.send(place, more);
            place = edge.other(place);
        }
        return more;
    }

    private record Step(int place, long cost, int steps) {}

    /** The cheapest way with room, of those the shortest; known edges only where they may be hidden. Empty if there is none. */
    private List<Edge> way(Edge except, int from, int to, boolean mayHide) {
        long[] costs = new long[at.size()];
        Arrays.fill(costs, Long.MAX_VALUE);
        Edge[] reachedBy = new Edge[at.size()];
        PriorityQueue<Step> next =
                new PriorityQueue<>(Comparator.comparingLong(Step::cost).thenComparingInt(Step::steps));
        costs[from] = 0;
        next.add(new Step(from, 0, 0));
        while (!next.isEmpty()) {
            Step step = next.poll();
            if (step.cost > costs[step.place]) {
                continue;
            }
            if (step.place == to) {
                return back(reachedBy, from, to);
            }
            for (Edge edge : at.get(step.place)) {
                if (edge == except || edge.isKnown && !(mayHide && edge.canBeHidden) || edge.room(step.place) == 0) {
                    continue;
                }
                long cost = step.cost + (edge.isKnown ? edge.cost : 0);
                int other = edge.other(step.place);
                if (cost < costs[other]) {
                    costs[other] = cost;
                    reachedBy[other] = edge;
                    next.add(new Step(other, cost, step.steps + 1));
                }
            }
        }
        return List.of();
    }

    private static List<Edge> back(Edge[] reachedBy, int from, int to) {
        Deque<Edge> way = new ArrayDeque<>();
        int place = to;
        while (place != from) {
            Edge edge = reachedBy[place];
            way.addFirst(edge);
            place = edge.other(place);
        }
        return List.copyOf(way);
    }
}
