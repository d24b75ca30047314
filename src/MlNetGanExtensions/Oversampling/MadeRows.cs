using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Oversampling;

/// <summary>Rows that an oversampler made: their features, and their classes as numbers from 0.</summary>
internal sealed record MadeRows(Matrix Features, IReadOnlyList<int> Classes)
{
    public int Count => Classes.Count;

    /// <summary>For classes of which a few rows were made again and again, the signs of it.</summary>
    public IReadOnlyDictionary<int, string> Collapsed { get; init; } = new Dictionary<int, string>();

    /// <summary>The rows behind the originals.</summary>
    public static MadeRows Of(ResampledRows result) => new(
        result.Rows.SelectRows([.. Enumerable.Range(result.Originals, result.Made)]), [.. result.Labels.Skip(result.Originals)]);
}
