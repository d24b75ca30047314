using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Arms;

/// <summary>Density where the classifier looks: between rows of numbered categories, as it sees them, and not between one-hot rows.</summary>
internal sealed class ClassifierDensity(ArmInput input) : IRowWeighting
{
    // Three neighbours of the usual five: chosen on splits 0 to 24.
    public const int Neighbours = 3;

    private readonly DensityWeighting _density = new(Neighbours);

    public RowWeights? Weigh(
        Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, IReadOnlyCollection<int> classes, CancellationToken cancellation = default)
    {
        Matrix codes = input.CodesOf(rows);
        return _density.Weigh(codes, labels, new SlotLayout(codes.Columns), classes, cancellation);
    }
}
