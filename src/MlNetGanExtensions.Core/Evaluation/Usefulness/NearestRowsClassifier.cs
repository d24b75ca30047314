using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>The share of class 1 among a row's nearest ones, numbers being scaled by their standard deviation. Draws no random numbers.</summary>
/// <remarks>A plain classifier that needs nothing else; what counts for trees is to be measured with trees. Cost: test rows × training rows × columns.</remarks>
public sealed class NearestRowsClassifier : IUsefulnessClassifier
{
    private readonly NearestRowsDetector _nearest;
    private readonly int _neighbours;

    /// <summary>Makes a classifier.</summary>
    /// <param name="neighbours">How many of the nearest rows are looked at, at least 1; all rows where there are fewer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public NearestRowsClassifier(int neighbours = 15)
    {
        _nearest = new NearestRowsDetector(neighbours);
        _neighbours = neighbours;
    }

    /// <summary>Threads of the search, at least 1; null for the machine's. Changes no result.</summary>
    public int? Threads
    {
        get => _nearest.Threads;
        init => _nearest = new NearestRowsDetector(_neighbours) { Threads = value };
    }

    /// <inheritdoc/>
    public string Name => _nearest.Name;

    /// <inheritdoc/>
    public float[] Probabilities(Matrix training, ReadOnlySpan<int> labels, Matrix test, SlotLayout layout, ulong seed)
    {
        float[] counts = _nearest.Score(training, labels, test, layout);
        int neighbours = Math.Min(_neighbours, training.Rows);
        return [.. counts.Select(count => count / neighbours)];
    }
}
