using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>
/// How strongly each row attracts its neighbours in the table: the sparse, symmetric P of Barnes-Hut t-SNE (van der Maaten 2014,
/// section 4.1).
/// </summary>
/// <remarks>Row i has the entries <c>Start[i]</c> up to <c>Start[i + 1]</c>, by rising column. All values together sum to 1.</remarks>
internal sealed class NeighbourAffinities
{
    private NeighbourAffinities(int[] start, int[] columns, double[] values)
    {
        Start = start;
        Columns = columns;
        Values = values;
    }

    public int[] Start { get; }

    public int[] Columns { get; }

    public double[] Values { get; }

    public static NeighbourAffinities Compute(Matrix table, double perplexity, RandomStream random, ParallelOptions parallel)
    {
        int neighbours = (int)(3 * perplexity);
        int[] found = new int[table.Rows * neighbours];
        double[] conditional = new double[table.Rows * neighbours];
        VantagePointTree tree = new(table, random);
        Parallel.For(0, table.Rows, parallel, row =>
        {
            Span<double> values = conditional.AsSpan(row * neighbours, neighbours);
            tree.Search(row, found.AsSpan(row * neighbours, neighbours), values);
            ToProbabilities(values, perplexity);
        });
        return Symmetric(table.Rows, neighbours, found, conditional);
    }

    /// <summary>Turns rising distances into p ∝ exp(−β d²), with the β at which the distribution has the wanted perplexity.</summary>
    /// <remarks>Where rows at distance 0 are too many for that, the distribution ends up even over them.</remarks>
    internal static void ToProbabilities(Span<double> distances, double perplexity)
    {
        // The nearest row's square is taken off, which changes no probability and keeps the largest exponential at 1;
        // dividing by the mean makes β about 1 whatever the units of the table.
        double nearest = distances[0] * distances[0];
        double mean = 0;
        foreach (ref double distance in distances)
        {
            distance = (distance * distance) - nearest;
            mean += distance / distances.Length;
        }

        double scale = mean > 0 ? 1 / mean : 0;
        double beta = 1;
        double low = 0;
        double high = double.PositiveInfinity;
        for (int step = 0; step < 64; step++)
        {
            double sum = 0;
            double weighted = 0;
            foreach (double square in distances)
            {
                double weight = PortableMath.Exp(-beta * scale * square);
                sum += weight;
                weighted += weight * scale * square;
            }

            // exp(entropy) = Σ w · exp(β Σ w d² / Σ w); growing β lowers it.
            double reached = sum * PortableMath.Exp(beta * weighted / sum);
            if (Math.Abs(reached - perplexity) <= 1e-10 * perplexity)
            {
                break;
            }

            if (reached > perplexity)
            {
                low = beta;
                beta = double.IsPositiveInfinity(high) ? beta * 2 : (low + high) / 2;
            }
            else
            {
                high = beta;
                beta = (low + high) / 2;
            }
        }

        double total = 0;
        foreach (ref double square in distances)
        {
            square = PortableMath.Exp(-beta * scale * square);
            total += square;
        }

        foreach (ref double weight in distances)
        {
            weight /= total;
        }
    }

    /// <summary>p_ij = (p_j|i + p_i|j) / 2n.</summary>
    private static NeighbourAffinities Symmetric(int rows, int neighbours, int[] found, double[] conditional)
    {
        // Every directed entry is filed under both of its rows; where two rows have each other, the two entries are then merged.
        int[] start = new int[rows + 1];
        for (int entry = 0; entry < found.Length; entry++)
        {
            start[(entry / neighbours) + 1]++;
            start[found[entry] + 1]++;
        }

        for (int row = 0; row < rows; row++)
        {
            start[row + 1] += start[row];
        }

        int[] columns = new int[2 * found.Length];
        double[] values = new double[2 * found.Length];
        int[] next = start[..rows];
        for (int entry = 0; entry < found.Length; entry++)
        {
            int row = entry / neighbours;
            double half = conditional[entry] / (2.0 * rows);
            (columns[next[row]], values[next[row]++]) = (found[entry], half);
            (columns[next[found[entry]]], values[next[found[entry]]++]) = (row, half);
        }

        int written = 0;
        for (int row = 0; row < rows; row++)
        {
            int first = start[row];
            int end = start[row + 1];
            Array.Sort(columns, values, first, end - first);
            start[row] = written;
            for (int entry = first; entry < end; entry++)
            {
                if (written > start[row] && columns[written - 1] == columns[entry])
                {
                    values[written - 1] += values[entry];
                }
                else
                {
                    (columns[written], values[written++]) = (columns[entry], values[entry]);
                }
            }
        }

        start[rows] = written;
        return new NeighbourAffinities(start, columns[..written], values[..written]);
    }
}
