using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>A generator whose fitted generator is known by its type: who has it may save it, or ask it what others cannot do.</summary>
/// <typeparam name="TFitted">The fitted generator.</typeparam>
public interface IRowGenerator<out TFitted> : IRowGenerator
    where TFitted : IFittedRowGenerator
{
    /// <inheritdoc cref="IRowGenerator.Fit"/>
    new TFitted Fit(
        Matrix rows,
        ReadOnlySpan<int> labels,
        SlotLayout layout,
        IReadOnlyCollection<int> classes,
        RowWeights? weights = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default);

    IFittedRowGenerator IRowGenerator.Fit(
        Matrix rows,
        ReadOnlySpan<int> labels,
        SlotLayout layout,
        IReadOnlyCollection<int> classes,
        RowWeights? weights,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellation) => Fit(rows, labels, layout, classes, weights, progress, cancellation);
}
