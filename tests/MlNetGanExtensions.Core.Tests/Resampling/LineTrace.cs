using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>Which rows of a class made rows lie between, found by trying every row with each of its neighbours.</summary>
internal sealed class LineTrace
{
    private readonly int[][] _neighbours;
    private readonly (int Start, int End, double Place)[][] _ways;

    /// <param name="made">Made rows.</param>
    /// <param name="own">The rows of the class.</param>
    /// <param name="neighbours">The true neighbours of each of them.</param>
    /// <param name="layout">What the slots are.</param>
    public LineTrace(Matrix made, Matrix own, int[][] neighbours, SlotLayout layout)
    {
        _neighbours = neighbours;
        NaiveLines places = new(own, layout);
        (int Start, int End)[] lines = [.. neighbours.SelectMany((near, start) => near.Select(end => (start, end)))];
        _ways =
        [
            .. Enumerable.Range(0, made.Rows).Select(row => lines
                .Select(line => (line.Start, line.End, Place: places.Place(made, row, line.Start, line.End)))
                .Where(way => way.Place is not null)
                .Select(way => (way.Start, way.End, way.Place!.Value))
                .ToArray()),
        ];
    }

    /// <summary>For each made row how it may have come about: once, or there and back between two rows that are each other's neighbours.</summary>
    public IReadOnlyList<IReadOnlyList<(int Start, int End, double Place)>> Ways => _ways;

    /// <summary>Fails unless each made row lies between a row and a neighbour, rows start their share, and neighbours are used alike.</summary>
    /// <param name="shares">How many made rows start from each row, before they are rounded down or up.</param>
    public void ShouldStartFrom(double[] shares)
    {
        _ways.Should().NotContain(ways => ways.Length == 0, "each made row lies between a row and one of its nearest rows");
        for (int start = 0; start < shares.Length; start++)
        {
            int certain = _ways.Count(ways => ways.All(way => way.Start == start));
            int possible = _ways.Count(ways => ways.Any(way => way.Start == start));
            certain.Should().BeLessThanOrEqualTo((int)Math.Ceiling(shares[start] - 1e-6), "of made rows that start from row {0}", start);
            possible.Should().BeGreaterThanOrEqualTo((int)Math.Floor(shares[start] + 1e-6), "of made rows that start from row {0}", start);
            foreach (int end in _neighbours[start])
            {
                // Five standard deviations, and one row for the rounding of each share.
                double mean = (shares[start] + (_neighbours[end].Contains(start) ? shares[end] : 0)) / _neighbours[start].Length;
                int found = _ways.Count(ways => ways.Any(way => (way.Start, way.End) == (start, end) || (way.Start, way.End) == (end, start)));
                ((double)found).Should().BeApproximately(mean, 2 + (5 * Math.Sqrt(mean)), "of made rows between rows {0} and {1}", start, end);
            }
        }
    }
}
