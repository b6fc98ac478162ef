package org.braidplan.signal;

/**
 * A straight line through points, by least squares, and how far a further point may be from it.
 *
 * <p>Source: NIST/SEMATECH e-Handbook of Statistical Methods, 4.1.4.1 (least squares) and 4.5.1.2 (prediction interval).
 *
 * @param deviation the standard deviation of the points from the line, with n - 2 degrees of freedom
 */
record TrendLine(double intercept, double slope, double deviation, int points, double meanX, double spreadX) {

    /** The 97.5% point of the normal distribution, for an interval that holds 95 of 100. */
    private static final double Z = 1.959963984540054;

    /** @param x at least 3, not all equal */
    static TrendLine through(double[] x, double[] y) {
        int n = x.length;
        double meanX = mean(x);
        double meanY = mean(y);
        double spreadX = 0;
        double together = 0;
        for (int i = 0; i < n; i++) {
            spreadX += (x[i] - meanX) * (x[i] - meanX);
            together += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = together / spreadX;
        double intercept = meanY - slope * meanX;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = y[i] - intercept - slope * x[i];
            squares += off * off;
        }
        return new TrendLine(intercept, slope, Math.sqrt(squares / (n - 2)), n, meanX, spreadX);
    }

    double at(double x) {
        return intercept + slope * x;
    }

    /** Half the width of the interval in which 95 of 100 further points lie. */
    double margin(double x) {
        double away = x - meanX;
        return student(points - 2) * deviation * Math.sqrt(1 + 1.0 / points + away * away / spreadX);
    }

    /** The 97.5% point of Student's distribution (Abramowitz and Stegun, 26.7.5), right to 3 decimals from 8 degrees on. */
    static double student(int degrees) {
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        double v = degrees;
        return Z
                + (z3 + Z) / (4 * v)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96 * v * v)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * v * v * v);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
