using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Scores a row by the share of made rows among its nearest ones, numbers being scaled by their standard deviation.</summary>
/// <remarks>The same on any number of threads. Cost: test rows × training rows × columns.</remarks>
public sealed class NearestRowsDetector : IRealMadeDetector
{
    private readonly int _neighbours;

    /// <summary>Makes a detector.</summary>
    /// <param name="neighbours">How many of the nearest rows are looked at, at least 1; all rows where there are fewer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public NearestRowsDetector(int neighbours = 15)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(neighbours, 1);
        _neighbours = neighbours;
    }

    /// <summary>Threads of the search, at least 1; null for the machine's. Changes no result.</summary>
    public int? Threads { get; init; }

    /// <inheritdoc/>
    public string Name => $"{_neighbours} nearest rows";

    /// <inheritdoc/>
    public float[] Score(Matrix training, ReadOnlySpan<int> made, Matrix test, SlotLayout layout)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(layout);
        int neighbours = Math.Min(_neighbours, training.Rows);
        int[] found = new RowDistances(training, layout, Threads).Nearest(training, test, neighbours, self: false);
        float[] scores = new float[test.Rows];
        for (int i = 0; i < found.Length; i++)
        {
            scores[i / neighbours] += made[found[i]];
        }

        return scores;
    }
}
