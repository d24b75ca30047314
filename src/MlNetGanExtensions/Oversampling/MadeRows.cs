using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Oversampling;

/// <summary>Rows that an oversampler made: their features, and their classes as numbers from 0.</summary>
internal sealed record MadeRows(Matrix Features, IReadOnlyList<int> Classes)
{
    public int Count => Classes.Count;
}
