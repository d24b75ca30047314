using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling.Weighting;

/// <summary>All rows of a class count alike.</summary>
public sealed class UniformWeighting : IRowWeighting
{
    /// <inheritdoc/>
    public RowWeights? Weigh(
        Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, IReadOnlyCollection<int> classes, CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        GeneratorChecks.RowsOf(labels, classes);
        cancellation.ThrowIfCancellationRequested();
        return null;
    }
}
