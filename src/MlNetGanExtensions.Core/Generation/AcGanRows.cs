using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>A fitted <see cref="AcGanGenerator"/>.</summary>
/// <param name="encoder">Has seen the rows of all classes.</param>
/// <param name="supports">What each class showed.</param>
/// <param name="model">Makes encoded rows; null where no slot varies.</param>
internal sealed class AcGanRows(RowEncoder encoder, SortedDictionary<int, RowSupport> supports, AcGanModel? model) : IFittedRowGenerator
{
    public SlotLayout Layout => encoder.Layout;

    public IReadOnlyList<int> Classes { get; } = [.. supports.Keys];

    public Matrix Generate(int classNumber, int rows, ulong seed) => Generate(classNumber, RowRange.Until(rows), seed);

    public Matrix Generate(int classNumber, RowRange rows, ulong seed)
    {
        if (!supports.TryGetValue(classNumber, out RowSupport? support))
        {
            throw GeneratorChecks.NotFitted(classNumber, Classes);
        }

        return encoder.Decode(model?.Generate(classNumber, rows, seed) ?? new Matrix(rows.Count, 0), support);
    }
}
