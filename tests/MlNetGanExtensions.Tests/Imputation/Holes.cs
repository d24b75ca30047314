using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tests.Imputation;

/// <summary>Correlated numbers with holes, in a vector and beside it.</summary>
internal static class Holes
{
    public const int Width = 4;
    private const int Count = 70;

    public static IDataView View(MLContext ml) => ml.Data.LoadFromEnumerable(Rows());

    public static List<Row> Rows()
    {
        RandomStream stream = new(3, "holes");
        float[] noise = new float[Width + 3];
        return [.. Enumerable.Range(0, Count).Select(row =>
        {
            stream.FillNormal(noise);
            float common = noise[^1];
            Row made = new()
            {
                Vector = [.. noise.Take(Width).Select(value => (2 * common) + value)],
                Single = common + noise[Width],
                Other = noise[Width + 1] - common,
            };
            if (row % 3 == 0)
            {
                made.Vector[row % Width] = float.NaN;
            }

            if (row % 5 == 1)
            {
                made.Single = float.NaN;
            }

            if (row % 7 == 2)
            {
                made.Other = float.NaN;
            }

            return made;
        })];
    }

    public sealed class Row
    {
        [VectorType(Width)]
        public float[] Vector { get; set; } = [];

        public float Single { get; set; }

        public float Other { get; set; }
    }
}
