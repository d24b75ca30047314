using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling.Neighbours;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Distances of rows in the standard deviations of some of them, a category that differs counting as one.</summary>
internal sealed class RowDistances
{
    private const int Part = 256;

    private readonly MixedMetric _metric;
    private readonly int? _threads;

    public RowDistances(Matrix scale, SlotLayout layout, int? threads)
    {
        _metric = MixedMetric.Standardised(scale, layout);
        _threads = threads;
    }

    /// <summary>For each query the numbers of the rows nearest to it; with <paramref name="self"/> the queries are the rows, and none is its own neighbour.</summary>
    public int[] Nearest(Matrix rows, Matrix queries, int neighbours, bool self)
    {
        NearestRows nearest = new(_metric, rows, [.. Enumerable.Range(0, rows.Rows)]);
        int[] found = new int[checked(queries.Rows * neighbours)];
        ParallelOptions options = new() { MaxDegreeOfParallelism = _threads ?? -1 };
        Parallel.For(0, (queries.Rows + Part - 1) / Part, options, part =>
        {
            int first = part * Part;
            int[] numbers = [.. Enumerable.Range(first, Math.Min(Part, queries.Rows - first))];
            int[] selves = self ? numbers : [.. numbers.Select(_ => -1)];
            nearest.Find(queries, numbers, selves, neighbours, CancellationToken.None).CopyTo(found, first * neighbours);
        });

        return found;
    }

    /// <summary>For each query the distance of the nearest row per shared cell; infinite where no row shares a cell.</summary>
    public float[] ToNearest(Matrix rows, Matrix queries, bool self)
    {
        int[] nearest = Nearest(rows, queries, 1, self);
        float[] first = new float[_metric.Columns];
        float[] second = new float[_metric.Columns];
        float[] distances = new float[queries.Rows];
        for (int row = 0; row < distances.Length; row++)
        {
            _metric.Code(queries.Row(row), first);
            _metric.Code(rows.Row(nearest[row]), second);
            distances[row] = Between(first, second);
        }

        return distances;
    }

    private float Between(float[] first, float[] second)
    {
        double sum = 0;
        int shared = 0;
        for (int i = 0; i < first.Length; i++)
        {
            double difference = (double)first[i] - second[i];
            if (!double.IsNaN(difference))
            {
                sum += i < _metric.Numbers ? difference * difference : difference == 0 ? 0 : 1;
                shared++;
            }
        }

        return shared == 0 ? float.PositiveInfinity : (float)Math.Sqrt(sum / shared);
    }
}
