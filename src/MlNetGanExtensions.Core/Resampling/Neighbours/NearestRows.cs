using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling.Neighbours;

/// <summary>Finds the nearest of some rows by measuring them all, in single precision. Safe to use from several threads.</summary>
internal sealed unsafe class NearestRows
{
    // A block of rows is measured against so many while it is in the nearest cache: reading it anew for each took longer than the sums.
    private const int SideBySide = 16;

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
        float[] distances = new float[BlockDistances.Rows];
        Search[] searches = [.. Enumerable.Range(0, Math.Min(SideBySide, queries.Length)).Select(_ => new Search(_metric.Columns, neighbours))];
        for (int first = 0; first < queries.Length; first += SideBySide)
        {
            cancellation.ThrowIfCancellationRequested();
            Span<Search> group = searches.AsSpan(0, Math.Min(SideBySide, queries.Length - first));
            for (int i = 0; i < group.Length; i++)
            {
                _metric.Code(rows.Row(queries[first + i]), group[i].Coded);
                group[i].Begin(self[first + i], _holes || group[i].Coded.Any(float.IsNaN), found.AsMemory((first + i) * neighbours, neighbours));
            }

            for (int start = 0; start < _count; start += BlockDistances.Rows)
            {
                foreach (Search search in group)
                {
                    Measure(start, search, distances);
                    search.Look(start, Math.Min(BlockDistances.Rows, _count - start), distances);
                }
            }
        }

        return found;
    }

    private void Measure(int start, Search search, float[] distances)
    {
        fixed (float* block = &_blocks[start * _metric.Columns], cells = search.Coded, sums = distances)
        {
            if (search.Holes)
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
