using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling.Neighbours;

/// <summary>Finds the nearest of some rows by measuring them all, in single precision. Safe to use from several threads.</summary>
internal sealed unsafe class NearestRows
{
    private readonly MixedMetric _metric;
    private readonly float[] _blocks;
    private readonly int _count;
    private readonly bool _holes;

    /// <param name="metric">Measures.</param>
    /// <param name="rows">Where the rows are.</param>
    /// <param name="members">The numbers of the rows to choose from.</param>
    public NearestRows(MixedMetric metric, Matrix rows, ReadOnlySpan<int> members)
    {
        _metric = metric;
        _count = members.Length;
        _blocks = new float[checked((_count + BlockDistances.Rows - 1) / BlockDistances.Rows * BlockDistances.Rows * metric.Columns)];
        float[] coded = new float[metric.Columns];
        for (int i = 0; i < members.Length; i++)
        {
            metric.Code(rows.Row(members[i]), coded);
            int place = (i / BlockDistances.Rows * BlockDistances.Rows * metric.Columns) + (i % BlockDistances.Rows);
            foreach (float cell in coded)
            {
                _holes |= float.IsNaN(cell);
                _blocks[place] = cell;
                place += BlockDistances.Rows;
            }
        }
    }

    /// <summary>The nearest rows of each of some rows, nearest first, the first of several that are equally near.</summary>
    /// <param name="rows">Where the rows are.</param>
    /// <param name="queries">The numbers of the rows whose neighbours are sought.</param>
    /// <param name="self">The place of each among the rows to choose from, which is left out.</param>
    /// <param name="neighbours">How many, at least 1 and at most one less than there are rows to choose from.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Places among the rows to choose from: for each of the queries as many as were asked for.</returns>
    public int[] Find(Matrix rows, ReadOnlySpan<int> queries, ReadOnlySpan<int> self, int neighbours, CancellationToken cancellation)
    {
        int[] found = new int[checked(queries.Length * neighbours)];
        float[] coded = new float[_metric.Columns];
        float[] distances = new float[BlockDistances.Rows];
        float[] best = new float[neighbours];
        for (int query = 0; query < queries.Length; query++)
        {
            cancellation.ThrowIfCancellationRequested();
            _metric.Code(rows.Row(queries[query]), coded);
            bool holes = _holes || coded.Any(float.IsNaN);
            Find(coded, holes, self[query], distances, best, found.AsSpan(query * neighbours, neighbours));
        }

        return found;
    }

    private void Find(float[] query, bool holes, int self, float[] distances, float[] best, Span<int> found)
    {
        int filled = 0;
        float worst = float.PositiveInfinity;
        for (int start = 0; start < _count; start += BlockDistances.Rows)
        {
            Measure(start, query, holes, distances);
            int rows = Math.Min(BlockDistances.Rows, _count - start);
            for (int i = 0; i < rows; i++)
            {
                if ((distances[i] < worst || filled < found.Length) && start + i != self)
                {
                    filled = Math.Min(filled + 1, found.Length);
                    Insert(distances[i], start + i, best.AsSpan(0, filled), found);
                    worst = best[filled - 1];
                }
            }
        }
    }

    /// <summary>Puts a row behind those that are as near or nearer; the last place is free, or its row falls out.</summary>
    private static void Insert(float distance, int row, Span<float> best, Span<int> found)
    {
        int place = best.Length - 1;
        for (; place > 0 && best[place - 1] > distance; place--)
        {
            best[place] = best[place - 1];
            found[place] = found[place - 1];
        }

        best[place] = distance;
        found[place] = row;
    }

    private void Measure(int start, float[] query, bool holes, float[] distances)
    {
        fixed (float* block = &_blocks[start * _metric.Columns], cells = query, sums = distances)
        {
            if (holes)
            {
                BlockDistances.OfSharedCells(block, cells, _metric.Numbers, _metric.Columns, _metric.Penalty, sums);
            }
            else
            {
                BlockDistances.OfAllCells(block, cells, _metric.Numbers, _metric.Columns, _metric.Penalty, sums);
            }
        }
    }
}
